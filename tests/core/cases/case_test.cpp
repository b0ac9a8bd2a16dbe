#include "core/base/error.h"
#include "core/cases/case.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using cospread::tests::TemporaryFolder;

BOOST_AUTO_TEST_SUITE(cases)

namespace {

std::string data_set(std::string const& name) {
    return std::string(COSPREAD_SOURCE_DIR) + "/datasets/" + name;
}

struct Country {
    char const* name;
    NodeId nodes;
    TieId ties;
    TieId inferred;
};

constexpr std::string_view package = R"({"name": "small", "title": "A small case", "short_title": "Small",
  "country": "Utopia", "limits": "Made up.", "period": "2018 to 2019", "value": "kind!=programme",
  "candidates": "kind!=programme;sector=public", "not_actors": ["kind=programme", "id=b"], "resources": [
  {"name": "nodes", "path": "nodes.csv"}, {"name": "ties", "path": "edges.csv"},
  {"name": "adoption", "path": "adoption.csv"}, {"name": "enablers", "path": "enablers.csv"},
  {"name": "sources", "path": "sources.csv"}, {"name": "channels", "path": "channels.csv"},
  {"name": "conditions", "path": "conditions.csv"}]})";

/// A case folder with one good row in each table and the rows given.
void write_case(TemporaryFolder const& folder, std::string const& table = {}, std::string const& rows = {}) {
    auto const write = [&](std::string const& name, std::string const& text) {
        folder.write(name, text + (name == table ? rows : std::string()));
    };
    folder.write("datapackage.json", package);
    write("nodes.csv", "id,label,sector,kind\na,Town,public,organisation\nb,School,public,organisation\n"
                       "p,Fund,funder,programme\n");
    write("edges.csv",
          "source_id,target_id,relation,directed,weight,evidence,source\na,b,leads,yes,2,stated,s1\n"
          "p,a,funds,yes,1,inferred,s1\n");
    write("adoption.csv",
          "node_id,date,event,evidence,source\nb,2018-09/2018-10,\"Takes it up, at last\",stated,s1\n");
    write("enablers.csv", "enabler,evidence_summary,strength,source\nnarratives,Stories were told,3,s1\n");
    write("sources.csv",
          "key,title,publisher,year,url\ns1,A report,A publisher,2019,https://example.org/report\n");
    write("channels.csv", "relation,forward,backward\nleads,0.9,0.4\n");
    write("conditions.csv",
          "enabler,relation,direction,other\nnarratives,informs,any,\"sector=media,public\"\n");
}

Case open(TemporaryFolder const& folder) {
    return open_case(folder.path(""), {}, {});
}

} // namespace

