#include "core/base/error.h"
#include "core/centrality/current_flow_betweenness.h"
#include "core/centrality/information.h"
#include "core/measure_catalogue.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

#include <limits>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(currents)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// Wires between the nodes of an undirected network, and who is connected with whom.
struct Wires {
    DenseMatrix conductance;
    DenseMatrix apart;

    explicit Wires(Network const& network)
        : conductance(incoming_matrix(network))
        , apart(walk_lengths(conductance)) {
        for (std::size_t i = 0; i < conductance.size; ++i) {
            conductance(i, i) = 0;
        }
    }

    /// Kirchhoff's equations for a unit from s to t, the node t at potential 0.
    [[nodiscard]] NodeValues potentials(std::size_t s, std::size_t t) const {
        DenseMatrix laplacian(conductance.size);
        for (std::size_t i = 0; i < laplacian.size; ++i) {
            bool const outside = i == t || !std::isfinite(apart(i, t));
            for (std::size_t j = 0; j < laplacian.size; ++j) {
                laplacian(i, j) -= outside ? 0.0 : conductance(i, j);
                laplacian(i, i) += outside ? 0.0 : conductance(i, j);
            }
            laplacian(i, i) += outside ? 1.0 : 0.0;
        }
        NodeValues current(laplacian.size, 0.0);
        current[s] = 1;
        return solved(laplacian, current);
    }
};

NodeValues betweenness_by_pairs(Network const& network) {
    Wires const wires(network);
    std::size_t const nodes = wires.conductance.size;
    NodeValues values(nodes, 0.0);
    for (std::size_t s = 0; s < nodes; ++s) {
        for (std::size_t t = s + 1; t < nodes; ++t) {
            if (!std::isfinite(wires.apart(s, t))) {
                continue;
            }
            auto const potential = wires.potentials(s, t);
            for (std::size_t v = 0; v < nodes; ++v) {
                for (std::size_t other = 0; v != s && v != t && other < nodes; ++other) {
                    values[v] += wires.conductance(v, other) * std::abs(potential[v] - potential[other]) / 2;
                }
            }
        }
    }
    for (double& value : values) {
        value /= static_cast<double>((nodes - 1) * (nodes - 2)) / 2;
    }
    return values;
}

NodeValues information_by_pairs(Network const& network) {
    Wires const wires(network);
    std::size_t const nodes = wires.conductance.size;
    NodeValues values(nodes, 0.0);
    for (std::size_t i = 0; i < nodes; ++i) {
        double resistance = 0;
        double size = 1;
        for (std::size_t j = 0; j < nodes; ++j) {
            if (i != j && std::isfinite(wires.apart(i, j))) {
                resistance += wires.potentials(i, j)[i];
                ++size;
            }
        }
        values[i] = size > 1 ? size / resistance : 0.0;
    }
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(ring_path_and_star_by_hand) {
    check_values(current_flow_betweenness(ring(4), TieCapacity::one, {}), NodeValues(4, 1.0 / 3));
    check_values(current_flow_betweenness(path(4), TieCapacity::one, {}), {0, 2.0 / 3, 2.0 / 3, 0});
    check_values(current_flow_betweenness(star(5), TieCapacity::one, {}), {1, 0, 0, 0, 0});
    check_values(information(path(3), TieCapacity::one, {}), {1, 1.5, 1});
    // In a complete network of n any two nodes have the resistance 2/n.
    check_values(information(complete(5), TieCapacity::one, {}), NodeValues(5, 5 / (4 * 0.4)));
}

BOOST_AUTO_TEST_CASE(components_stand_for_themselves) {
    auto const network = network_of(6, {{0, 1}, {1, 2}, {3, 4}}, LinkKind::undirected);
    check_values(information(network, TieCapacity::one, {}), {1, 1.5, 1, 2, 2, 0});
    check_values(current_flow_betweenness(network, TieCapacity::one, {}), {0, 0.1, 0, 0, 0, 0});
}

BOOST_AUTO_TEST_CASE(directions_do_not_matter_and_strengths_only_where_asked) {
    auto const directed = network_of(3, {{0, 1, 2}, {1, 0, 1}, {2, 1, 4}}, LinkKind::directed, true);
    check_values(information(directed, TieCapacity::one, {}), {1, 1.5, 1});
    // Resistances 1/2 and 1/4.
    check_values(information(directed, TieCapacity::strength, {}), {3 / 1.25, 3 / 0.75, 3.0});
    auto const& row = node_measure("information");
    MeasureOptions options{.parameters = Parameters(row.key, row.parameters)};
    check_values(row.compute(directed, options, {}), {1, 1.5, 1});
    options.parameters.set("conductance", "strength");
    check_values(row.compute(directed, options, {}), {3 / 1.25, 3 / 0.75, 3.0});
}

BOOST_AUTO_TEST_CASE(equal_kirchhoffs_equations_for_every_pair_on_random_networks) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        NodeId const nodes = 11;
        auto const network =
            network_of(nodes, random_links(seed, nodes, 5 + 2 * seed), LinkKind::undirected, true);
        check_values(current_flow_betweenness(network, TieCapacity::strength, {}),
                     betweenness_by_pairs(network), 1e-11);
        check_values(information(network, TieCapacity::strength, {}), information_by_pairs(network), 1e-11);
    }
}

BOOST_AUTO_TEST_CASE(a_network_of_several_panels_adds_up) {
    // Foster: over the ties of a connected network the resistances sum to n - 1. In a ring with chords all
    // alike each node has the information n / sum of resistances, a ring of n: R = d (n-d) / n.
    NodeId const nodes = 200;
    double resistance = 0;
    for (double distance = 1; distance < nodes; ++distance) {
        resistance += distance * (nodes - distance) / nodes;
    }
    check_values(information(ring(nodes), TieCapacity::one, {}), NodeValues(nodes, nodes / resistance),
                 1e-11);
}

BOOST_AUTO_TEST_CASE(few_nodes_and_networks_too_large) {
    check_values(current_flow_betweenness(path(2), TieCapacity::one, {}), {blank, blank});
    check_values(information(path(2), TieCapacity::one, {}), {2, 2});
    check_values(information(path(1), TieCapacity::one, {}), {0});
    auto const says_what_it_takes = [](AnalysisError const& error) {
        return std::string(error.what()).find("GB here") != std::string::npos;
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(current_flow_betweenness(ring(60'000), TieCapacity::one, {})),
                          AnalysisError, says_what_it_takes);
    BOOST_CHECK_EXCEPTION(static_cast<void>(information(ring(60'000), TieCapacity::one, {})), AnalysisError,
                          says_what_it_takes);
}

BOOST_AUTO_TEST_SUITE_END()
