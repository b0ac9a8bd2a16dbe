#include "tests/datasets/package_checks.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <ostream>
#include <stdexcept>

using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(datasets)

namespace {

/// One datum spoiled in a sound package, and a part of the problem that must be told.
struct Damage {
    char const* what;
    std::function<void(Package&)> spoil;
    char const* told;
};

std::ostream& operator<<(std::ostream& out, Damage const& damage) {
    return out << damage.what;
}

/// Writes `value` into a cell of a table; rows count from 0.
std::function<void(Package&)> write(std::string table, std::string column, std::string value,
                                    std::size_t row = 7) {
    return [=](Package& package) {
        auto& rows = package.tables.at(table);
        rows.rows.at(row).at(rows.find_column(column).value()) = value;
    };
}

std::function<void(Package&)> describe(std::string key, Json value) {
    return [=](Package& package) { package.descriptor[key] = value; };
}

std::vector<Damage> damages() {
    return {
        {"a column renamed", [](Package& package) { package.tables.at("ties").header.front() = "from"; },
         "header"},
        {"an id twice", write("nodes", "id", "h2020"), "not unique"},
        {"a label missing", write("nodes", "label", ""), "is required"},
        {"a short name twice", write("nodes", "short", "ESÉLY Foundation"), "not unique"},
        {"a short name of 29 characters", write("nodes", "short", "Kőtelek, a village on the Tis"),
         "breaks maxLength"},
        {"a sector nobody knows", write("nodes", "sector", "aliens"), "breaks enum"},
        {"a latitude beyond the pole", write("nodes", "lat", "91"), "breaks maximum"},
        {"a longitude in words", write("nodes", "lon", "east"), "is no number"},
        {"a year of two digits", write("nodes", "year_joined", "18"), "is no year"},
        {"a tie to nobody", write("ties", "target_id", "nobody"), "'nobody' is not in nodes"},
        {"a tie from nobody", write("ties", "source_id", "nobody"), "'nobody' is not in nodes"},
        {"a strength of 4", write("ties", "weight", "4"), "breaks maximum"},
        {"half a strength", write("ties", "weight", "1.5"), "is no integer"},
        {"a direction of perhaps", write("ties", "directed", "perhaps"), "is no boolean"},
        {"evidence by hearsay", write("ties", "evidence", "hearsay"), "breaks enum"},
        {"a source not in the list", write("ties", "source", "hearsay"), "'hearsay' is not in sources"},
        {"the same tie twice",
         [](Package& package) {
             package.tables.at("ties").rows.at(3) = package.tables.at("ties").rows.at(2);
         },
         "same primary key"},
        {"a tie lost", [](Package& package) { package.tables.at("ties").rows.pop_back(); },
         "README.md: no row"},
        {"an inferred tie called stated",
         [](Package& package) {
             auto& ties = package.tables.at("ties");
             auto const column = ties.find_column("evidence").value();
             std::ranges::find(
                 ties.rows, "inferred", [&](auto& row) -> auto& { return row[column]; })
                 ->at(column) = "stated";
         },
         "stated and inferred ties are not 215 and 79"},
        {"a month 13", write("adoption", "date", "2018-13"), "is no date"},
        {"an interval with a hyphen", write("adoption", "date", "2015-2017"), "breaks pattern"},
        {"an interval backwards", write("adoption", "date", "2019/2018"), "is no date"},
        {"a record that goes on", write("adoption", "date", "2031"), "period is not 2015 to 2031"},
        {"an event of nobody", write("adoption", "node_id", "nobody"), "'nobody' is not in nodes"},
        {"a condition stronger than 3", write("enablers", "strength", "5"), "breaks maximum"},
        {"a part of the iceberg under water", write("iceberg", "part", "below", 1), "breaks enum"},
        {"a sentence of the iceberg missing", write("iceberg", "text", "", 1), "is required"},
        {"a tip without a source", write("iceberg", "source", "hearsay", 1), "'hearsay' is not in sources"},
        {"a channel lost", [](Package& package) { package.tables.at("channels").rows.pop_back(); },
         "channels: no row for member_of"},
        {"a channel of more than all", write("channels", "forward", "1.2"), "breaks maximum"},
        {"a rule with an unknown direction", write("conditions", "direction", "up"), "breaks enum"},
        {"a rule about a column that is not there", write("conditions", "other", "colour=red"),
         "no column colour"},
        {"a rule about a kind that is not there", write("conditions", "other", "kind=club"),
         "no kind is club"},
        {"a filter that is none", describe("candidates", "everybody"), "is no filter"},
        {"an event that is no node", describe("not_actors", Json::array({"id=no_such_event"})),
         "no id is no_such_event"},
        {"a subtitle of 33 characters", describe("short_title", std::string(33, 'x')),
         "short_title is too long"},
        {"no licence", describe("licenses", Json::array()), "no licenses"},
        {"no limits", describe("limits", ""), "no limits"},
        {"another name", describe("name", "ungarn"), "name is not that of the folder"},
        {"a source unsaid", [](Package& package) { package.descriptor["sources"].erase(0); },
         "sources are not those of sources.csv"},
        {"a type that no check knows",
         [](Package& package) {
             package.descriptor["resources"][0]["schema"]["fields"][1]["type"] = "geopoint";
         },
         "is no geopoint"},
        {"a constraint that no check knows",
         [](Package& package) {
             package.descriptor["resources"][0]["schema"]["fields"][1]["constraints"]["minLength"] = 3;
         },
         "breaks minLength"},
    };
}

std::vector<Damage> damages_of_stories() {
    return {
        {"a story twice", write("stories", "story", "films", 1), "not unique"},
        {"a story without a title", write("stories", "title", "", 1), "is required"},
        {"a story of hearsay", write("stories", "source", "hearsay", 1), "'hearsay' is not in sources"},
        {"an inferred story called stated", write("stories", "evidence", "stated", 1),
         "'of 5 stories 4 are stated, 1 inferred; of 41 parts"},
        {"a part in no story", write("story_actors", "story", "fairy_tale"),
         "'fairy_tale' is not in stories"},
        {"a part of nobody", write("story_actors", "node_id", "nobody"), "'nobody' is not in nodes"},
        {"a part that no story has", write("story_actors", "role", "sings"), "breaks enum"},
        {"a part twice",
         [](Package& package) {
             auto& parts = package.tables.at("story_actors").rows;
             parts.at(3) = parts.at(2);
         },
         "same primary key"},
        {"a part lost", [](Package& package) { package.tables.at("story_actors").rows.pop_back(); },
         "README.md: stories and parts in them"},
        {"a channel of stories lost",
         [](Package& package) {
             auto& rows = package.tables.at("channels").rows;
             std::erase_if(rows, [](auto const& row) { return row[0] == "shares_story"; });
         },
         "channels: no row for shares_story"},
    };
}

} // namespace

