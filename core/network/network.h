#pragma once

#include "core/network/columns.h"
#include "core/network/evidence.h"
#include "core/network/id_table.h"
#include "core/network/ids.h"

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The arcs that leave (or enter) one node: the node at the other end of each, sorted by node, then by the
/// tie that the arc belongs to.
struct Neighbours {
    std::span<NodeId const> nodes;

    [[nodiscard]] std::size_t size() const { return nodes.size(); }
};

/// Arcs grouped by the node they start from (compressed sparse rows).
struct AdjacencyRows {
    std::vector<ArcId> offsets; ///< node_count + 1
    std::vector<NodeId> nodes;

    [[nodiscard]] Neighbours of(NodeId node) const {
        return {std::span(nodes).subspan(offsets[node], offsets[node + 1] - offsets[node])};
    }
};

/// What a number in the weight column means: a bigger one is a closer tie, or a longer way.
enum class WeightMeaning : std::uint8_t { strength, distance };

/// The ties as columns; vectors that would hold one value throughout are empty.
struct TieTable {
    std::vector<NodeId> source;
    std::vector<NodeId> target;
    std::vector<double> weight;       ///< empty: not weighted
    std::vector<bool> undirected;     ///< empty: all directed or all undirected (Network::directed)
    std::vector<RelationId> relation; ///< empty: one unnamed relation
    std::vector<Evidence> evidence;   ///< empty: all stated
    std::vector<double> certainty;    ///< empty: by Certainty
    std::vector<std::uint32_t> row;   ///< empty: 1, 2, 3, ...

    [[nodiscard]] std::size_t size() const { return source.size(); }
};

