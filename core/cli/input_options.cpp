#include "core/cli/input_options.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/session.h"
#include "core/formats/catalogue.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace cospread::cli {

namespace {

constexpr std::array<std::string_view, 4> merge_words{"sum", "max", "first", "none"};
constexpr std::array<std::string_view, 3> evidence_words{"all", "stated", "weighted"};

std::string word(std::span<std::string_view const> words, auto value) {
    return std::string(words[static_cast<std::size_t>(value)]);
}

void check_format(std::string_view option, std::string const& format) {
    std::vector<std::string_view> keys;
    for (auto const& row : formats()) {
        keys.push_back(row.key);
    }
    if (!format.empty() && std::ranges::find(keys, format) == keys.end()) {
        auto const near = did_you_mean(format, keys);
        throw UsageError(std::string(option) + ": there is no format '" + format + "'" +
                         (near.empty() ? "; `cospread formats` lists them" : near));
    }
}

} // namespace

void InputOptions::add_to(OptionSet& options, std::string_view format_option) {
    format_option_ = format_option;
    options.rule([this] { check(); });
    if (count_ == Count::one_and_output) {
        options.positional({"INPUT OUT", 2, 2, &inputs_});
    } else {
        std::size_t const most = count_ == Count::one ? 1 : std::numeric_limits<std::size_t>::max();
        options.positional({"INPUT", 1, most, &inputs_});
    }
    options.group("Input");
    options.text({format_option, "FORMAT", "take the input for this format (`cospread formats` lists them)"},
                 read_.format);
    options.text({"--nodes", "FILE", "a table of node attributes to join"}, read_.nodes_file);
    options.text({"--id", "COLUMN", "its id column (default: the first)"}, read_.id_column);
    options.text({"--source", "COLUMN", "where a tie starts, in a tie table"}, read_.source_column);
    options.text({"--target", "COLUMN", "where a tie ends, in a tie table"}, read_.target_column);
    options.flag("--directed", "ties have a direction, whatever the file says", directed_);
    options.flag("--undirected", "ties have no direction, whatever the file says", undirected_);
    options.text({"--weight", "COLUMN", "which column is the strength"}, read_.weight_column);
    options.flag("--unweighted", "ignore strengths", read_.unweighted);
    options.choice<WeightMeaning>(
        {"--weights-are", "strength|distance", "what a bigger number means (default strength)"},
        {{"strength", WeightMeaning::strength}, {"distance", WeightMeaning::distance}}, read_.weight_meaning);
    options.list({"--relation", "A,B", "only ties of these relations"}, read_.relations);
    options.choice<EvidenceUse>({"--evidence", "all|stated|weighted",
                                 "ties as they stand, stated ones only, or each with its certainty"},
                                {{evidence_words[0], EvidenceUse::all},
                                 {evidence_words[1], EvidenceUse::stated},
                                 {evidence_words[2], EvidenceUse::weighted}},
                                evidence_);
    options.flag("--keep-loops", "keep self ties", read_.build.keep_loops);
    options.choice<Merge>({"--merge", "sum|max|first|none", "what becomes of parallel ties of one relation"},
                          {{merge_words[0], Merge::sum},
                           {merge_words[1], Merge::max},
                           {merge_words[2], Merge::first},
                           {merge_words[3], Merge::none}},
                          read_.build.merge);
    options.text({"--sheet", "NAME", "which sheet of a workbook holds the ties"}, read_.sheet);
    options.choice<std::optional<Mode>>(
        {"--project", "first|second", "of a two-mode network: nodes of one mode, tied by what they share"},
        {{"first", Mode::first}, {"second", Mode::second}}, onto_);
    options.choice<SharedWeight>(
        {"--project-by", "count|newman", "their strength: how many they share, or closer among few"},
        {{"count", SharedWeight::count}, {"newman", SharedWeight::newman}}, shared_weight_);
}

void InputOptions::check() const {
    check_format(format_option_, read_.format);
    std::size_t const inputs = inputs_.size() - (count_ == Count::one_and_output ? 1 : 0);
    for (auto const& input : std::span(inputs_).first(inputs)) {
        if (input == "-" && read_.format.empty()) {
            throw UsageError("reading standard input needs " + std::string(format_option_) + " FORMAT");
        }
        if (input.ends_with(".cospread.json")) {
            throw UsageError("study files such as '" + input + "' are not available yet in this version");
        }
    }
    if (directed_ && undirected_) {
        throw UsageError("--directed and --undirected contradict each other");
    }
    if (read_.unweighted && !read_.weight_column.empty()) {
        throw UsageError("--weight and --unweighted contradict each other");
    }
    if (shared_weight_ != SharedWeight::count && !onto_) {
        throw UsageError("--project-by says how --project counts, which is missing");
    }
    if (!read_.id_column.empty() && read_.nodes_file.empty()) {
        throw UsageError("--id names a column of the table given by --nodes, which is missing");
    }
}