BOOST_AUTO_TEST_CASE(every_package_keeps_its_promises) {
    for (auto const& folder : package_folders()) {
        BOOST_TEST_CONTEXT(folder.filename().string()) {
            for (auto const& problem : package_problems(load_package(folder))) {
                BOOST_ERROR(problem);
            }
        }
    }
}

BOOST_DATA_TEST_CASE(a_broken_datum_is_told, damages(), damage) {
    auto package = load_package(datasets_folder() / "hungary");
    damage.spoil(package);
    auto const problems = package_problems(package);
    BOOST_TEST(std::ranges::any_of(
        problems, [&](std::string const& line) { return line.find(damage.told) != std::string::npos; }));
}

BOOST_DATA_TEST_CASE(a_broken_datum_of_a_story_is_told, damages_of_stories(), damage) {
    auto package = load_package(datasets_folder() / "finland");
    damage.spoil(package);
    auto const problems = package_problems(package);
    BOOST_TEST(std::ranges::any_of(
        problems, [&](std::string const& line) { return line.find(damage.told) != std::string::npos; }));
}

BOOST_AUTO_TEST_CASE(every_country_shows_a_service_and_what_it_reached) {
    for (auto const& folder : package_folders()) {
        auto const package = load_package(folder);
        if (package.descriptor["kind"] == "case") {
            BOOST_TEST(package.count("iceberg", "part", "service") >= 1U, package.folder);
            BOOST_TEST(package.count("iceberg", "part", "reached") >= 1U, package.folder);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_tie_inside_one_mode_is_told) {
    auto package = load_package(datasets_folder() / "southern_women");
    auto& tie = package.tables.at("ties").rows.front();
    tie[1] = "Laura";
    auto const problems = package_problems(package);
    BOOST_TEST(std::ranges::count(problems, "ties: Evelyn and Laura are of one mode") == 1);
}

BOOST_AUTO_TEST_CASE(tables_are_read_strictly) {
    auto const table = parse_csv("a,b\n\"x, \"\"y\"\"\n\",\n");
    BOOST_TEST(table.column("a").at(0) == "x, \"y\"\n");
    BOOST_TEST(table.column("b").at(0).empty());
    for (auto const* text :
         {"", "a", "a\r\n", "a\n\"x", "a\n\"x\"y\n", "a\nx\"y\n", "a,b\n1\n", "a\n1,2\n"}) {
        BOOST_CHECK_THROW(static_cast<void>(parse_csv(text)), std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(dates_must_exist) {
    for (auto const* date :
         {"2018", "2018-09", "2020-02-29", "2015/2017", "2018-09/2018-10", "2018/2018-03"}) {
        BOOST_TEST(is_date(date), date);
    }
    for (auto const* text :
         {"", "18", "2018-9", "2018-00", "2019-02-29", "2018-09-31", "2017/2015", "2018/", "2018-09/"}) {
        BOOST_TEST(!is_date(text), text);
    }
}

BOOST_AUTO_TEST_CASE(the_table_of_data_sets_has_a_true_row_for_each) {
    auto const table = read_text(datasets_folder() / "README.md");
    for (auto const& folder : package_folders()) {
        auto const package = load_package(folder);
        if (package.descriptor["kind"] == "map") {
            BOOST_TEST(table.find("\n[" + package.folder + "](" + package.folder + "/README.md) ") !=
                       std::string::npos);
            continue;
        }
        auto const& ties = package.tables.at("ties");
        auto const inferred =
            ties.find_column("evidence") ? package.count("ties", "evidence", "inferred") : 0;
        auto const numbers = "| " + std::to_string(package.tables.at("nodes").rows.size()) + " | " +
                             std::to_string(ties.rows.size()) + " | " +
                             std::to_string(ties.rows.size() - inferred) + " | " + std::to_string(inferred) +
                             " |";
        auto const row = table.find("| [" + package.folder + "](" + package.folder + "/README.md) |");
        BOOST_TEST_REQUIRE(row != std::string::npos, package.folder);
        auto const line = table.substr(row, table.find('\n', row) - row);
        BOOST_TEST(line.find(numbers) != std::string::npos, line);
        BOOST_TEST(line.ends_with("| " + package.descriptor["licenses"][0]["name"].get<std::string>() + " |"),
                   line);
    }
}

/// Sizes as published: Zachary 1977, Padgett and Ansell 1993 (with Pucci, an isolate), Krackhardt 1990, Davis
/// et al. 1941.
BOOST_AUTO_TEST_CASE(the_classics_have_their_published_sizes) {
    struct Size {
        char const* folder;
        std::size_t nodes, ties;
    };

    for (auto const& [folder, nodes, ties] :
         {Size{"karate", 34, 78}, {"florentine", 16, 20}, {"kite", 10, 18}, {"southern_women", 32, 89}}) {
        auto const package = load_package(datasets_folder() / folder);
        BOOST_TEST(package.tables.at("nodes").rows.size() == nodes, folder);
        BOOST_TEST(package.tables.at("ties").rows.size() == ties, folder);
    }
}

BOOST_AUTO_TEST_SUITE_END()
