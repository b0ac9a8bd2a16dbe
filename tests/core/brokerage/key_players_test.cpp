#include "core/base/error.h"
#include "core/brokerage/key_players.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

#include <cmath>
#include <functional>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(key_players_of_networks)

namespace {

constexpr std::array goals{KeyPlayerGoal::fragmentation, KeyPlayerGoal::distance_fragmentation,
                           KeyPlayerGoal::reach2, KeyPlayerGoal::distance_reach};

Network undirected(Network const& network) {
    std::vector<Link> links;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        links.push_back({network.source(tie), network.target(tie)});
    }
    return network_of(network.node_count(), links, LinkKind::undirected);
}

double value_by_definition(Network const& network, KeyPlayerGoal goal, std::vector<NodeId> const& set) {
    NodeId const nodes = network.node_count();
    auto const member = [&set](NodeId node) { return std::ranges::find(set, node) != set.end(); };
    bool const removes =
        goal == KeyPlayerGoal::fragmentation || goal == KeyPlayerGoal::distance_fragmentation;
    auto const distance =
        hop_distances(removes ? undirected(network) : network, removes ? set : std::vector<NodeId>{});
    double sum = 0;
    if (removes) {
        for (NodeId a = 0; a < nodes; ++a) {
            for (NodeId b = 0; b < nodes; ++b) {
                if (a != b && !member(a) && !member(b)) {
                    double const near = goal == KeyPlayerGoal::fragmentation ? std::isfinite(distance(a, b))
                                                                             : 1 / distance(a, b);
                    sum += 1 - near;
                }
            }
        }
        double const left = static_cast<double>(nodes) - static_cast<double>(set.size());
        return sum / (left * (left - 1));
    }
    for (NodeId node = 0; node < nodes; ++node) {
        double nearest = HUGE_VAL;
        for (NodeId const from : set) {
            nearest = std::min(nearest, distance(from, node));
        }
        sum += goal == KeyPlayerGoal::reach2 ? (nearest <= 2 ? 1.0 : 0.0) : (nearest == 0 ? 1 : 1 / nearest);
    }
    return goal == KeyPlayerGoal::reach2 ? sum : sum / nodes;
}

/// Every set in the order of its nodes; the first that nothing beats.
KeyPlayers best_by_definition(Network const& network, KeyPlayerGoal goal, NodeId size) {
    KeyPlayers best;
    best.value = -1;
    std::vector<NodeId> set;
    std::function<void(NodeId)> const extend = [&](NodeId from) {
        if (set.size() == size) {
            double const value = value_by_definition(network, goal, set);
            if (value > best.value + 1e-12) {
                best.set = set;
                best.value = value;
            }
            return;
        }
        for (NodeId node = from; node < network.node_count(); ++node) {
            set.push_back(node);
            extend(node + 1);
            set.pop_back();
        }
    };
    extend(0);
    return best;
}

void check_set(KeyPlayers const& found, std::vector<NodeId> const& set, double value) {
    BOOST_TEST(found.set == set, boost::test_tools::per_element());
    BOOST_TEST(found.value == value, boost::test_tools::tolerance(1e-12));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_path_of_five_by_hand) {
    check_set(key_players(path(5), KeyPlayerGoal::fragmentation, 2, {}), {1, 3}, 1);
    check_set(key_players(path(5), KeyPlayerGoal::distance_fragmentation, 2, {}), {1, 3}, 1);
    check_set(key_players(path(5), KeyPlayerGoal::reach2, 1, {}), {2}, 5);
    // 0 and 3: distances 0 1 1 0 1; 1 and 3 do as well, and so does 1 and 4.
    check_set(key_players(path(5), KeyPlayerGoal::distance_reach, 2, {}), {0, 3}, 1);
}

