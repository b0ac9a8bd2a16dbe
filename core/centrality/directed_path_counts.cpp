#include "core/centrality/directed_path_counts.h"

#include <algorithm>

namespace cospread {

namespace {

constexpr std::size_t ahead = 4; // nodes whose arcs are fetched before it is their turn

} // namespace

// Room for one entry more than can be kept, see HopPathCounts; and for a look ahead.
DirectedPathCounts::DirectedPathCounts(PathGraph const& graph, bool)
    : graph_(graph)
    , place_(graph.node_count(), no_node)
    , order_(std::size_t{graph.node_count()} + 1 + ahead)
    , paths_(std::size_t{graph.node_count()} + 1)
    , quotients_(graph.node_count())
    , first_onward_(std::size_t{graph.node_count()} + 1)
    , links_(graph.to.size() + 1) {}

void DirectedPathCounts::run(NodeId source) {
    for (NodeId const node : order()) {
        place_[node] = no_node;
    }
    place_[source] = 0;
    order_[0] = source;
    paths_[0] = 1;
    reached_ = 1;
    linked_ = 0;
    for (NodeId begin = 0; begin < reached_;) {
        NodeId const end = reached_;
        push_level(begin, end);
        begin = end;
    }
    first_onward_[reached_] = linked_;
}

void DirectedPathCounts::push_level(NodeId begin, NodeId end) {
    auto const* const to = graph_.to.data();
    auto* const place_of = place_.data();
    auto* const paths = paths_.data();
    auto* const order = order_.data();
    auto* const links = links_.data();
    NodeId reached = reached_;
    std::uint64_t linked = linked_;
    for (NodeId from = begin; from < end; ++from) {
        first_onward_[from] = linked;
        double const so_far = paths[from];
        NodeId const node = order[from];
        // By the time they are needed they have come from memory.
        __builtin_prefetch(&to[graph_.offsets[order[from + ahead]]]);
        std::uint64_t const last = graph_.offsets[node + 1];
        std::uint64_t onward = linked;
        for (std::uint64_t arc = graph_.offsets[node]; arc < last; ++arc) {
            NodeId const next = to[arc];
            NodeId const before = place_of[next];
            NodeId const place = std::min(before, reached);
            order[reached] = next;
            paths[reached] = 0;
            reached += before == no_node ? 1U : 0U;
            place_of[next] = place;
            links[linked] = place;
            linked += place >= end ? 1U : 0U;
        }
        for (; onward < linked; ++onward) {
            paths[links[onward]] += so_far;
        }
    }
    reached_ = reached;
    linked_ = linked;
}

} // namespace cospread
