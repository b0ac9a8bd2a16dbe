#include "core/base/error.h"
#include "core/network/two_mode.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <random>
#include <set>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(two_mode)

namespace {

/// Ann and Bob meet at three events, of 2, 2 and 5 actors; Eve stays away.
Network meetings() {
    return read_text(
               ",e1,e2,e3,e4\nAnn,1,1,1,0\nBob,1,1,3,0\nCid,0,0,1,0\nDan,0,0,1,0\nEva,0,0,1,0\nEve,0,0,0,0\n")
        .network;
}

std::map<std::pair<std::string, std::string>, double> strengths(Network const& network) {
    std::map<std::pair<std::string, std::string>, double> all;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        all[{std::string(network.id(network.source(tie))), std::string(network.id(network.target(tie)))}] =
            network.weight(tie);
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(rows_are_the_first_mode) {
    auto const network = meetings();
    auto const modes = modes_of(network);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        bool const event = network.id(node).starts_with('e');
        // Eve and e4 have no ties: they come after the actors that have some.
        if (network.id(node) != "Eve") {
            BOOST_TEST((modes[node] == (event ? Mode::second : Mode::first)), network.id(node));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_example_of_the_documentation_by_hand) {
    auto const counted = projected(meetings(), {}, {});
    BOOST_TEST(!counted.directed());
    BOOST_TEST((strengths(counted)[{"Ann", "Bob"}] == 3));
    BOOST_TEST((strengths(counted)[{"Cid", "Eva"}] == 1));
    BOOST_TEST(counted.tie_count() == 10U); // five who met at e3
    auto const newman = projected(meetings(), {.weight = SharedWeight::newman}, {});
    BOOST_TEST((strengths(newman)[{"Ann", "Bob"}] == 2.25));
    BOOST_TEST((strengths(newman)[{"Cid", "Eva"}] == 0.25));
    auto const events = projected(meetings(), {.onto = Mode::second}, {});
    BOOST_TEST((strengths(events)[{"e1", "e2"}] == 2));
    BOOST_TEST((strengths(events)[{"e1", "e3"}] == 2));
}

BOOST_AUTO_TEST_CASE(attributes_stay_with_their_nodes) {
    TemporaryFolder const folder;
    auto const network =
        read_text("actor1,actor2\nx,p\ny,p\ny,q\n",
                  {.nodes_file = folder.write("n.csv", "id,sector\np,event\ny,media\nx,public\n")})
            .network;
    auto const actors = projected(network, {}, {});
    BOOST_REQUIRE(actors.node_count() == 2U);
    BOOST_TEST(actors.id(0) == "y");
    BOOST_TEST(find_column(actors.node_columns(), "sector")->text(0) == "media");
}

BOOST_AUTO_TEST_CASE(a_tie_within_a_mode_is_named) {
    BOOST_CHECK_EXCEPTION(projected(read_text("source,target\na,b\nb,c\nc,a\n").network, {}, {}),
                          AnalysisError, [](auto const& error) {
                              return std::string(error.what()).find("not of two modes") != std::string::npos;
                          });
    BOOST_CHECK_THROW(
        projected(read_text("source,target\na,a\n", {.build = {.keep_loops = true}}).network, {}, {}),
        AnalysisError);
}

BOOST_AUTO_TEST_CASE(equal_to_counting_pairs_on_random_networks) {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        int const actors = 1 + static_cast<int>(random() % 8);
        int const events = 1 + static_cast<int>(random() % 8);
        std::map<int, std::set<int>> at;
        std::string text = "source,target\n";
        for (int i = 0; i < 20; ++i) {
            int const actor = static_cast<int>(random() % static_cast<unsigned>(actors));
            int const event = static_cast<int>(random() % static_cast<unsigned>(events));
            at[event].insert(actor);
            text += "a" + std::to_string(actor) + ",e" + std::to_string(event) + "\n"; // some twice
        }
        std::map<std::pair<std::string, std::string>, double> expected;
        for (auto const& [event, who] : at) {
            for (int const one : who) {
                for (int const other : who) {
                    if (one < other) {
                        expected[{"a" + std::to_string(one), "a" + std::to_string(other)}] +=
                            1.0 / (static_cast<double>(who.size()) - 1);
                    }
                }
            }
        }
        auto const network = read_text(text, {.build = {.merge = Merge::none}}).network;
        auto const found = projected(network, {.weight = SharedWeight::newman}, {});
        BOOST_REQUIRE(found.tie_count() == expected.size());
        for (auto const& [ends, strength] : strengths(found)) {
            auto const sorted = std::minmax(ends.first, ends.second);
            BOOST_TEST((std::abs(expected[{sorted.first, sorted.second}] - strength) < 1e-12));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
