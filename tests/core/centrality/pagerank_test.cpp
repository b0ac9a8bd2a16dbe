#include "core/base/error.h"
#include "core/centrality/pagerank.h"
#include "core/measure_catalogue.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(pagerank_of_nodes)

namespace {

/// The stationary distribution of the walk, as the solution of its equations.
NodeValues by_elimination(Network const& network, PageRankOptions const& options) {
    auto const ties = incoming_matrix(network, options.unweighted);
    std::size_t const nodes = ties.size;
    DenseMatrix system(nodes);
    NodeValues start(nodes, 0.0);
    for (NodeId node = 0; node < nodes; ++node) {
        bool const starts =
            options.reset.empty() || std::ranges::find(options.reset, node) != options.reset.end();
        double const places = static_cast<double>(options.reset.empty() ? nodes : options.reset.size());
        start[node] = starts ? (1 - options.damping) / places : 0.0;
    }
    for (std::size_t from = 0; from < nodes; ++from) {
        double total = 0;
        for (std::size_t to = 0; to < nodes; ++to) {
            total += ties(to, from);
        }
        for (std::size_t to = 0; to < nodes; ++to) {
            double const anywhere = options.from_dead_ends == DeadEnds::reset
                                        ? start[to] / (1 - options.damping)
                                        : 1.0 / static_cast<double>(nodes);
            double const chance = total > 0 ? ties(to, from) / total : anywhere;
            system(to, from) = (to == from ? 1.0 : 0.0) - options.damping * chance;
        }
    }
    return solved(system, start);
}

NodeValues from_row(Network const& network, std::string_view key, std::string_view value) {
    auto const& row = node_measure("pagerank");
    MeasureOptions options{.parameters = Parameters(row.key, row.parameters)};
    options.parameters.set(key, value);
    return row.compute(network, options, {});
}

} // namespace

BOOST_AUTO_TEST_CASE(one_arc_and_a_regular_network_by_hand) {
    check_values(pagerank(network_of(2, {{0, 1}}, LinkKind::directed), {.damping = 0.5}, {}), {0.4, 0.6});
    check_values(pagerank(ring(4), {}, {}), {0.25, 0.25, 0.25, 0.25});
    check_values(pagerank(path(1), {}, {}), {1});
    check_values(pagerank(star(3), {.damping = 0}, {}), {1.0 / 3, 1.0 / 3, 1.0 / 3});
}

BOOST_AUTO_TEST_CASE(the_walk_follows_strengths_unless_told_otherwise) {
    auto const network =
        network_of(3, {{0, 1, 3}, {0, 2, 1}, {1, 0, 1}, {2, 0, 5}}, LinkKind::directed, true);
    auto const values = pagerank(network, {}, {});
    // What 1 and 2 have beyond starting anew is 3/4 and 1/4 of what 0 passes on.
    BOOST_TEST((values[1] - 0.05) / (values[2] - 0.05) == 3.0, boost::test_tools::tolerance(1e-10));
    auto const alike = pagerank(network, {.unweighted = true}, {});
    BOOST_TEST(alike[1] == alike[2], boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(equals_elimination_on_random_networks_with_dead_ends_and_self_ties) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        NodeId const nodes = 13;
        auto links = random_links(seed, nodes, 6 + seed);
        links.push_back({3, 3, 2});
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, links, kind, true);
            for (double const damping : {0.1, 0.85, 0.999}) {
                for (bool const unweighted : {false, true}) {
                    for (auto const& reset : {std::vector<NodeId>{}, std::vector<NodeId>{1, 4}}) {
                        auto const from_dead_ends = seed % 2 == 0 ? DeadEnds::uniform : DeadEnds::reset;
                        PageRankOptions const options{damping, reset, from_dead_ends, unweighted};
                        auto const values = pagerank(network, options, {});
                        auto const expected = by_elimination(network, options);
                        for (NodeId node = 0; node < nodes; ++node) {
                            BOOST_TEST(std::abs(values[node] - expected[node]) <=
                                           1e-11 * expected[node] + 1e-17,
                                       "seed " << seed << " damping " << damping << " node " << node << ": "
                                               << values[node] << " for " << expected[node]);
                        }
                    }
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_small_part_is_as_accurate_as_a_large_one) {
    // A pair among half a million ties of a ring: all nodes have two arcs' worth of the walk, the pair too.
    NodeId const nodes = 100'000;
    std::vector<Link> links{{nodes, nodes + 1}};
    for (NodeId node = 0; node < nodes; ++node) {
        links.push_back({node, (node + 1) % nodes});
    }
    auto const values = pagerank(network_of(nodes + 2, links, LinkKind::undirected), {}, {});
    for (NodeId const node : {NodeId{0}, nodes / 2, nodes, nodes + 1}) {
        BOOST_TEST(values[node] * (nodes + 2) == 1.0, boost::test_tools::tolerance(1e-11));
    }
}

BOOST_AUTO_TEST_CASE(a_walk_that_hardly_ever_starts_anew_settles) {
    // On an undirected network the walk alone spends its time by degree: here half of it at the centre of a
    // star of n, of which d of it comes back from the leaves: x = (1-d)/n + d (1-x).
    NodeId const nodes = 3001;
    for (double const damping : {0.99, 0.9999, 0.999999}) {
        auto const values = pagerank(star(nodes), {.damping = damping}, {});
        double const centre = ((1 - damping) / nodes + damping) / (1 + damping);
        BOOST_TEST(values[0] == centre, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(reset_is_named_by_ids_joined_by_plus) {
    auto const network = network_of(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}}, LinkKind::directed);
    check_values(from_row(network, "reset", "1+3"), pagerank(network, {.reset = {1, 3}}, {}));
    BOOST_CHECK_EXCEPTION(from_row(network, "reset", "1+7"), UsageError, [](UsageError const& error) {
        return std::string(error.what()).find("there is no node '7'") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(a_walk_goes_on_from_dead_ends_anywhere_or_where_it_starts_anew) {
    // Half of the time it starts anew at 0. Of the other half 1's share goes to both alike, x1 = x0/2 + x1/4,
    // or to 0, x1 = x0/2.
    auto const network = network_of(2, {{0, 1}}, LinkKind::directed);
    check_values(pagerank(network, {.damping = 0.5, .reset = {0}}, {}), {0.6, 0.4});
    check_values(pagerank(network, {.damping = 0.5, .reset = {0}, .from_dead_ends = DeadEnds::reset}, {}),
                 {2.0 / 3, 1.0 / 3});
}

BOOST_AUTO_TEST_CASE(damping_1_and_negative_strengths_are_refused) {
    BOOST_CHECK_THROW(from_row(ring(4), "damping", "1"), UsageError);
    auto const negative = network_of(3, {{0, 1, 1}, {1, 2, -1}}, LinkKind::directed, true);
    BOOST_CHECK_THROW(static_cast<void>(pagerank(negative, {}, {})), AnalysisError);
    BOOST_TEST(pagerank(negative, {.unweighted = true}, {}).size() == 3U);
    // No strength at all leaves nobody to follow a tie.
    auto const nothing = network_of(3, {{0, 1, 0}, {1, 2, 0}}, LinkKind::directed, true);
    check_values(pagerank(nothing, {}, {}), {1.0 / 3, 1.0 / 3, 1.0 / 3});
}

BOOST_AUTO_TEST_SUITE_END()
