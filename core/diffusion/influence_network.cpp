#include "core/diffusion/influence_network.h"

#include "core/base/error.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace cospread {

namespace {

auto place(InfluenceArc const& arc) {
    return std::tuple(arc.from, arc.to, arc.tie, arc.backward);
}

void check_luck_is_their_own(std::vector<InfluenceArc> const& sorted) {
    auto const same = [](InfluenceArc const& a, InfluenceArc const& b) { return place(a) == place(b); };
    if (std::ranges::find(sorted, no_tie, &InfluenceArc::tie) != sorted.end() ||
        std::ranges::adjacent_find(sorted, same) != sorted.end()) {
        throw AnalysisError(
            "two arcs of influence share one tie and direction; give each tie its own number");
    }
}

std::vector<NodeId> ends(std::vector<InfluenceArc> const& arcs, NodeId InfluenceArc::*end) {
    std::vector<NodeId> nodes(arcs.size());
    std::ranges::transform(arcs, nodes.begin(), end);
    return nodes;
}

std::vector<ArcId> offsets_by(std::vector<NodeId> const& ends, NodeId node_count) {
    std::vector<ArcId> offsets(std::size_t{node_count} + 1, 0);
    for (NodeId const node : ends) {
        ++offsets[node + 1];
    }
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    return offsets;
}

/// The arcs of `order` in rows by their ends that begin at `next`; those of a row stay in order.
std::vector<ArcId> counted_into_rows(std::vector<ArcId> const& order, std::vector<NodeId> const& ends,
                                     std::vector<ArcId> next) {
    std::vector<ArcId> rows(order.size());
    for (ArcId const arc : order) {
        rows[next[ends[arc]]++] = arc;
    }
    return rows;
}

bool by_tie(InfluenceArc const& a, InfluenceArc const& b) {
    return std::tie(a.tie, a.backward) < std::tie(b.tie, b.backward);
}

} // namespace

bool InfluenceNetwork::is_certain() const {
    return std::ranges::all_of(arcs_, [](InfluenceArc const& arc) { return arc.certainty >= 1; });
}

InfluenceNetwork::InfluenceNetwork(NodeId node_count, std::vector<InfluenceArc> arcs)
    : arcs_(std::move(arcs)) {
    std::erase_if(arcs_, [](InfluenceArc const& arc) {
        return arc.from == arc.to || arc.probability <= 0 || arc.certainty <= 0;
    });
    if (!std::ranges::is_sorted(arcs_, by_tie)) {
        std::ranges::sort(arcs_, by_tie);
    }
    auto const tails = ends(arcs_, &InfluenceArc::from);
    auto const heads = ends(arcs_, &InfluenceArc::to);
    out_offsets_ = offsets_by(tails, node_count);
    in_offsets_ = offsets_by(heads, node_count);
    // Three times by counting: by tail, by head, and by tail again, so that rows are in order of heads.
    std::vector<ArcId> order(arcs_.size());
    std::iota(order.begin(), order.end(), ArcId{0});
    order = counted_into_rows(order, tails, out_offsets_);
    in_arcs_ = counted_into_rows(order, heads, in_offsets_);
    order = counted_into_rows(in_arcs_, tails, out_offsets_);
    auto next = out_offsets_;
    for (ArcId& arc : in_arcs_) {
        arc = next[tails[arc]]++;
    }
    std::vector<InfluenceArc> sorted;
    sorted.reserve(arcs_.size());
    for (ArcId const arc : order) {
        sorted.push_back(arcs_[arc]);
    }
    arcs_ = std::move(sorted);
    check_luck_is_their_own(arcs_);
}

} // namespace cospread
