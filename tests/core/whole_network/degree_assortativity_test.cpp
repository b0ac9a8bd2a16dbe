#include "core/whole_network/degree_assortativity.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(assortativity_of_degree)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// Pearson's correlation over the arcs as ties give them, by its textbook formula.
double by_ties(Network const& network) {
    std::vector<double> out(network.node_count(), 0);
    std::vector<double> in(network.node_count(), 0);
    std::vector<std::pair<NodeId, NodeId>> arcs;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        arcs.emplace_back(network.source(tie), network.target(tie));
        if (!network.is_directed(tie)) {
            arcs.emplace_back(network.target(tie), network.source(tie));
        }
    }
    for (auto const& [from, to] : arcs) {
        ++out[from];
        ++in[to];
    }
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (auto const& [from, to] : arcs) {
        x += out[from];
        y += in[to];
        xx += out[from] * out[from];
        yy += in[to] * in[to];
        xy += out[from] * in[to];
    }
    auto const m = static_cast<double>(arcs.size());
    return (m * xy - x * y) / std::sqrt((m * xx - x * x) * (m * yy - y * y));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_star_is_fully_disassortative_and_a_ring_has_none) {
    check_values({degree_assortativity(star(6)), degree_assortativity(ring(5)), degree_assortativity(path(1)),
                  degree_assortativity(path(0))},
                 {-1, blank, blank, blank});
}

BOOST_AUTO_TEST_CASE(a_path_of_four_by_hand) {
    // Degrees at the ends of the arcs: 1 2, 2 2, 2 1 and back; mean 5/3, covariance -1/9, variance 2/9.
    check_values({degree_assortativity(path(4))}, {-0.5});
}

BOOST_AUTO_TEST_CASE(equals_the_correlation_over_ties_of_random_networks) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto links = random_links(seed, 12, 10 + seed);
        links.push_back({5, 5});
        auto const kind = seed % 2 == 0 ? LinkKind::directed : LinkKind::undirected;
        auto const network = network_of(12, links, kind);
        check_values({degree_assortativity(network)}, {by_ties(network)});
    }
}

BOOST_AUTO_TEST_SUITE_END()
