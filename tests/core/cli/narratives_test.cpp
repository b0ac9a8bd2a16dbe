#include "core/cli/program.h"
#include "tests/core/cli/program_run.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(narratives_option)

namespace {

std::string const sweden = in_repository("datasets/sweden");

/// A copy of Sweden that has no stories and no channel for them.
std::string silent_sweden(TemporaryFolder const& folder) {
    std::filesystem::copy(sweden, folder.path("sweden"));
    for (auto const* table : {"sweden/stories.csv", "sweden/story_actors.csv"}) {
        folder.write(table, "story,title,node_id\n");
    }
    std::ifstream channels(sweden + "/channels.csv");
    std::string kept;
    for (std::string line; std::getline(channels, line);) {
        kept += line.starts_with("shares_story,") ? "" : line + '\n';
    }
    folder.write("sweden/channels.csv", kept);
    return folder.path("sweden");
}

std::vector<std::string> spread_in(std::string const& input, std::vector<std::string> const& more = {}) {
    std::vector<std::string> words{"spread", input, "--seeds-from-record", "--first", "3"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

BOOST_AUTO_TEST_CASE(shared_stories_carry_practice_further) {
    auto const plain = run(spread_in(sweden));
    auto const told = run(spread_in(sweden, {"--narratives"}));
    BOOST_REQUIRE_MESSAGE(told.exit_code == cli::exit_done, told.err);
    BOOST_TEST(told.out != plain.out);
    // The luck of the other ties is the same, so that nobody is reached less.
    for (auto const& cells : plain.cells()) {
        if (cells.front() != "id") {
            BOOST_TEST(told.number(cells.front(), "probability") >=
                           plain.number(cells.front(), "probability"),
                       cells.front());
        }
    }
    BOOST_TEST(
        told.says("narratives: 7 stories add 37 channels between 15 actors (5 stories stated, 2 inferred)"));
    BOOST_TEST(told.says("shares_story 0.3/0.3"));
    BOOST_TEST(!plain.says("shares_story"));
    BOOST_TEST(!plain.says("narratives"));
}

BOOST_AUTO_TEST_CASE(other_models_hear_stories_too) {
    for (auto const* model : {"staged", "linear_threshold", "threshold"}) {
        auto const told = run(spread_in(sweden, {"--narratives", "--model", model, "--total"}));
        BOOST_TEST(told.exit_code == cli::exit_done, model << ": " << told.err);
        BOOST_TEST(told.out != run(spread_in(sweden, {"--model", model, "--total"})).out, model);
    }
    auto const curve = run({"spread", sweden, "--model", "bass", "--curve", "--narratives"});
    BOOST_TEST(curve.exit_code == cli::exit_usage);
    BOOST_TEST(curve.says("--narratives has no meaning for the model bass"));
}

BOOST_AUTO_TEST_CASE(stated_evidence_hears_stated_stories_only) {
    auto const told = run(spread_in(sweden, {"--narratives", "--evidence", "stated"}));
    BOOST_TEST(
        told.says("narratives: 5 stories add 16 channels between 11 actors (5 stories stated, 0 inferred)"));
}

BOOST_AUTO_TEST_CASE(an_input_without_stories_has_none_to_share) {
    for (auto const& [input, seed] : {std::pair{"datasets/hungary", "h2020"}, {"datasets/karate", "1"}}) {
        auto const told = run({"spread", in_repository(input), "--seeds", seed, "--narratives"});
        BOOST_TEST(told.exit_code == cli::exit_analysis, input);
        BOOST_TEST(told.out.empty());
        BOOST_TEST(told.says("this input has no stories to share: that needs a case folder with the tables "
                             "stories (story, title, tells, year, evidence, source) and story_actors (story, "
                             "node_id, role, evidence, source)"),
                   told.err);
    }
}

BOOST_AUTO_TEST_CASE(stories_that_nobody_asked_for_change_nothing) {
    TemporaryFolder const folder;
    auto const silent = silent_sweden(folder);
    BOOST_TEST(run(spread_in(silent)).out == run(spread_in(sweden)).out);
    for (std::vector<std::string> const& words :
         {std::vector<std::string>{"measure", "--measures", "all"},
          {"brokers", "--groups", "sector"},
          {"communities"},
          {"demand", "--seeds-from-record", "--first", "3"},
          {"demand", "--seeds-from-record", "--first", "3", "--robust"}}) {
        auto const with = [&words](std::string const& input) {
            auto line = words;
            line.insert(line.begin() + 1, input);
            return run(line);
        };
        auto const told = with(sweden);
        BOOST_REQUIRE_MESSAGE(told.exit_code == cli::exit_done, told.err);
        BOOST_TEST(told.out == with(silent).out, words.front());
        BOOST_TEST(!told.says("shares_story"), words.front());
    }
    auto const facts = run({"check", sweden, "--format", "json"}).json()["results"][0];
    BOOST_TEST(facts["ties"] == 71);
    BOOST_TEST(facts["relations"].dump().find("shares_story") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_ties_of_the_input_are_those_that_were_read) {
    auto const told = run(spread_in(sweden, {"--narratives", "--format", "json"})).json();
    BOOST_TEST(told["input"]["ties"] == 71);
}

BOOST_AUTO_TEST_CASE(check_counts_stories_for_people) {
    auto const text = run({"check", sweden, "--format", "text"});
    BOOST_TEST(text.out.find("stories") != std::string::npos);
    BOOST_TEST(text.out.find("actors of stories  29") != std::string::npos, text.out);
    BOOST_TEST(run({"check", in_repository("datasets/hungary"), "--format", "text"}).out.find("stories") ==
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
