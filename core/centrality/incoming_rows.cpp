#include "core/centrality/incoming_rows.h"

#include "core/base/parallel.h"
#include "core/centrality/place_among.h"
#include "core/network/simple_rows.h"

#include <algorithm>

namespace cospread {

IncomingRows::IncomingRows(Network const& network, AdjacencyRows const& rows, bool unweighted,
                           std::string_view measure)
    : offsets_(rows.offsets)
    , nodes_(rows.nodes) {
    if (unweighted || !network.weighted()) {
        return;
    }
    refuse_unusable_strengths(network, measure);
    bool all_positive = true;
    auto const ties = network.ties_of(rows);
    strengths_.reserve(ties.size());
    for (TieId const tie : ties) {
        strengths_.push_back(network.strength(tie));
        all_positive = all_positive && strengths_.back() > 0;
    }
    if (all_positive) {
        return;
    }
    own_offsets_.assign(1, 0);
    std::vector<double> kept;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        for (std::uint64_t arc = rows.offsets[node]; arc < rows.offsets[node + 1]; ++arc) {
            if (strengths_[arc] > 0) {
                own_nodes_.push_back(rows.nodes[arc]);
                kept.push_back(strengths_[arc]);
            }
        }
        own_offsets_.push_back(static_cast<ArcId>(own_nodes_.size()));
    }
    strengths_ = std::move(kept);
    offsets_ = own_offsets_;
    nodes_ = own_nodes_;
}

IncomingRows::IncomingRows(std::vector<ArcId> offsets, std::vector<NodeId> nodes,
                           std::vector<double> strengths)
    : own_offsets_(std::move(offsets))
    , own_nodes_(std::move(nodes))
    , strengths_(std::move(strengths))
    , offsets_(own_offsets_)
    , nodes_(own_nodes_) {}

void IncomingRows::multiply(std::span<NodeId const> members, NodeId first, std::span<double const> values,
                            std::span<double> to, RunContext const& context) const {
    constexpr std::size_t chunk = std::size_t{1} << 14U;
    for_each_chunk(context, members.size(), chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
        NodeId next = begin == 0 ? 0 : members[begin - 1] - first + 1;
        for (std::size_t i = begin; i < end; ++i) {
            NodeId const node = members[i] - first;
            std::fill(to.begin() + next, to.begin() + node, 0.0);
            to[node] = sum(node, values);
            next = node + 1;
        }
        if (end == members.size()) {
            std::fill(to.begin() + next, to.end(), 0.0);
        }
    });
}

double IncomingRows::self_strength(NodeId node) const {
    double total = 0;
    for (std::uint64_t arc = offsets_[node]; arc < offsets_[node + 1]; ++arc) {
        total += nodes_[arc] == node ? strength(arc) : 0.0;
    }
    return total;
}

IncomingRows IncomingRows::of_members(std::span<NodeId const> members) const {
    std::vector<ArcId> offsets{0};
    std::vector<NodeId> nodes;
    std::vector<double> strengths;
    PlaceAmong const place_of(members, node_count());
    for (NodeId const member : members) {
        for (std::uint64_t arc = offsets_[member]; arc < offsets_[member + 1]; ++arc) {
            if (NodeId const local = place_of(nodes_[arc]); local != no_node) {
                nodes.push_back(local);
                if (weighted()) {
                    strengths.push_back(strengths_[arc]);
                }
            }
        }
        offsets.push_back(static_cast<ArcId>(nodes.size()));
    }
    return {std::move(offsets), std::move(nodes), std::move(strengths)};
}

} // namespace cospread
