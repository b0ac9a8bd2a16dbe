#pragma once

#include "core/network/ids.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace cospread {

/// One way along which a node can bring another to adopt.
struct InfluenceArc {
    NodeId from = no_node;
    NodeId to = no_node;
    double probability = 0; ///< chance that the influence succeeds, one try
    double certainty = 1;   ///< chance that the tie exists at all
    TieId tie = no_tie;     ///< the tie it runs along; two arcs of one tie share its existence
    bool backward = false;  ///< against the tie's direction (or from target to source of an undirected tie)
};

/// Arcs of influence with their probabilities, out of and into every node: what every diffusion model runs
/// on. Self arcs and arcs that can never succeed (probability or certainty 0) are left out. Arc ids are
/// dense, in the order of `from`, then `to`, then tie.
class InfluenceNetwork {
  public:
    InfluenceNetwork() = default;

    /// Arcs may come in any order. Every arc needs a tie, and no two arcs the same tie in the same direction,
    /// because their luck hangs on both: AnalysisError. Cost: O(n + a log a).
    InfluenceNetwork(NodeId node_count, std::vector<InfluenceArc> arcs);

    /// [node]: its place when nodes stand in the order of their text ids; decides between equal paths. Has
    /// node_count() entries.
    void set_places(std::vector<NodeId> places) { places_ = std::move(places); }

    /// Place of a node among the text ids; the node itself where set_places() was never called.
    [[nodiscard]] NodeId place_of(NodeId node) const { return places_.empty() ? node : places_[node]; }

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(out_offsets_.size() - 1); }

    [[nodiscard]] std::span<InfluenceArc const> arcs() const { return arcs_; }

    /// Whether every tie surely exists.
    [[nodiscard]] bool is_certain() const;

    /// The arcs out of a node: ids out_begin(node) .. out_begin(node + 1) - 1.
    [[nodiscard]] ArcId out_begin(NodeId node) const { return out_offsets_[node]; }

    [[nodiscard]] std::span<InfluenceArc const> out(NodeId node) const {
        return std::span(arcs_).subspan(out_offsets_[node], out_offsets_[node + 1] - out_offsets_[node]);
    }

    /// Ids of the arcs into a node, ascending.
    [[nodiscard]] std::span<ArcId const> in(NodeId node) const {
        return std::span(in_arcs_).subspan(in_offsets_[node], in_offsets_[node + 1] - in_offsets_[node]);
    }

  private:
    std::vector<InfluenceArc> arcs_;
    std::vector<ArcId> out_offsets_{0};
    std::vector<ArcId> in_arcs_;
    std::vector<ArcId> in_offsets_{0};
    std::vector<NodeId> places_;
};

} // namespace cospread
