#include "core/centrality/onward_walk.h"

#include "core/centrality/batch_walk.h"

namespace cospread {

namespace {

std::unique_ptr<OnwardWalk> walk_onward(OnwardArcs const& arcs, TopologicalOrder const& order) {
    return std::make_unique<BatchWalk>(arcs, order);
}

std::vector<MakeOnwardWalk> known_ways() {
    std::vector<MakeOnwardWalk> ways{&walk_onward};
#if defined(__x86_64__)
    if (detail::walk_onward_by_32 != nullptr && __builtin_cpu_supports("avx2")) {
        ways.push_back(detail::walk_onward_by_32);
    }
#endif
    return ways;
}

} // namespace

OnwardArcs onward_arcs(AdjacencyRows const& rows, TopologicalOrder const& order) {
    std::vector<NodeId> place_of(order.nodes.size());
    for (NodeId place = 0; place < order.nodes.size(); ++place) {
        place_of[order.nodes[place]] = place;
    }
    OnwardArcs arcs;
    arcs.to.reserve(rows.nodes.size());
    arcs.offsets.reserve(order.nodes.size() + 1);
    arcs.offsets.push_back(0);
    for (NodeId const node : order.nodes) {
        for (NodeId const next : rows.of(node).nodes) {
            if (next != node) {
                arcs.to.push_back(place_of[next]);
            }
        }
        arcs.offsets.push_back(static_cast<NodeId>(arcs.to.size()));
    }
    return arcs;
}

std::span<MakeOnwardWalk const> ways_to_walk_onward() {
    static std::vector<MakeOnwardWalk> const ways = known_ways();
    return ways;
}

} // namespace cospread