/// A network that never changes: nodes with text ids and attributes, ties with strength, direction, relation
/// and evidence, and the arcs out of and into every node. A network with any directed tie is directed, and
/// its undirected ties count as two arcs. Made by NetworkBuilder. Memory: 16 bytes a tie (24 once ties of
/// arcs are asked for) and about 26 a node without attributes.
class Network {
  public:
    Network() = default;

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(out_.offsets.size() - 1); }

    [[nodiscard]] TieId tie_count() const { return static_cast<TieId>(ties_.size()); }

    /// True where at least one tie has a direction.
    [[nodiscard]] bool directed() const { return directed_; }

    /// True where some ties have a direction and some have none.
    [[nodiscard]] bool mixed() const { return !ties_.undirected.empty(); }

    [[nodiscard]] bool weighted() const { return !ties_.weight.empty(); }

    [[nodiscard]] WeightMeaning weight_meaning() const { return weight_meaning_; }

    /// True where the source says that nodes are of two modes and ties join one to the other.
    [[nodiscard]] bool two_mode() const { return two_mode_; }

    [[nodiscard]] std::string_view id(NodeId node) const { return (*ids_)[node]; }

    [[nodiscard]] std::optional<NodeId> find(std::string_view id) const { return ids_->find(id); }

    [[nodiscard]] NodeId source(TieId tie) const { return ties_.source[tie]; }

    [[nodiscard]] NodeId target(TieId tie) const { return ties_.target[tie]; }

    [[nodiscard]] bool is_directed(TieId tie) const {
        return ties_.undirected.empty() ? directed_ : !ties_.undirected[tie];
    }

    /// The number in the weight column, 1 where there is none.
    [[nodiscard]] double weight(TieId tie) const { return ties_.weight.empty() ? 1.0 : ties_.weight[tie]; }

    /// Bigger = closer: the weight, or 1/weight where weights are distances.
    [[nodiscard]] double strength(TieId tie) const {
        return weight_meaning_ == WeightMeaning::strength ? weight(tie) : 1.0 / weight(tie);
    }

    [[nodiscard]] Evidence evidence(TieId tie) const {
        return ties_.evidence.empty() ? Evidence::stated : ties_.evidence[tie];
    }

    /// Chance that the tie truly exists: the data's own, else by its evidence.
    [[nodiscard]] double certainty(TieId tie, Certainty const& by_evidence) const {
        return ties_.certainty.empty() ? by_evidence.of(evidence(tie)) : ties_.certainty[tie];
    }

    [[nodiscard]] TieId inferred_count() const;

    /// Number of the row of the input's ties that holds the tie, from 1; of merged ties the first.
    [[nodiscard]] std::uint32_t row(TieId tie) const { return ties_.row.empty() ? tie + 1 : ties_.row[tie]; }

    /// Names of the relations in order of appearance; empty where there is one unnamed relation.
    [[nodiscard]] std::vector<std::string> const& relations() const { return relations_; }

    /// Name of the tie's relation, empty where unnamed.
    [[nodiscard]] std::string_view relation(TieId tie) const {
        return ties_.relation.empty() ? std::string_view()
                                      : std::string_view(relations_[ties_.relation[tie]]);
    }

    /// Arcs that leave the node; an undirected tie leaves both its ends (a self tie: twice).
    [[nodiscard]] Neighbours out(NodeId node) const { return out_.of(node); }

    /// Arcs that enter the node; the same as out() where the network is undirected.
    [[nodiscard]] Neighbours in(NodeId node) const { return directed_ ? in_.of(node) : out_.of(node); }

    /// The ties of these arcs, in their order. Most measures of a network without strengths never ask: the
    /// ties of all arcs are found when somebody asks for the first time, in O(n + m), and kept, 4 bytes an
    /// arc. Any thread may ask.
    [[nodiscard]] std::span<TieId const> out_ties(NodeId node) const { return ties_of(out_, node); }

    [[nodiscard]] std::span<TieId const> in_ties(NodeId node) const { return ties_of(in_rows(), node); }

    /// By arc of out_rows() or in_rows().
    [[nodiscard]] std::span<TieId const> ties_of(AdjacencyRows const& rows) const;

    [[nodiscard]] AdjacencyRows const& out_rows() const { return out_; }

    [[nodiscard]] AdjacencyRows const& in_rows() const { return directed_ ? in_ : out_; }

    [[nodiscard]] TieTable const& ties() const { return ties_; }

    /// Attributes of the nodes (all columns but the id), of the ties (all but the ends).
    [[nodiscard]] Columns const& node_columns() const { return node_columns_; }

    [[nodiscard]] Columns const& tie_columns() const { return tie_columns_; }

    /// What a person calls the node: column `label`, else its id. `short_label` prefers column `short`.
    [[nodiscard]] std::string label(NodeId node) const;
    [[nodiscard]] std::string short_label(NodeId node) const;

    /// The same nodes with the ties `kept` (ascending). Cost: O(n + m).
    [[nodiscard]] Network with_ties(std::vector<TieId> const& kept) const;

  private:
    friend class NetworkBuilder;

    /// The ties of the arcs, once they are known.
    struct TiesOfArcs {
        std::once_flag out_known;
        std::once_flag in_known;
        std::vector<TieId> out;
        std::vector<TieId> in;
    };

    /// Leaves the ties `kept` (ascending), in place; arcs are to be indexed afterwards.
    void retain_ties(std::vector<TieId> const& kept);
    void index_arcs();

    [[nodiscard]] std::span<TieId const> ties_of(AdjacencyRows const& rows, NodeId node) const {
        return ties_of(rows).subspan(rows.offsets[node], rows.offsets[node + 1] - rows.offsets[node]);
    }

    std::shared_ptr<IdTable const> ids_ = std::make_shared<IdTable const>();
    bool directed_ = false;
    bool two_mode_ = false;
    WeightMeaning weight_meaning_ = WeightMeaning::strength;
    TieTable ties_;
    std::vector<std::string> relations_;
    AdjacencyRows out_{{0}, {}};
    AdjacencyRows in_{{0}, {}};
    std::shared_ptr<TiesOfArcs> arc_ties_ = std::make_shared<TiesOfArcs>();
    Columns node_columns_;
    Columns tie_columns_;
};

} // namespace cospread