void InputOptions::prepare(Session& session) {
    read_.stated_only = evidence_ == EvidenceUse::stated;
    if (directed_) {
        read_.build.direction = DirectionUse::directed;
    } else if (undirected_) {
        read_.build.direction = DirectionUse::undirected;
    }
    session.enter(Stage::read);
}

Case InputOptions::open_one(Session const& session, std::string const& input) const {
    auto opened = open_case(input, read_, session.context());
    say_what_happened(session, opened.report);
    if (onto_) {
        project(session, opened);
    }
    return opened;
}

void InputOptions::project(Session const& session, Case& opened) const {
    bool const has_more = !opened.record.empty() || !opened.enablers.empty() || opened.story_ties > 0;
    if (has_more) {
        throw UsageError("--project: " + opened.path +
                         " is a case whose records belong to its nodes; give its tables of ties and nodes");
    }
    auto const before = opened.network.node_count();
    opened.network = projected(opened.network, {.onto = *onto_, .weight = shared_weight_}, session.context());
    opened.report.built.strengths_read = true;
    session.say("projected: " + plural(opened.network.node_count(), "node") + " of " +
                std::to_string(before) + ", " + plural(opened.network.tie_count(), "tie") +
                " between those that share others");
}

Case InputOptions::open(Session& session) {
    prepare(session);
    return open_one(session, inputs_.front());
}

std::vector<Case> InputOptions::open_all(Session& session) {
    prepare(session);
    std::vector<Case> cases;
    for (auto const& input : inputs_) {
        cases.push_back(open_one(session, input));
    }
    return cases;
}

Network InputOptions::recorded_ties(Session& session, Case const& opened) const {
    if (opened.report.built.merged_ties == 0 || session.options().is_given("--merge")) {
        return opened.network;
    }
    if (opened.path == "-") {
        throw UsageError(
            "standard input is read once, and its parallel ties must be both merged and kept apart: "
            "give a file, or --merge");
    }
    auto read = read_;
    read.build.merge = Merge::none;
    auto const network = open_case(opened.path, read, session.context()).network;
    return onto_ ? projected(network, {.onto = *onto_, .weight = shared_weight_}, session.context())
                 : network;
}

void InputOptions::say_what_happened(Session const& session, ImportReport const& report) const {
    if (report.built.dropped_loops > 0) {
        session.say("dropped " + plural(report.built.dropped_loops, "self tie") +
                    " (--keep-loops keeps them)");
    }
    if (report.built.merged_ties > 0) {
        session.say("merged " + plural(report.built.merged_ties, "parallel tie") + " into others (--merge " +
                    word(merge_words, read_.build.merge) + "; --merge none keeps them apart)");
    }
    if (report.rejected_count() > 0) {
        session.say("set aside: " + plural(report.rejected_count(), "record"));
        session.say_findings(report.rejected(), report.rejected_count());
    }
    if (report.warning_count() > 0) {
        session.say("worth a look: " + plural(report.warning_count(), "record"));
        session.say_findings(report.warnings(), report.warning_count());
    }
}

std::vector<Setting> InputOptions::settings() const {
    std::vector<Setting> settings{{"evidence", word(evidence_words, evidence_)},
                                  {"merge", word(merge_words, read_.build.merge)},
                                  {"keep_loops", read_.build.keep_loops},
                                  {"unweighted", read_.unweighted}};
    if (!read_.relations.empty()) {
        settings.push_back({"relation", read_.relations});
    }
    if (onto_) {
        settings.push_back({"project", std::string(*onto_ == Mode::first ? "first" : "second")});
        settings.push_back(
            {"project_by", std::string(shared_weight_ == SharedWeight::count ? "count" : "newman")});
    }
    return settings;
}

void InputOptions::refuse_weighted_evidence() const {
    if (evidence_ == EvidenceUse::weighted) {
        throw UsageError(
            "--evidence weighted draws networks, which this analysis does not do yet: use all or stated");
    }
}

} // namespace cospread::cli
