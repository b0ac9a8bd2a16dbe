#include "tests/datasets/package_checks.h"

#include "core/base/error.h"
#include "core/network/filter.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <regex>
#include <set>

namespace cospread::test {
namespace {

constexpr std::size_t longest_short_title = 32;

bool is_single_date(std::string_view text) {
    static std::regex const form("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    if (!std::regex_match(text.begin(), text.end(), form)) {
        return false;
    }
    auto const part = [&](std::size_t from, std::size_t length, int otherwise) {
        int value = otherwise;
        if (from < text.size()) {
            std::from_chars(text.data() + from, text.data() + from + length, value);
        }
        return value;
    };
    return std::chrono::year_month_day(std::chrono::year(part(0, 4, 0)),
                                       std::chrono::month(static_cast<unsigned>(part(5, 2, 1))),
                                       std::chrono::day(static_cast<unsigned>(part(8, 2, 1))))
        .ok();
}

void check_descriptor(Package const& package, Problems& problems) {
    auto const& about = package.descriptor;
    for (auto const* key : {"name", "title", "description", "version", "created", "profile", "kind",
                            "short_title", "limits", "stated_and_inferred"}) {
        if (about.value(key, "").empty()) {
            problems.push_back(std::string("datapackage.json: no ") + key);
        }
    }
    for (auto const* key : {"licenses", "sources", "keywords", "resources"}) {
        if (about.value(key, Json::array()).empty()) {
            problems.push_back(std::string("datapackage.json: no ") + key);
        }
    }
    if (about.value("name", "") != package.folder) {
        problems.push_back("datapackage.json: the name is not that of the folder");
    }
    if (!std::set<std::string>{"case", "classic", "two_mode", "map"}.contains(about.value("kind", ""))) {
        problems.push_back("datapackage.json: unknown kind");
    }
    if (character_count(about.value("short_title", "")) > longest_short_title) {
        problems.push_back("datapackage.json: short_title is too long");
    }
    for (auto const& resource : about.at("resources")) {
        if (resource.value("profile", "") != "tabular-data-resource" ||
            resource.value("encoding", "") != "utf-8" || resource.value("mediatype", "") != "text/csv" ||
            resource.value("title", "").empty()) {
            problems.push_back("datapackage.json: " + resource.value("name", "?") +
                               " is not fully described");
        }
    }
}

/// The dates exist, and `period` spans the years of the record.
void check_record(Package const& package, Problems& problems) {
    std::set<std::string> years;
    for (auto const& date : package.tables.at("adoption").column("date")) {
        if (date.empty()) {
            continue;
        }
        if (!is_date(date)) {
            problems.push_back("adoption: '" + date + "' is no date");
            continue;
        }
        years.insert(date.substr(0, 4));
        if (auto const slash = date.find('/'); slash != std::string::npos) {
            years.insert(date.substr(slash + 1, 4));
        }
    }
    if (!years.empty() &&
        package.descriptor.value("period", "") != *years.begin() + " to " + *years.rbegin()) {
        problems.push_back("datapackage.json: period is not " + *years.begin() + " to " + *years.rbegin());
    }
}

void check_channels(Package const& package, Problems& problems) {
    auto const rows = package.tables.at("channels").column("relation");
    for (auto const* table : {"ties", "conditions"}) {
        for (auto const& relation : package.tables.at(table).column("relation")) {
            if (std::ranges::find(rows, relation) == rows.end()) {
                problems.push_back("channels: no row for " + relation);
            }
        }
    }
    if (package.tables.contains("stories") && std::ranges::find(rows, "shares_story") == rows.end()) {
        problems.push_back("channels: no row for shares_story");
    }
}

/// The values a node's column may have: its vocabulary, or those that occur.
std::set<std::string> values_of(Package const& package, std::string const& column) {
    for (auto const& field : package.descriptor.at("resources").at(0).at("schema").at("fields")) {
        if (field.at("name") == column && field.value("constraints", Json::object()).contains("enum")) {
            return field.at("constraints").at("enum");
        }
    }
    auto const cells = package.tables.at("nodes").column(column);
    return {cells.begin(), cells.end()};
}

void check_filter(Package const& package, std::string const& text, Problems& problems) {
    try {
        static_cast<void>(Filter::parse(text));
    } catch (UsageError const& error) {
        problems.push_back(error.what());
        return;
    }
    static std::regex const form("([a-z_]+)!?=([^;]*);?");
    for (std::sregex_iterator term(text.begin(), text.end(), form); term != std::sregex_iterator(); ++term) {
        auto const column = term->str(1);
        if (!package.tables.at("nodes").find_column(column)) {
            problems.push_back("filter '" + text + "': no column " + column);
            continue;
        }
        auto const known = values_of(package, column);
        std::string const values = term->str(2);
        static std::regex const comma(",");
        for (std::sregex_token_iterator value(values.begin(), values.end(), comma, -1);
             value != std::sregex_token_iterator(); ++value) {
            if (!known.contains(*value)) {
                problems.push_back("filter '" + text + "': no " + column + " is " + value->str());
            }
        }
    }
}

void check_filters(Package const& package, Problems& problems) {
    for (auto const* key : {"value", "candidates"}) {
        check_filter(package, package.descriptor.value(key, ""), problems);
    }
    for (auto const& filter : package.descriptor.value("not_actors", Json::array())) {
        check_filter(package, filter, problems);
    }
    if (package.tables.contains("conditions")) {
        for (auto const& filter : package.tables.at("conditions").column("other")) {
            check_filter(package, filter, problems);
        }
    }
}

void check_modes(Package const& package, Problems& problems) {
    std::map<std::string, std::string> mode;
    auto const ids = package.tables.at("nodes").column("id");
    auto const modes = package.tables.at("nodes").column("mode");
    for (std::size_t node = 0; node < ids.size(); ++node) {
        mode[ids[node]] = modes[node];
    }
    auto const sources = package.tables.at("ties").column("source_id");
    auto const targets = package.tables.at("ties").column("target_id");
    for (std::size_t tie = 0; tie < sources.size(); ++tie) {
        if (mode[sources[tie]] == mode[targets[tie]]) {
            problems.push_back("ties: " + sources[tie] + " and " + targets[tie] + " are of one mode");
        }
    }
}

/// The package names the sources of sources.csv, in order.
void check_sources(Package const& package, Problems& problems) {
    auto const titles = package.tables.at("sources").column("title");
    auto const urls = package.tables.at("sources").column("url");
    Json expected = Json::array();
    for (std::size_t row = 0; row < titles.size(); ++row) {
        expected.push_back({{"title", titles[row]}});
        if (!urls[row].empty()) {
            expected.back()["path"] = urls[row];
        }
    }
    if (package.descriptor.at("sources") != expected) {
        problems.push_back("datapackage.json: sources are not those of sources.csv");
    }
}

void check_tables_of_readme(Package const& package, Problems& problems) {
    for (auto const& resource : package.descriptor.at("resources")) {
        auto const row = "| `" + resource.at("path").get<std::string>() + "` | " +
                         std::to_string(package.tables.at(resource.at("name")).rows.size()) + " |";
        if (package.readme.find(row) == std::string::npos) {
            problems.push_back("README.md: no row '" + row + "'");
        }
    }
}

/// Both texts say how many ties are stated and inferred.
void check_evidence_words(Package const& package, Problems& problems) {
    if (!package.tables.at("ties").find_column("evidence")) {
        return;
    }
    auto const stated = std::to_string(package.count("ties", "evidence", "stated"));
    auto const inferred = std::to_string(package.count("ties", "evidence", "inferred"));
    auto const all = std::to_string(package.tables.at("ties").rows.size());
    std::regex const readme("Of\\s" + all + "\\sties\\s" + stated + "\\sare\\sstated[^.]*\\sand\\s" +
                            inferred + "\\sinferred");
    if (!std::regex_search(package.readme, readme)) {
        problems.push_back("README.md: stated and inferred ties are not " + stated + " and " + inferred);
    }
    auto const sentence = stated + " of " + all + " ties are stated, " + inferred + " inferred";
    if (package.descriptor.value("stated_and_inferred", "").find(sentence) == std::string::npos) {
        problems.push_back("datapackage.json: stated_and_inferred does not say '" + sentence + "'");
    }
}

/// Both texts say how many stories, and how many parts of actors in them, are stated and inferred.
void check_stories(Package const& package, Problems& problems) {
    struct Counts {
        std::string all, stated, inferred;
    };

    auto const counts = [&](std::string const& table) {
        return Counts{std::to_string(package.tables.at(table).rows.size()),
                      std::to_string(package.count(table, "evidence", "stated")),
                      std::to_string(package.count(table, "evidence", "inferred"))};
    };
    auto const stories = counts("stories");
    auto const parts = counts("story_actors");
    std::regex const readme("Of\\s" + stories.all + "\\sstories\\s" + stories.stated +
                            "\\sare\\sstated\\sand\\s" + stories.inferred + "\\sinferred,\\sof\\s" +
                            parts.all + "\\sparts\\sin\\sthem\\s" + parts.stated + "\\sand\\s" +
                            parts.inferred);
    if (!std::regex_search(package.readme, readme)) {
        problems.push_back("README.md: stories and parts in them are not counted as they are");
    }
    auto const sentence = "of " + stories.all + " stories " + stories.stated + " are stated, " +
                          stories.inferred + " inferred; of " + parts.all + " parts in them " + parts.stated +
                          " are stated, " + parts.inferred + " inferred";
    if (package.descriptor.value("stated_and_inferred", "").find(sentence) == std::string::npos) {
        problems.push_back("datapackage.json: stated_and_inferred does not say '" + sentence + "'");
    }
}

} // namespace

bool is_date(std::string_view text) {
    auto const slash = text.find('/');
    if (slash == std::string_view::npos) {
        return is_single_date(text);
    }
    auto const first = text.substr(0, slash);
    auto const last = text.substr(slash + 1);
    auto const common = std::min(first.size(), last.size());
    return is_single_date(first) && is_single_date(last) && first.substr(0, common) <= last.substr(0, common);
}

Problems package_problems(Package const& package) {
    auto problems = schema_problems(package);
    check_descriptor(package, problems);
    check_tables_of_readme(package, problems);
    if (package.descriptor.value("kind", "") == "map") {
        return problems;
    }
    check_filters(package, problems);
    check_evidence_words(package, problems);
    if (package.tables.contains("adoption")) {
        check_record(package, problems);
    }
    if (package.tables.contains("channels")) {
        check_channels(package, problems);
    }
    if (package.tables.contains("stories")) {
        check_stories(package, problems);
    }
    if (package.tables.contains("sources")) {
        check_sources(package, problems);
    }
    if (package.descriptor.value("two_mode", false)) {
        check_modes(package, problems);
    }
    return problems;
}

} // namespace cospread::test
