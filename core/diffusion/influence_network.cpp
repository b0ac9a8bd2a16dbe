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

std::vector<ArcId> offsets_by(std::vector<InfluenceArc> const& arcs, NodeId node_count,
                              NodeId InfluenceArc::*end) {
    std::vector<ArcId> offsets(std::size_t{node_count} + 1, 0);
    for (auto const& arc : arcs) {
        ++offsets[arc.*end + 1];
    }
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    return offsets;
}

/// By `from`, then `to`, then tie: sorts within rows of `from`, which are short, after counting them.
std::vector<InfluenceArc> in_rows(std::vector<InfluenceArc> const& arcs,
                                  std::vector<ArcId> const& out_offsets) {
    std::vector<InfluenceArc> sorted(arcs.size());
    auto next = out_offsets;
    for (auto const& arc : arcs) {
        sorted[next[arc.from]++] = arc;
    }
    for (std::size_t node = 0; node + 1 < out_offsets.size(); ++node) {
        std::ranges::sort(sorted.begin() + out_offsets[node], sorted.begin() + out_offsets[node + 1], {},
                          place);
    }
    return sorted;
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
    out_offsets_ = offsets_by(arcs_, node_count, &InfluenceArc::from);
    if (!std::ranges::is_sorted(arcs_, {}, place)) {
        arcs_ = in_rows(arcs_, out_offsets_);
    }
    check_luck_is_their_own(arcs_);
    in_offsets_ = offsets_by(arcs_, node_count, &InfluenceArc::to);
    in_arcs_.resize(arcs_.size());
    auto next = in_offsets_;
    for (ArcId arc = 0; arc < arcs_.size(); ++arc) {
        in_arcs_[next[arcs_[arc].to]++] = arc;
    }
}

} // namespace cospread
