#include "core/centrality/incoming_rows.h"

#include "core/network/simple_rows.h"

#include <algorithm>

namespace cospread {

IncomingRows::IncomingRows(Network const& network, bool unweighted, std::string_view measure)
    : offsets_(network.in_rows().offsets)
    , nodes_(network.in_rows().nodes) {
    if (unweighted || !network.weighted()) {
        return;
    }
    refuse_unusable_strengths(network, measure);
    auto const& rows = network.in_rows();
    bool all_positive = true;
    strengths_.reserve(rows.ties.size());
    for (TieId const tie : rows.ties) {
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
    // A list of all nodes costs more than a search in a small part.
    bool const small = members.size() < node_count() / 64;
    std::vector<NodeId> place(small ? 0 : node_count(), no_node);
    if (!small) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            place[members[i]] = static_cast<NodeId>(i);
        }
    }
    auto const place_of = [&](NodeId node) {
        if (!small) {
            return place[node];
        }
        auto const found = std::ranges::lower_bound(members, node);
        return found != members.end() && *found == node ? static_cast<NodeId>(found - members.begin())
                                                        : no_node;
    };
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
