#include "core/base/error.h"
#include "core/cases/carried_stories.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using cospread::tests::TemporaryFolder;

BOOST_AUTO_TEST_SUITE(stories)

namespace {

std::string data_set(std::string const& name) {
    return std::string(COSPREAD_SOURCE_DIR) + "/datasets/" + name;
}

/// Town leads the school; the letter is a story of both, the film only of the school.
void write_case(TemporaryFolder const& folder, std::string const& table = {}, std::string const& rows = {}) {
    auto const write = [&](std::string const& name, std::string const& text) {
        folder.write(name, text + (name == table ? rows : std::string()));
    };
    folder.write("datapackage.json", R"({"name": "small", "resources": [
        {"name": "nodes", "path": "nodes.csv"}, {"name": "ties", "path": "edges.csv"},
        {"name": "stories", "path": "stories.csv"}, {"name": "story_actors", "path": "story_actors.csv"},
        {"name": "iceberg", "path": "iceberg.csv"}]})");
    write("nodes.csv", "id,label\ntown,Town\nschool,School\npaper,Newspaper\n");
    write("edges.csv", "source_id,target_id,relation,directed,weight\ntown,school,leads,yes,2\n");
    write("stories.csv",
          "story,title,tells,year,evidence,source\n"
          "letter,The letter,\"Pupils write, at last\",2018,stated,s1\nfilm,The film,,,inferred,s2\n");
    write("story_actors.csv",
          "story,node_id,role,evidence,source\n"
          "letter,school,tells,stated,s1\nletter,town,hears,inferred,s1\nfilm,school,tells,,s2\n");
    write("iceberg.csv",
          "part,text,year,evidence,source\n"
          "service,A school for all,2019,stated,s1\nreached,\"Ten pupils, one town\",,inferred,s2\n");
}

Case open(TemporaryFolder const& folder) {
    return open_case(folder.path(""), {}, {});
}

} // namespace

BOOST_AUTO_TEST_CASE(stories_their_actors_and_the_iceberg_are_read) {
    TemporaryFolder const folder;
    write_case(folder);
    Case const small = open(folder);
    BOOST_TEST(small.report.rejected_count() == 0U);
    BOOST_REQUIRE(small.narratives.stories.size() == 2U);
    auto const& letter = small.narratives.stories[0];
    BOOST_TEST(letter.key == "letter");
    BOOST_TEST(letter.title == "The letter");
    BOOST_TEST(letter.tells == "Pupils write, at last");
    BOOST_TEST(letter.year == "2018");
    BOOST_TEST(letter.source == "s1");
    BOOST_CHECK(letter.evidence == Evidence::stated);
    BOOST_CHECK(small.narratives.stories[1].evidence == Evidence::inferred);
    BOOST_REQUIRE(small.narratives.actors.size() == 3U);
    auto const& listener = small.narratives.actors[1];
    BOOST_TEST(listener.story == 0U);
    BOOST_TEST(listener.node == small.network.find("town").value());
    BOOST_TEST(listener.role == "hears");
    BOOST_CHECK(listener.evidence == Evidence::inferred);
    BOOST_TEST(small.narratives.actors[2].story == 1U);
    BOOST_CHECK(small.narratives.actors[2].evidence == Evidence::stated);
    BOOST_REQUIRE(small.tips.size() == 2U);
    BOOST_CHECK(small.tips[0].part == IcebergTip::Part::service);
    BOOST_TEST(small.tips[0].year == "2019");
    BOOST_CHECK(small.tips[1].part == IcebergTip::Part::reached);
    BOOST_TEST(small.tips[1].text == "Ten pupils, one town");
    BOOST_TEST(small.tips[1].year.empty());
    BOOST_CHECK(small.tips[1].evidence == Evidence::inferred);
}

