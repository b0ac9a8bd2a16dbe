#include "core/base/error.h"
#include "core/centrality/clustering.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(clustering_of_nodes)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

NodeValues values_of(Network const& network, ClusteringVariant variant, bool unweighted = false) {
    return clustering(network, variant, unweighted, {});
}

/// Four nodes in a ring with the diagonal 0 - 2.
std::vector<Link> const diamond{{0, 1, 1}, {1, 2, 2}, {2, 3, 4}, {3, 0, 8}, {0, 2, 16}};

using Matrix = std::vector<std::vector<double>>;

/// `arcs`: how many directions there are from the row to the column (0 or 1); `strength`: in both together.
struct Pairs {
    Matrix arcs;
    Matrix strength;
};

Pairs pairs_of(Network const& network, bool unweighted) {
    std::size_t const n = network.node_count();
    Pairs pairs{Matrix(n, std::vector<double>(n, 0)), Matrix(n, std::vector<double>(n, 0))};
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        NodeId const a = network.source(tie);
        NodeId const b = network.target(tie);
        if (a != b) {
            pairs.arcs[a][b] = 1;
            pairs.arcs[b][a] = network.is_directed(tie) ? pairs.arcs[b][a] : 1;
            double const strength = unweighted ? 1.0 : network.strength(tie);
            pairs.strength[a][b] += strength;
            pairs.strength[b][a] += strength;
        }
    }
    return pairs;
}

/// The definitions over all ordered pairs j, h of other nodes, one by one.
NodeValues brute_force(Network const& network, ClusteringVariant variant, bool unweighted) {
    auto const [arcs, w] = pairs_of(network, unweighted);
    std::size_t const n = network.node_count();
    double largest = 0;
    for (auto const& row : w) {
        for (double const strength : row) {
            largest = std::max(largest, strength);
        }
    }
    NodeValues values(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        double alters = 0;
        double total = 0;
        double degree = 0;
        double both = 0;
        double sum = 0;
        for (std::size_t j = 0; j < n; ++j) {
            alters += arcs[i][j] + arcs[j][i] > 0 ? 1 : 0;
            total += w[i][j];
            degree += arcs[i][j] + arcs[j][i];
            both += arcs[i][j] * arcs[j][i];
            for (std::size_t h = 0; h < n; ++h) {
                double const triangles =
                    (arcs[i][j] + arcs[j][i]) * (arcs[j][h] + arcs[h][j]) * (arcs[h][i] + arcs[i][h]);
                if (triangles == 0) {
                    continue;
                }
                switch (variant) {
                case ClusteringVariant::local:
                    sum += 1;
                    break;
                case ClusteringVariant::barrat:
                    sum += (w[i][j] + w[i][h]) / 2;
                    break;
                case ClusteringVariant::onnela:
                    sum += std::cbrt(w[i][j] * w[j][h] * w[h][i]) / largest;
                    break;
                case ClusteringVariant::fagiolo:
                    sum += triangles;
                    break;
                }
            }
        }
        double const possible = variant == ClusteringVariant::barrat ? total * (alters - 1)
                                : variant == ClusteringVariant::fagiolo
                                    ? 2 * (degree * (degree - 1) - 2 * both)
                                    : alters * (alters - 1);
        values[i] = alters < 2 ? 0 : sum / possible;
    }
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_ring_of_four_with_a_diagonal_by_hand) {
    auto const network = network_of(4, diamond, LinkKind::undirected, true);
    check_values(values_of(network, ClusteringVariant::local), {2.0 / 3, 1, 2.0 / 3, 1});
    // Triangles 0-1-2 and 0-2-3: 17 + 24 at node 0 of strength 25, 18 + 20 at node 2 of strength 22.
    check_values(values_of(network, ClusteringVariant::barrat), {41.0 / 50, 1, 38.0 / 44, 1});
    double const first = std::cbrt(1.0 * 2 * 16) / 16;
    double const second = std::cbrt(4.0 * 8 * 16) / 16;
    check_values(values_of(network, ClusteringVariant::onnela),
                 {(first + second) / 3, first, (first + second) / 3, second});
    check_values(values_of(network, ClusteringVariant::fagiolo), {2.0 / 3, 1, 2.0 / 3, 1});
}

BOOST_AUTO_TEST_CASE(a_directed_triangle_is_one_of_two_possible_ones_by_fagiolo) {
    // Fagiolo 2007: degree 2, no tie both ways: 1 / (2 * 1).
    auto const network = network_of(3, {{0, 1}, {1, 2}, {2, 0}}, LinkKind::directed);
    check_values(values_of(network, ClusteringVariant::fagiolo), {0.5, 0.5, 0.5});
    check_values(values_of(network, ClusteringVariant::local), {1, 1, 1});
}

BOOST_AUTO_TEST_CASE(fewer_than_two_alters_is_0_whatever_the_variant) {
    for (auto const variant : {ClusteringVariant::local, ClusteringVariant::barrat, ClusteringVariant::onnela,
                               ClusteringVariant::fagiolo}) {
        check_values(values_of(network_of(3, {{0, 1}, {1, 0}, {0, 0}}, LinkKind::directed), variant),
                     {0, 0, 0});
    }
}

BOOST_AUTO_TEST_CASE(without_any_strength_there_is_no_share_of_it) {
    auto const network = network_of(3, {{0, 1, 0}, {1, 2, 0}, {2, 0, 0}}, LinkKind::undirected, true);
    check_values(values_of(network, ClusteringVariant::barrat), {blank, blank, blank});
    check_values(values_of(network, ClusteringVariant::onnela), {blank, blank, blank});
    check_values(values_of(network, ClusteringVariant::onnela, true), {1, 1, 1});
}

BOOST_AUTO_TEST_CASE(negative_strengths_are_refused_only_where_strengths_count) {
    auto const network = network_of(3, {{0, 1, -1}, {1, 2, 1}, {2, 0, 1}}, LinkKind::undirected, true);
    check_values(values_of(network, ClusteringVariant::local), {1, 1, 1});
    check_values(values_of(network, ClusteringVariant::barrat, true), {1, 1, 1});
    BOOST_CHECK_THROW(values_of(network, ClusteringVariant::barrat), AnalysisError);
    BOOST_CHECK_THROW(values_of(network, ClusteringVariant::onnela), AnalysisError);
}

BOOST_AUTO_TEST_CASE(equals_the_definitions_on_random_networks) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        NodeId const nodes = 12;
        auto links = random_links(seed, nodes, 3 * seed);
        links.push_back({4, 4, 7});
        auto const kind = seed % 2 == 0 ? LinkKind::directed : LinkKind::undirected;
        auto const network = network_of(nodes, links, kind, true);
        for (auto const variant : {ClusteringVariant::local, ClusteringVariant::barrat,
                                   ClusteringVariant::onnela, ClusteringVariant::fagiolo}) {
            for (bool const unweighted : {false, true}) {
                check_values(values_of(network, variant, unweighted),
                             brute_force(network, variant, unweighted));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
