#include "core/base/error.h"
#include "core/centrality/betweenness.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <limits>

using namespace cospread;
using namespace cospread::test;

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

NodeValues betweenness_of(Network const& network, PathLengths lengths = PathLengths::hops,
                          bool normalized = false) {
    return betweenness(network, {.path_lengths = lengths, .normalized = normalized}, {});
}

/// Betweenness by its definition: walks every path without repeated nodes and keeps the shortest.
class PathEnumeration {
  public:
    PathEnumeration(Network const& network, bool by_weight)
        : network_(network)
        , by_weight_(by_weight) {}

    NodeValues values() {
        NodeId const nodes = network_.node_count();
        NodeValues sums(nodes, 0.0);
        for (NodeId s = 0; s < nodes; ++s) {
            for (NodeId t = 0; t < nodes; ++t) {
                if (s != t) {
                    add_pair(s, t, sums);
                }
            }
        }
        for (double& sum : sums) {
            sum /= network_.directed() ? 1 : 2;
        }
        return sums;
    }

  private:
    void add_pair(NodeId source, NodeId target, NodeValues& sums) {
        shortest_ = std::numeric_limits<double>::infinity();
        paths_ = 0;
        through_.assign(network_.node_count(), 0.0);
        trail_.assign(1, source);
        walk(target, 0);
        for (NodeId node = 0; node < network_.node_count(); ++node) {
            sums[node] += paths_ > 0 ? through_[node] / paths_ : 0.0;
        }
    }

    void walk(NodeId target, double length) {
        NodeId const node = trail_.back();
        if (node == target) {
            arrive(length);
            return;
        }
        auto const arcs = network_.out(node);
        for (std::size_t k = 0; k < arcs.size(); ++k) {
            if (std::ranges::find(trail_, arcs.nodes[k]) == trail_.end()) {
                trail_.push_back(arcs.nodes[k]);
                walk(target, length + (by_weight_ ? network_.weight(arcs.ties[k]) : 1.0));
                trail_.pop_back();
            }
        }
    }

    void arrive(double length) {
        if (length > shortest_ * (1 + 1e-12)) {
            return;
        }
        if (length < shortest_ * (1 - 1e-12)) {
            shortest_ = length;
            paths_ = 0;
            std::ranges::fill(through_, 0.0);
        }
        ++paths_;
        for (std::size_t k = 1; k + 1 < trail_.size(); ++k) {
            ++through_[trail_[k]];
        }
    }

    Network const& network_;
    bool by_weight_;
    double shortest_ = 0;
    double paths_ = 0;
    std::vector<double> through_;
    std::vector<NodeId> trail_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(betweenness_centrality)

BOOST_AUTO_TEST_CASE(star_path_and_ring_by_hand) {
    check_values(betweenness_of(star(6)), {10, 0, 0, 0, 0, 0});
    check_values(betweenness_of(star(6), PathLengths::hops, true), {1, 0, 0, 0, 0, 0});
    check_values(betweenness_of(path(5)), {0, 3, 4, 3, 0});
    check_values(betweenness_of(ring(5)), {1, 1, 1, 1, 1});
    check_values(betweenness_of(ring(4)), {0.5, 0.5, 0.5, 0.5});
    check_values(betweenness_of(complete(5)), {0, 0, 0, 0, 0});
}

BOOST_AUTO_TEST_CASE(a_directed_path_counts_ordered_pairs) {
    auto const network = network_of(3, {{0, 1}, {1, 2}}, LinkKind::directed);
    check_values(betweenness_of(network), {0, 1, 0});
    check_values(betweenness_of(network, PathLengths::hops, true), {0, 0.5, 0});
}

BOOST_AUTO_TEST_CASE(parallel_ties_are_distinct_shortest_paths) {
    // From 0 to 3 two paths through 1 and one through 2.
    auto const network = network_of(4, {{0, 1}, {0, 1}, {1, 3}, {0, 2}, {2, 3}}, LinkKind::directed);
    check_values(betweenness_of(network), {0, 2.0 / 3, 1.0 / 3, 0});
}

BOOST_AUTO_TEST_CASE(sums_that_differ_by_rounding_only_are_the_same_length) {
    // 0.1 + 0.2 and 0.3; 1/3 + 1/3 + 1/3 and 1.
    auto const tenths = network_of(3, {{0, 1, 0.1}, {1, 2, 0.2}, {0, 2, 0.3}}, LinkKind::directed, true);
    check_values(betweenness_of(tenths, PathLengths::weight), {0, 0.5, 0});
    double const third = 1.0 / 3;
    auto const thirds =
        network_of(4, {{0, 1, third}, {1, 2, third}, {2, 3, third}, {0, 3, 1}}, LinkKind::undirected, true);
    check_values(betweenness_of(thirds, PathLengths::weight), {0, 1.5, 1.5, 0});
    auto const tiny = network_of(3, {{0, 1, 1e-13}, {1, 2, 2e-13}, {0, 2, 4e-13}}, LinkKind::directed, true);
    check_values(betweenness_of(tiny, PathLengths::weight), {0, 1, 0});
}

BOOST_AUTO_TEST_CASE(equals_the_enumeration_of_all_paths_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const nodes = static_cast<NodeId>(4 + seed % 5);
        auto const links = random_links(seed, nodes, 5 + seed % 12);
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, links, kind, true);
            BOOST_TEST_CONTEXT("seed " << seed) {
                check_values(betweenness_of(network), PathEnumeration(network, false).values());
                check_values(betweenness_of(network, PathLengths::weight),
                             PathEnumeration(network, true).values());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(path_counts_beyond_64_bits_are_counted) {
    // Between opposite corners of a 40 x 40 grid run C(78, 39) = 2.7e22 shortest paths. Over all nodes
    // betweenness sums to the sum over pairs of (distance - 1); distances in a grid: sum of |row difference|
    // + |column difference|.
    double const side = 40;
    auto const values = betweenness_of(grid(40, 40));
    double sum = 0;
    for (double const value : values) {
        sum += value;
    }
    double const pairs = side * side * (side * side - 1) / 2;
    double const distances = 2 * side * side * (side * (side * side - 1) / 6);
    BOOST_TEST(sum == distances - pairs, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(more_paths_than_a_double_can_count_are_refused) {
    // 1100 diamonds in a row: 2^1100 shortest paths.
    std::vector<Link> links;
    NodeId const diamonds = 1100;
    for (NodeId k = 0; k < diamonds; ++k) {
        NodeId const first = 3 * k;
        links.insert(
            links.end(),
            {{first, first + 1}, {first, first + 2}, {first + 1, first + 3}, {first + 2, first + 3}});
    }
    BOOST_CHECK_THROW(
        static_cast<void>(betweenness_of(network_of(3 * diamonds + 1, links, LinkKind::directed))),
        AnalysisError);
}

BOOST_AUTO_TEST_CASE(fewer_than_three_nodes) {
    check_values(betweenness_of(path(2)), {0, 0});
    check_values(betweenness_of(path(2), PathLengths::hops, true), {blank, blank});
    BOOST_TEST(betweenness_of(path(0)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
