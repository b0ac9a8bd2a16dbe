#include "core/base/error.h"
#include "core/demand/lever_presets.h"
#include "core/formats/lever_file.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using cospread::tests::TemporaryFolder;

BOOST_AUTO_TEST_SUITE(lever_file)

namespace {

/// What is found in a text that is no lever.
Finding refusal(std::string_view text) {
    try {
        (void)parse_lever("lever.json", text);
    } catch (InputError const& error) {
        return error.findings().front();
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_lever_says_who_what_from_when_and_at_what_cost) {
    auto const lever = parse_lever("lever.json", R"({
        "name": "Train the town halls", "description": "Two days each.", "from": 3, "cost": 12000,
        "who": {"nodes": "sector=public", "near": "kind=network", "ties": "relation=trains"},
        "what": {"adopt": true, "fulfil": ["learning_culture", "narratives"], "probability_times": 2,
                 "threshold_minus": 0.1, "relapse_times": 0.5, "learning": 0.25,
                 "new_ties": [{"source": "a", "target": "b", "strength": 2, "relation": "trains",
                               "directed": false}, {"source": "b", "target": "c"}]}})");
    BOOST_TEST(lever.name == "Train the town halls");
    BOOST_TEST(lever.description == "Two days each.");
    BOOST_TEST(lever.from == 3U);
    BOOST_TEST(lever.cost == 12000);
    BOOST_REQUIRE(lever.moves.size() == 1U);
    auto const& move = lever.moves[0];
    BOOST_TEST(!move.nodes.empty());
    BOOST_TEST(!move.near.empty());
    BOOST_TEST(!move.ties.empty());
    BOOST_TEST(move.adopt);
    BOOST_TEST(move.fulfil.size() == 2U);
    BOOST_TEST(move.probability_times == 2);
    BOOST_TEST(move.threshold_minus == 0.1);
    BOOST_TEST(move.relapse_times == 0.5);
    BOOST_TEST(move.learning == 0.25);
    BOOST_REQUIRE(move.new_ties.size() == 2U);
    BOOST_TEST(move.new_ties[0].strength == 2);
    BOOST_TEST(!move.new_ties[0].directed);
    BOOST_TEST(move.new_ties[1].source == "b");
    BOOST_TEST(move.new_ties[1].strength == 1);
    BOOST_TEST(move.new_ties[1].directed);
}

BOOST_AUTO_TEST_CASE(what_is_left_out_changes_nothing) {
    auto const lever = parse_lever("lever.json", R"({"what": {"probability_times": 3}})");
    BOOST_TEST(lever.from == 1U);
    BOOST_TEST(lever.cost == 0);
    BOOST_TEST(lever.moves[0].nodes.empty());
    BOOST_TEST(lever.moves[0].relapse_times == 1);
    BOOST_TEST(lever.moves[0].threshold_minus == 0);
}

BOOST_AUTO_TEST_CASE(a_nameless_lever_is_named_after_its_file) {
    TemporaryFolder const folder;
    auto const path = folder.write("introduce.json", R"({"what": {"learning": 0.5}})");
    BOOST_TEST(read_lever(path).name == "introduce");
}

BOOST_AUTO_TEST_CASE(a_wrong_lever_is_refused_with_its_place_and_a_remedy) {
    struct Wrong {
        std::string_view text;
        std::string_view column;
        std::string_view remedy; ///< a part of it
    };

    for (auto const& [text, column, remedy] : std::vector<Wrong>{
             {"[]", "", "braces"},
             {R"({"what": {"probability_times": 2}, "cots": 3})", "cots", "'cost'"},
             {R"({"what": {"probabilty_times": 2}})", "what.probabilty_times", "'probability_times'"},
             {R"({"name": "x"})", "what", "probability_times"},
             {R"({"what": {}})", "what", "probability_times"},
             {R"({"what": {"probability_times": "2"}})", "what.probability_times", "number of at least 0"},
             {R"({"what": {"relapse_times": -1}})", "what.relapse_times", "at least 0"},
             {R"({"what": {"learning": 1.5}})", "what.learning", "from 0 to 1"},
             {R"({"what": {"adopt": 1}})", "what.adopt", "without quotes"},
             {R"({"what": {"fulfil": "narratives"}})", "what.fulfil", "brackets"},
             {R"({"what": {"fulfil": ["narrative"]}})", "what.fulfil", "'narratives'"},
             {R"({"what": {"new_ties": [{"source": "a"}]}})", "what.new_ties.1.target", "id of a node"},
             {R"({"from": 1.5, "what": {"learning": 0.5}})", "from", "whole number"},
             {R"({"from": 0, "what": {"learning": 0.5}})", "from", "from 1"},
             {R"({"who": {"nodes": "public"}, "what": {"learning": 0.5}})", "who.nodes", "level=service"},
             {R"({"moves": [], "name": "x"})", "moves", "who and what"},
             {R"({"moves": [{"who": {}}]})", "moves.1.what", "probability_times"},
             {R"({"moves": [], "what": {"learning": 0.5}})", "moves", "into the list"}}) {
        auto const finding = refusal(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(finding.file == "lever.json");
            BOOST_TEST(finding.column == column);
            BOOST_TEST(finding.remedy.find(remedy) != std::string::npos, finding.remedy);
        }
    }
    BOOST_TEST(refusal("{\n\"what\": {,}}").row == 2U);
}

BOOST_AUTO_TEST_CASE(every_preset_is_a_lever_with_a_name_and_a_description) {
    BOOST_TEST(lever_presets().size() == 7U); // six enablers and learning
    for (auto const& preset : lever_presets()) {
        auto const lever = parse_lever(std::string(preset.key), preset.json);
        BOOST_TEST(!lever.name.empty());
        BOOST_TEST(!lever.description.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
