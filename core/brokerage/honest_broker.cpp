#include "core/brokerage/honest_broker.h"

#include "core/network/triangles.h"

namespace cospread {

HonestBrokerValues honest_broker(Network const& network, RunContext const& context) {
    auto const edges = mutual_edges(network, EdgeFacts::arcs);
    std::vector<std::uint64_t> one_arc(edges.rank_count(), 0);
    std::vector<std::uint64_t> two_arcs(edges.rank_count(), 0);
    for_each_triangle(edges, context, [&](Triangle const& t) {
        auto const add = [&](Rank broker, std::uint64_t between) {
            ++(edges.arcs_of(between) == MutualEdges::both_ways ? two_arcs : one_arc)[broker];
        };
        add(t.u, t.vw);
        add(t.v, t.uw);
        add(t.w, t.uv);
    });
    std::size_t const nodes = network.node_count();
    HonestBrokerValues values{NodeValues(nodes), NodeValues(nodes), NodeValues(nodes)};
    for (Rank rank = 0; rank < edges.rank_count(); ++rank) {
        std::uint64_t const alters = edges.alters[rank];
        std::uint64_t const pairs = alters == 0 ? 0 : alters * (alters - 1) / 2;
        NodeId const node = edges.node[rank];
        values.no_tie[node] = static_cast<double>(pairs - one_arc[rank] - two_arcs[rank]);
        values.one_arc[node] = static_cast<double>(one_arc[rank]);
        values.two_arcs[node] = static_cast<double>(two_arcs[rank]);
    }
    return values;
}

} // namespace cospread