BOOST_AUTO_TEST_CASE(whether_all_sets_were_tried_is_said) {
    BOOST_TEST(key_players(path(5), KeyPlayerGoal::reach2, 2, {}).exact);
    BOOST_TEST(key_players(path(5), KeyPlayerGoal::reach2, 2, {}).sets == 10);
    // C(1414, 2) = 998991 and C(1415, 2) = 1000405.
    BOOST_TEST(key_players(path(1414), KeyPlayerGoal::fragmentation, 2, {}).exact);
    BOOST_TEST(!key_players(path(1415), KeyPlayerGoal::fragmentation, 2, {}).exact);
    BOOST_TEST(key_players(path(2000), KeyPlayerGoal::fragmentation, 1, {}).exact);
}

BOOST_AUTO_TEST_CASE(without_two_nodes_left_fragmentation_is_blank) {
    auto const found = key_players(path(3), KeyPlayerGoal::fragmentation, 2, {});
    BOOST_TEST(std::isnan(found.value));
    BOOST_TEST(found.set.size() == 2U);
    check_set(key_players(path(3), KeyPlayerGoal::distance_reach, 3, {}), {0, 1, 2}, 1);
}

BOOST_AUTO_TEST_CASE(a_set_larger_than_the_network_is_refused) {
    BOOST_CHECK_THROW(static_cast<void>(key_players(path(3), KeyPlayerGoal::reach2, 4, {})), AnalysisError);
    BOOST_CHECK_THROW(static_cast<void>(key_players(path(0), KeyPlayerGoal::reach2, 1, {})), AnalysisError);
}

BOOST_AUTO_TEST_CASE(the_best_of_all_sets_of_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        NodeId const nodes = 9;
        auto links = random_links(seed, nodes, 6 + seed);
        links.push_back({2, 2});
        auto const network =
            network_of(nodes, links, seed % 2 == 0 ? LinkKind::undirected : LinkKind::directed);
        for (auto const goal : goals) {
            for (NodeId const size : {1U, 2U, 3U, 6U}) {
                BOOST_TEST_CONTEXT("seed " << seed << ", goal " << static_cast<int>(goal) << ", size "
                                           << size) {
                    auto const found = key_players(network, goal, size, {});
                    auto const expected = best_by_definition(network, goal, size);
                    check_set(found, expected.set, expected.value);
                    BOOST_TEST(found.exact);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(no_exchange_improves_what_greedy_search_finds) {
    NodeId const nodes = 40; // C(40, 6) = 3838380
    for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
        auto const network = network_of(nodes, random_links(7, nodes, 70), kind);
        for (auto const goal : goals) {
            auto const found = key_players(network, goal, 6, {});
            BOOST_TEST(!found.exact);
            BOOST_TEST(found.value == value_by_definition(network, goal, found.set),
                       boost::test_tools::tolerance(1e-12));
            for (std::size_t place = 0; place < found.set.size(); ++place) {
                for (NodeId node = 0; node < nodes; ++node) {
                    auto other = found.set;
                    other[place] = node;
                    bool const twice = std::ranges::find(found.set, node) != found.set.end();
                    BOOST_TEST((twice || value_by_definition(network, goal, other) <= found.value + 1e-12));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_set_for_any_number_of_threads_and_a_stop_is_honoured) {
    auto const network = network_of(60, random_links(11, 60, 120), LinkKind::directed);
    RunContext one;
    one.threads = 1;
    RunContext three;
    three.threads = 3;
    std::stop_source source;
    source.request_stop();
    RunContext stopped;
    stopped.stop = source.get_token();
    for (auto const goal : goals) {
        for (NodeId const size : {3U, 5U}) {
            auto const first = key_players(network, goal, size, one);
            auto const second = key_players(network, goal, size, three);
            BOOST_TEST(first.set == second.set, boost::test_tools::per_element());
            BOOST_TEST(first.value == second.value);
            BOOST_CHECK_THROW(static_cast<void>(key_players(network, goal, size, stopped)), Stopped);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
