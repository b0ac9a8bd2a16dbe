#include "viz/report/report.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "viz/cli/offscreen.h"
#include "viz/cli/verbs.h"

#include <limits>

namespace cospread::cli {

namespace {

/// The options of the group "Input" as they were given.
std::vector<std::string> input_words(OptionSet const& options) {
    std::vector<std::string> words;
    for (GivenOption const& given : options.given()) {
        OptionRow const& row = options.rows()[given.row];
        if (row.group != "Input") {
            continue;
        }
        for (std::string const& value : given.values) {
            words.emplace_back(row.words.name);
            if (!row.words.value.empty()) {
                words.push_back(value);
            }
        }
    }
    return words;
}

class ReportRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Report");
        options.text({"--out", "FOLDER", "where the report is put; other files in it stay"}, folder_);
        options.text({"--groups", "COLUMN", "node attribute whose groups make the roles (default sector)"},
                     report_.groups);
        options.number(
            {"--probability", "P", "p0, chance along a tie of strength 1 in one step (default 0.1)"}, 0, 1,
            [this](double value) { report_.p0 = value; });
        options.whole({"--first", "N", "of the record the N earliest adopters start (default 3)"}, 1,
                      std::numeric_limits<NodeId>::max(),
                      [this](std::uint64_t value) { report_.first_adopters = value; });
        options.whole(
            {"--runs", "N", "simulated runs (default 4000)"}, 2, most_runs,
            [this](std::uint64_t value) { report_.spread.runs = static_cast<std::uint32_t>(value); });
        options.whole({"--sets", "N", "reverse-reachable sets for the gains (default 200000)"}, 1,
                      std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { report_.demand.sets = value; });
        options.whole(
            {"--draws", "N", "drawn networks for the rank intervals (default 300)"}, 20, most_runs,
            [this](std::uint64_t value) { report_.brokers.draws = static_cast<std::uint32_t>(value); });
    }

    void run(Session& session) override {
        if (folder_.empty()) {
            throw UsageError("it lacks --out FOLDER, where the report is put");
        }
        input_.refuse_weighted_evidence();
        report_.input_words = input_words(session.options());
        std::vector<viz::ReportInput> inputs;
        for (Case& opened : input_.open_all(session)) {
            Network recorded = input_.recorded_ties(session, opened);
            inputs.push_back({std::move(opened), std::move(recorded)});
        }
        session.enter(Stage::compute);
        Offscreen const drawing;
        auto const files = viz::make_report(inputs, report_, session.context());
        session.enter(Stage::write);
        viz::write_report_folder(folder_, files, session.context());
        session.say("wrote " + plural(files.size(), "file") + "; open " + folder_ + "/index.html");
    }

  private:
    static constexpr std::uint64_t most_runs = 10'000'000;

    InputOptions input_{Merge::sum, InputOptions::Count::several};
    viz::ReportOptions report_;
    std::string folder_;
};

} // namespace

Verb report_verb() {
    return make_verb<ReportRun>(
        "report", "one page of brokers, paths, spread and demand, with its figures and tables",
        "INPUT... --out FOLDER [OPTIONS]",
        {"cospread report datasets/hungary --out report",
         "cospread report datasets/hungary datasets/italy datasets/finland datasets/spain --out report"});
}

} // namespace cospread::cli