BOOST_AUTO_TEST_CASE(a_broken_row_is_named_and_the_good_ones_stay) {
    struct Broken {
        char const* table;
        char const* row;
        char const* column;
        char const* what;
        char const* remedy; ///< how it begins
    };

    for (auto const& [table, row, column, what, remedy] : {
             Broken{"stories.csv", "film,Again,,,stated,s1\n", "story", "there is a story 'film' already",
                    "Keep one row"},
             Broken{"stories.csv", ",Nameless,,,stated,s1\n", "story", "the key of the story is missing",
                    "Give each story a key of its own"},
             Broken{"stories.csv", "song,The song,,,infered,s1\n", "evidence", "unknown evidence 'infered'",
                    "Did you mean 'inferred'?"},
             Broken{"story_actors.csv", "letters,town,tells,stated,s1\n", "story", "unknown story 'letters'",
                    "Did you mean 'letter'?"},
             Broken{"story_actors.csv", "opera,town,tells,stated,s1\n", "story", "unknown story 'opera'",
                    "Known are: letter, film"},
             Broken{"story_actors.csv", "film,twon,tells,stated,s1\n", "node_id", "the nodes have no 'twon'",
                    "Did you mean 'town'?"},
             Broken{"story_actors.csv", "film,parliament,tells,stated,s1\n", "node_id",
                    "the nodes have no 'parliament'", "Add it to the nodes, or correct the id"},
             Broken{"story_actors.csv", "film,town,tells,hearsay,s1\n", "evidence",
                    "unknown evidence 'hearsay'", "Known are: stated, inferred"},
             Broken{"iceberg.csv", "servise,A town for all,,stated,s1\n", "part", "unknown part 'servise'",
                    "Did you mean 'service'?"},
             Broken{"iceberg.csv", "reached,All,,sttaed,s1\n", "evidence", "unknown evidence 'sttaed'",
                    "Did you mean 'stated'?"},
         }) {
        BOOST_TEST_CONTEXT(table << ": " << row) {
            TemporaryFolder const folder;
            write_case(folder, table, row);
            Case const small = open(folder);
            BOOST_REQUIRE(small.report.rejected_count() == 1U);
            auto const& finding = small.report.rejected()[0];
            BOOST_TEST(finding.file == folder.path(table));
            BOOST_TEST(finding.row == (std::string_view(table) == "story_actors.csv" ? 5U : 4U));
            BOOST_TEST(finding.column == column);
            BOOST_TEST(finding.what == what);
            BOOST_TEST(finding.remedy.starts_with(remedy), finding.remedy);
            BOOST_TEST(small.narratives.stories.size() == 2U);
            BOOST_TEST(small.narratives.actors.size() == 3U);
            BOOST_TEST(small.tips.size() == 2U);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_missing_column_is_said_once_and_the_other_tables_are_read) {
    struct Lacking {
        char const* table;
        char const* text;
        char const* column;
        char const* remedy;
    };

    for (auto const& [table, text, column, remedy] : {
             Lacking{"stories.csv", "story,titel\nletter,The letter\nfilm,The film\n", "title",
                     "Rename 'titel' if that is meant"},
             Lacking{"story_actors.csv", "story,role\nletter,tells\nfilm,tells\n", "node_id",
                     "Add the column"},
             Lacking{"iceberg.csv", "part,year\nservice,2019\nreached,2020\n", "text", "Add the column"},
         }) {
        BOOST_TEST_CONTEXT(table) {
            TemporaryFolder const folder;
            write_case(folder);
            folder.write(table, text);
            Case const small = open(folder);
            auto const& finding = small.report.rejected().at(0);
            BOOST_TEST(finding.file == folder.path(table));
            BOOST_TEST(finding.column == column);
            BOOST_TEST(finding.what == "the column is missing; the table is not used");
            BOOST_TEST(finding.remedy == remedy);
            bool const without_stories = std::string_view(table) == "stories.csv";
            // Without stories every row of an actor names an unknown one.
            BOOST_TEST(small.report.rejected_count() == (without_stories ? 4U : 1U));
            BOOST_TEST(small.narratives.stories.empty() == without_stories);
            BOOST_TEST(small.tips.empty() == (std::string_view(table) == "iceberg.csv"));
            BOOST_TEST(small.network.tie_count() == 1U);
        }
    }
}

BOOST_AUTO_TEST_CASE(carried_stories_are_ties_after_those_that_were_read) {
    TemporaryFolder const folder;
    write_case(folder, "story_actors.csv", "film,paper,passes_on,stated,s2\n");
    Case small = open(folder);
    BOOST_TEST(small.network.tie_count() == 1U);
    auto const shared = carry_stories(small, false);
    BOOST_TEST(shared.pairs.size() == 2U);
    BOOST_TEST(small.story_ties == 2U);
    BOOST_REQUIRE(small.network.tie_count() == 3U);
    BOOST_TEST(small.network.relation(0) == "leads");
    BOOST_TEST(small.network.relation(2) == shares_story);
    BOOST_TEST(small.channels.of(shares_story, false).forward == 0.3);
}

BOOST_AUTO_TEST_CASE(the_channel_of_stories_is_the_one_of_the_case) {
    TemporaryFolder const folder;
    write_case(folder);
    Case small = open(folder);
    small.channels = ChannelTable({{"leads", 1, 0.5}, {std::string(shares_story), 0.8, 0.6}});
    (void)carry_stories(small, false);
    BOOST_TEST(small.channels.rows().size() == 2U);
    BOOST_TEST(small.channels.of(shares_story, false).forward == 0.8);
    small.channels = ChannelTable({{"leads", 1, 0.5}});
    (void)carry_stories(small, false);
    BOOST_TEST(small.channels.rows().size() == 2U);
    BOOST_TEST(small.channels.of(shares_story, false).forward == 0.3);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_shared_is_an_error_in_words) {
    auto const complaint = [](Case& open, bool stated_only) {
        try {
            (void)carry_stories(open, stated_only);
        } catch (AnalysisError const& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    Case plain = open_case(data_set("karate"), {}, {});
    BOOST_TEST(complaint(plain, false).find("has no stories to share") != std::string::npos);
    TemporaryFolder const folder;
    write_case(folder);
    Case small = open(folder); // by stated rows the letter is of the school alone
    BOOST_TEST(complaint(small, true).find("no two actors share a story by the stated rows") !=
               std::string::npos);
    BOOST_TEST(small.network.tie_count() == 1U);
    BOOST_TEST(complaint(small, false).empty());
}

BOOST_AUTO_TEST_CASE(two_countries_tell_stories_by_their_actors_alone) {
    struct Country {
        char const* name;
        std::size_t stories, parts, pairs, stated_pairs;
    };

    for (auto const& [name, stories, parts, pairs, stated_pairs] :
         {Country{"sweden", 7, 29, 37, 16}, Country{"finland", 5, 41, 204, 22}}) {
        BOOST_TEST_CONTEXT(name) {
            Case open = open_case(data_set(name), {}, {});
            BOOST_TEST(open.narratives.stories.size() == stories);
            BOOST_TEST(open.narratives.actors.size() == parts);
            for (auto const& part : open.narratives.actors) {
                BOOST_TEST(open.is_actor(part.node), open.network.id(part.node));
                BOOST_TEST(open.find_source(part.source) != nullptr, part.source);
            }
            auto const shared = shared_stories(open.narratives, false);
            BOOST_TEST(shared.pairs.size() == pairs);
            BOOST_TEST(shared.stated + shared.inferred == stories);
            BOOST_TEST(static_cast<std::size_t>(std::ranges::count(shared.pairs, Evidence::stated,
                                                                   &StorySharing::evidence)) == stated_pairs);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_country_shows_above_the_waterline) {
    for (auto const* name : {"sweden", "finland", "hungary", "italy", "spain", "estonia"}) {
        Case const open = open_case(data_set(name), {}, {});
        BOOST_TEST((open.tips.size() >= 2U && open.tips.size() <= 6U), name);
        BOOST_CHECK(open.tips.front().part == IcebergTip::Part::service);
        for (auto const& tip : open.tips) {
            BOOST_TEST(open.find_source(tip.source) != nullptr, tip.source);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