BOOST_AUTO_TEST_CASE(the_six_countries_open_without_a_finding) {
    for (auto const& [name, nodes, ties, inferred] :
         {Country{"hungary", 103, 294, 80}, Country{"finland", 60, 132, 22}, Country{"italy", 61, 140, 39},
          Country{"spain", 66, 137, 36}, Country{"estonia", 42, 83, 20}, Country{"sweden", 37, 71, 19}}) {
        BOOST_TEST_CONTEXT(name) {
            Case const open = open_case(data_set(name), {}, {});
            BOOST_TEST(open.network.node_count() == nodes);
            BOOST_TEST(open.network.tie_count() == ties);
            BOOST_TEST(open.network.inferred_count() == inferred);
            BOOST_TEST(open.network.mixed());
            for (auto const& finding : open.report.rejected()) {
                BOOST_TEST(false, finding.line());
            }
            BOOST_TEST(open.report.warning_count() == 0U);
            BOOST_TEST(open.name == name);
            BOOST_TEST(!open.country.empty());
            BOOST_TEST(open.short_title.size() <= 32U);
            BOOST_TEST(open.record.earliest(3).size() == 3U);
            BOOST_TEST(open.enablers.size() == 8U);
            BOOST_TEST(open.channels.rows().size() == (open.narratives.stories.empty() ? 16U : 17U));
            BOOST_TEST(!open.condition_rules.empty());
            for (auto const& event : open.record.events()) {
                BOOST_TEST(open.find_source(event.source) != nullptr, event.source);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_stated_part_of_a_country_is_the_rest_of_its_ties) {
    ReadOptions options;
    options.stated_only = true;
    Case const open = open_case(data_set("hungary"), options, {});
    BOOST_TEST(open.network.tie_count() == 294U - 80U);
    BOOST_TEST(open.network.node_count() == 103U);
}

BOOST_AUTO_TEST_CASE(the_classics_open_as_they_are_known) {
    auto const check = [](std::string const& name, NodeId nodes, TieId ties, bool two_mode) {
        Case const open = open_case(data_set(name), {}, {});
        BOOST_TEST(open.network.node_count() == nodes);
        BOOST_TEST(open.network.tie_count() == ties);
        BOOST_TEST(open.network.two_mode() == two_mode);
        BOOST_TEST(!open.network.directed());
        BOOST_TEST(open.report.rejected_count() == 0U);
        BOOST_TEST(open.record.empty());
    };
    check("karate", 34, 78, false);
    check("kite", 10, 18, false);
    check("florentine", 16, 20, false); // the Pucci family has no marriage tie
    check("southern_women", 32, 89, true);
}

BOOST_AUTO_TEST_CASE(everything_of_a_case_folder_is_read) {
    TemporaryFolder const folder;
    write_case(folder);
    Case const small = open(folder);
    BOOST_TEST(small.report.rejected_count() == 0U);
    BOOST_TEST(small.title == "A small case");
    BOOST_TEST(small.country == "Utopia");
    BOOST_TEST(small.limits == "Made up.");
    BOOST_TEST(small.period == "2018 to 2019");
    BOOST_REQUIRE(small.record.events().size() == 1U);
    BOOST_TEST(small.record.events()[0].node == small.network.find("b").value());
    BOOST_TEST(small.record.events()[0].event == "Takes it up, at last");
    BOOST_TEST(small.record.events()[0].date == "2018-09/2018-10");
    BOOST_TEST(small.record.events()[0].when->last_day - small.record.events()[0].when->first_day == 60);
    BOOST_REQUIRE(small.enablers.size() == 1U);
    BOOST_TEST(small.enablers[0].strength == 3);
    BOOST_TEST(small.channels.of("leads", true).backward == 0.4);
    BOOST_TEST(small.channels.of("funds", true).backward == 0.0);
    BOOST_TEST(small.find_source("s1")->url == "https://example.org/report");
    BOOST_TEST(small.find_source("s2") == nullptr);
    BOOST_REQUIRE(small.condition_rules.size() == 1U);
    BOOST_TEST(small.condition_rules[0].other.matches(small.network, 0));
    BOOST_TEST(!small.condition_rules[0].other.matches(small.network, 2));
    BOOST_TEST(small.is_actor(0));
    BOOST_TEST(!small.is_actor(1)); // named by id
    BOOST_TEST(!small.is_actor(2)); // a programme
    BOOST_TEST(small.value.matches(small.network, 1));
    BOOST_TEST(!small.candidates.matches(small.network, 2));
}

BOOST_AUTO_TEST_CASE(a_broken_row_of_any_table_is_set_aside_and_the_good_ones_stay) {
    struct Broken {
        char const* table;
        char const* row;
        char const* column;
        char const* remedy; ///< how it begins
    };

    for (auto const& [table, row, column, remedy] : {
             Broken{"nodes.csv", "a,Again,public,organisation\n", "id", "Keep one row"},
             Broken{"edges.csv", "a,bb,leads,yes,1,stated,s1\n", "target_id", "Did you mean 'b'?"},
             Broken{"edges.csv", "a,b,leads,yes,much,stated,s1\n", "weight", "Write a number"},
             Broken{"adoption.csv", "zebra-crossing,2018,x,stated,s1\n", "node_id", "Add it to the nodes"},
             Broken{"adoption.csv", "a,2018-13,x,stated,s1\n", "date", "Write 2018"},
             Broken{"adoption.csv", "a,2018,x,statd,s1\n", "evidence", "Did you mean 'stated'?"},
             Broken{"enablers.csv", "narrative,x,3,s1\n", "enabler", "Did you mean 'narratives'?"},
             Broken{"enablers.csv", "narratives,x,4,s1\n", "strength", "Write a number from 0 to 3"},
             Broken{"channels.csv", "funds,1,1.5\n", "backward", "Write a number from 0 to 1"},
             Broken{"conditions.csv", "narratives,informs,sideways,\n", "direction",
                    "Known are: out, in, any"},
             Broken{"conditions.csv", "narratives,informs,any,colour=red\n", "other", "Write it as"},
             Broken{"conditions.csv", "narratives,informs,any,red\n", "other", "Write it as"},
         }) {
        BOOST_TEST_CONTEXT(table << ": " << row) {
            TemporaryFolder const folder;
            write_case(folder, table, row);
            Case const small = open(folder);
            BOOST_REQUIRE(small.report.rejected_count() == 1U);
            auto const& finding = small.report.rejected()[0];
            BOOST_TEST(finding.file == folder.path(table));
            BOOST_TEST(finding.row >= 3U);
            BOOST_TEST(finding.column == column);
            BOOST_TEST(finding.remedy.starts_with(remedy), finding.remedy);
            BOOST_TEST(small.network.tie_count() == 2U);
            BOOST_TEST(small.record.events().size() == 1U);
            BOOST_TEST(small.condition_rules.size() == 1U);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_record_can_stand_in_a_table_of_its_own) {
    TemporaryFolder const folder;
    write_case(folder);
    Case const small = open(folder);
    ImportReport report;
    auto const record = read_adoption_record(
        folder.write("record.csv", "date;node\n2019;a\n;b\n2018-09-03;b\nsoon;p\n"), small.network, report);
    BOOST_TEST(record.events().size() == 3U);
    BOOST_TEST(record.first_adoptions().front().date == "2018-09-03");
    BOOST_REQUIRE(report.rejected_count() == 1U);
    BOOST_TEST(report.rejected()[0].column == "date");
    for (auto const* header : {"node,when\n", "who,date\n"}) {
        auto const file = folder.write("broken.csv", std::string(header) + "a,2018\n");
        BOOST_CHECK_THROW((void)read_adoption_record(file, small.network, report), InputError);
    }
}

BOOST_AUTO_TEST_CASE(an_undated_event_is_kept) {
    TemporaryFolder const folder;
    write_case(folder, "adoption.csv", "a,,Some time,inferred,s1\n");
    Case const small = open(folder);
    BOOST_REQUIRE(small.record.events().size() == 2U);
    BOOST_TEST(!small.record.events()[1].when.has_value());
    BOOST_CHECK(small.record.events()[1].evidence == Evidence::inferred);
}

BOOST_AUTO_TEST_CASE(a_missing_table_or_column_is_said_and_the_rest_is_read) {
    TemporaryFolder const folder;
    write_case(folder);
    std::filesystem::remove(folder.path("enablers.csv"));
    folder.write("adoption.csv", "node,date\na,2018\n");
    Case const small = open(folder);
    BOOST_REQUIRE(small.report.rejected_count() == 2U);
    BOOST_TEST(small.report.rejected()[0].column == "node_id");
    BOOST_TEST(small.report.rejected()[1].file == folder.path("enablers.csv"));
    BOOST_TEST(small.report.rejected()[1].what == "no such file");
    BOOST_TEST(small.record.empty());
    BOOST_TEST(small.network.tie_count() == 2U);
}

BOOST_AUTO_TEST_CASE(a_filter_of_the_package_that_cannot_hold_is_an_error) {
    TemporaryFolder const folder;
    write_case(folder);
    std::string text(package);
    text.replace(text.find("kind!=programme"), 4, "sort");
    folder.write("datapackage.json", text);
    BOOST_CHECK_THROW(open(folder), InputError);
}

BOOST_AUTO_TEST_CASE(a_package_that_the_system_does_not_let_us_see_is_not_said_to_be_missing) {
    TemporaryFolder const folder;
    std::filesystem::create_symlink("datapackage.json", folder.path("datapackage.json")); // leads to itself
    BOOST_CHECK_THROW(open(folder), SystemError);
}

BOOST_AUTO_TEST_CASE(a_network_file_is_a_case_without_its_surroundings) {
    TemporaryFolder const folder;
    Case const plain = open_case(folder.write("school friends.csv", "source,target\na,b\n"), {}, {});
    BOOST_TEST(plain.name == "school friends");
    BOOST_TEST(plain.network.tie_count() == 1U);
    BOOST_TEST(plain.report.format == "csv");
    BOOST_TEST(plain.record.empty());
    BOOST_TEST(plain.is_actor(0));
    BOOST_TEST(plain.channels.rows().size() == ChannelTable::initial().rows().size());
}

BOOST_AUTO_TEST_SUITE_END()
