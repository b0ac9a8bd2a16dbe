#include "core/centrality/path_search.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace cospread {

HopSearch::HopSearch(PathArcs const& arcs)
    : rows_(*arcs.rows)
    , seen_in_(arcs.node_count(), 0) {
    order_.reserve(arcs.node_count());
}

void HopSearch::run(NodeId source) {
    ++run_;
    order_.assign(1, source);
    levels_.assign(1, 0);
    seen_in_[source] = run_;
    std::size_t begin = 0;
    while (begin < order_.size()) {
        std::size_t const end = order_.size();
        levels_.push_back(end);
        for (; begin < end; ++begin) {
            NodeId const node = order_[begin];
            for (std::uint64_t arc = rows_.offsets[node]; arc < rows_.offsets[node + 1]; ++arc) {
                NodeId const next = rows_.nodes[arc];
                if (seen_in_[next] != run_) {
                    seen_in_[next] = run_;
                    order_.push_back(next);
                }
            }
        }
    }
}

LengthSearch::LengthSearch(PathArcs const& arcs)
    : arcs_(arcs)
    , distance_(arcs.node_count(), std::numeric_limits<double>::infinity()) {
    order_.reserve(arcs.node_count());
}

void LengthSearch::run(NodeId source) {
    for (NodeId const node : order_) {
        distance_[node] = std::numeric_limits<double>::infinity();
    }
    order_.clear();
    heap_.clear();
    distance_[source] = 0;
    heap_.emplace_back(0.0, source);
    auto const& rows = *arcs_.rows;
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, std::greater<>{});
        auto const [distance, node] = heap_.back();
        heap_.pop_back();
        if (distance > distance_[node]) {
            continue;
        }
        order_.push_back(node);
        for (std::uint64_t arc = rows.offsets[node]; arc < rows.offsets[node + 1]; ++arc) {
            double const through = distance + arcs_.lengths[arc];
            NodeId const next = rows.nodes[arc];
            if (through < distance_[next]) {
                distance_[next] = through;
                heap_.emplace_back(through, next);
                std::ranges::push_heap(heap_, std::greater<>{});
            }
        }
    }
}

} // namespace cospread
