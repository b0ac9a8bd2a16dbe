#include "core/base/error.h"
#include "core/brokerage/constraint.h"
#include "core/brokerage/effective_size.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(burt)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

NodeValues constraint_of(Network const& network, bool unweighted = false) {
    return constraint(network, unweighted, {});
}

NodeValues hierarchy_of(Network const& network, bool unweighted = false) {
    return hierarchy(network, unweighted, {});
}

EffectiveSizeValues effective_size_of(Network const& network, bool unweighted = false) {
    return effective_size(network, unweighted, {});
}

/// The definitions written out over a dense matrix.
struct Dense {
    explicit Dense(Network const& network)
        : nodes(network.node_count())
        , v(nodes, std::vector<double>(nodes, 0.0)) {
        for (TieId tie = 0; tie < network.tie_count(); ++tie) {
            NodeId const a = network.source(tie);
            NodeId const b = network.target(tie);
            v[a][b] += network.strength(tie);
            v[b][a] += network.strength(tie);
        }
    }

    [[nodiscard]] double p(NodeId i, NodeId j) const {
        double sum = 0;
        for (double const strength : v[i]) {
            sum += strength;
        }
        return sum > 0 ? v[i][j] / sum : 0.0;
    }

    [[nodiscard]] double m(NodeId j, NodeId q) const { return v[j][q] / *std::ranges::max_element(v[j]); }

    [[nodiscard]] std::vector<NodeId> alters(NodeId i) const {
        std::vector<NodeId> result;
        for (NodeId j = 0; j < nodes; ++j) {
            if (v[i][j] > 0) {
                result.push_back(j);
            }
        }
        return result;
    }

    [[nodiscard]] std::vector<double> constraints(NodeId i) const {
        std::vector<double> result;
        for (NodeId const j : alters(i)) {
            double sum = p(i, j);
            for (NodeId q = 0; q < nodes; ++q) {
                sum += q == i || q == j ? 0.0 : p(i, q) * p(q, j);
            }
            result.push_back(sum * sum);
        }
        return result;
    }

    [[nodiscard]] double effective_size(NodeId i) const {
        double size = 0;
        for (NodeId const j : alters(i)) {
            size += 1;
            for (NodeId q = 0; q < nodes; ++q) {
                size -= q == i || q == j ? 0.0 : p(i, q) * m(j, q);
            }
        }
        return size;
    }

    NodeId nodes;
    std::vector<std::vector<double>> v;
};

double hierarchy_of(std::vector<double> const& parts) {
    if (parts.size() == 1) {
        return 1;
    }
    double total = 0;
    for (double const part : parts) {
        total += part;
    }
    auto const count = static_cast<double>(parts.size());
    double sum = 0;
    for (double const part : parts) {
        double const r = part / (total / count);
        sum += r * std::log(r);
    }
    return sum / (count * std::log(count));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_triangle_by_hand) {
    auto const triangle = complete(3);
    check_values(constraint_of(triangle), {1.125, 1.125, 1.125});
    check_values(hierarchy_of(triangle), {0, 0, 0});
    check_values(effective_size_of(triangle).effective_size, {1, 1, 1});
    check_values(effective_size_of(triangle).efficiency, {0.5, 0.5, 0.5});
}

BOOST_AUTO_TEST_CASE(a_star_by_hand) {
    check_values(constraint_of(star(5)), {0.25, 1, 1, 1, 1});
    check_values(hierarchy_of(star(5)), {0, 1, 1, 1, 1});
    check_values(effective_size_of(star(5)).effective_size, {4, 1, 1, 1, 1});
    check_values(effective_size_of(star(5)).efficiency, {1, 1, 1, 1, 1});
}

BOOST_AUTO_TEST_CASE(a_weighted_path_by_hand) {
    // v(0,1) = 1, v(1,2) = 3: p_10 = 1/4, p_12 = 3/4; nobody else is tied.
    auto const network = network_of(3, {{0, 1, 1}, {1, 2, 3}}, LinkKind::directed, true);
    check_values(constraint_of(network), {1, 10.0 / 16, 1});
    check_values(constraint_of(network, true), {1, 0.5, 1});
    check_values(effective_size_of(network).effective_size, {1, 2, 1});
}

BOOST_AUTO_TEST_CASE(ties_of_a_directed_network_count_mutually) {
    // 0 -> 1, 1 -> 0, 0 -> 2: v(0,1) = 2, v(0,2) = 1.
    auto const network = network_of(3, {{0, 1}, {1, 0}, {0, 2}}, LinkKind::directed);
    check_values(constraint_of(network), {4.0 / 9 + 1.0 / 9, 1, 1});
}

BOOST_AUTO_TEST_CASE(isolates_self_ties_and_ties_without_strength_are_blank) {
    auto const network = network_of(4, {{1, 1, 5}, {2, 3, 0}}, LinkKind::undirected, true);
    check_values(constraint_of(network), {blank, blank, blank, blank});
    check_values(hierarchy_of(network), {blank, blank, blank, blank});
    check_values(effective_size_of(network).effective_size, {blank, blank, blank, blank});
    check_values(effective_size_of(network).efficiency, {blank, blank, blank, blank});
    check_values(constraint_of(network, true), {blank, blank, 1, 1});
}

BOOST_AUTO_TEST_CASE(a_negative_strength_is_refused_by_name_unless_strengths_are_ignored) {
    auto const network = network_of(3, {{0, 1, 1}, {1, 2, -1}}, LinkKind::directed, true);
    auto const names_the_tie = [](AnalysisError const& error) {
        return std::string(error.what()).find("1 -> 2") != std::string::npos;
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(constraint_of(network)), AnalysisError, names_the_tie);
    BOOST_CHECK_EXCEPTION(static_cast<void>(effective_size_of(network)), AnalysisError, names_the_tie);
    check_values(effective_size_of(network, true).effective_size, {1, 2, 1});
}

BOOST_AUTO_TEST_CASE(equals_the_definition_on_random_weighted_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        NodeId const nodes = 12;
        auto const kind = seed % 2 == 0 ? LinkKind::directed : LinkKind::undirected;
        auto const network = network_of(nodes, random_links(seed, nodes, 8 + 2 * seed), kind, true);
        Dense const dense(network);
        NodeValues constraints(nodes, blank);
        NodeValues hierarchies(nodes, blank);
        NodeValues sizes(nodes, blank);
        for (NodeId node = 0; node < nodes; ++node) {
            auto const parts = dense.constraints(node);
            if (!parts.empty()) {
                constraints[node] = 0;
                for (double const part : parts) {
                    constraints[node] += part;
                }
                hierarchies[node] = hierarchy_of(parts);
                sizes[node] = dense.effective_size(node);
            }
        }
        BOOST_TEST_CONTEXT("seed " << seed) {
            check_values(constraint_of(network), constraints);
            check_values(hierarchy_of(network), hierarchies);
            check_values(effective_size_of(network).effective_size, sizes);
        }
    }
}

BOOST_AUTO_TEST_CASE(undirected_effective_size_is_degree_minus_mean_degree_within_the_alters) {
    // Borgatti 1997: d - 2t/d. Node 0 has 4 alters with 2 ties among them.
    auto const network =
        network_of(6, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 2}, {2, 3}, {4, 5}}, LinkKind::undirected);
    BOOST_TEST(effective_size_of(network).effective_size[0] == 3.0, boost::test_tools::tolerance(1e-14));
    BOOST_TEST(effective_size_of(network).efficiency[0] == 0.75, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_SUITE_END()
