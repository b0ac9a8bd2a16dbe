#include "core/centrality/path_search.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace cospread {

namespace {

constexpr PathLength not_reached{.length = std::numeric_limits<double>::infinity()};

} // namespace

LengthSearch::LengthSearch(PathGraph const& graph)
    : graph_(graph)
    , distance_(graph.node_count(), not_reached) {
    order_.reserve(graph.node_count());
}

void LengthSearch::run(NodeId source) {
    for (NodeId const node : order_) {
        distance_[node] = not_reached;
    }
    order_.clear();
    heap_.clear();
    distance_[source] = {};
    heap_.emplace_back(PathLength{}, source);
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, std::greater<>{});
        auto const [distance, node] = heap_.back();
        heap_.pop_back();
        if (distance > distance_[node]) {
            continue;
        }
        order_.push_back(node);
        for (std::uint64_t arc = graph_.offsets[node]; arc < graph_.offsets[node + 1]; ++arc) {
            PathLength const through = distance.plus(graph_.length[arc]);
            NodeId const next = graph_.to[arc];
            if (through < distance_[next]) {
                distance_[next] = through;
                heap_.emplace_back(through, next);
                std::ranges::push_heap(heap_, std::greater<>{});
            }
        }
    }
}

} // namespace cospread
