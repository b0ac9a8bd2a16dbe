#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cospread {

/// The nonnegative matrix of the measures that iterate over incoming ties: in the row of a node the starts of
/// the ties of positive strength that enter it, each with its strength. Parallel ties stand each, a self tie
/// once on a directed and twice on an undirected network. May share the network's arrays: it must outlive it.
class IncomingRows {
  public:
    /// With `unweighted` every tie counts 1. Throws AnalysisError naming `measure` and the first tie of
    /// negative or infinite strength. Cost: O(n + m).
    IncomingRows(Network const& network, bool unweighted, std::string_view measure)
        : IncomingRows(network, network.in_rows(), unweighted, measure) {}

    /// The same of the network with every tie the other way round.
    [[nodiscard]] static IncomingRows turned(Network const& network, bool unweighted,
                                             std::string_view measure) {
        return {network, network.out_rows(), unweighted, measure};
    }

    /// From arrays; no strengths: each is 1.
    IncomingRows(std::vector<ArcId> offsets, std::vector<NodeId> nodes, std::vector<double> strengths);

    IncomingRows(IncomingRows&&) = default;
    IncomingRows& operator=(IncomingRows&&) = default;
    IncomingRows(IncomingRows const&) = delete;
    IncomingRows& operator=(IncomingRows const&) = delete;

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(offsets_.size() - 1); }

    [[nodiscard]] std::span<ArcId const> offsets() const { return offsets_; }

    [[nodiscard]] std::span<NodeId const> nodes() const { return nodes_; }

    [[nodiscard]] bool weighted() const { return !strengths_.empty(); }

    [[nodiscard]] double strength(std::uint64_t arc) const {
        return strengths_.empty() ? 1.0 : strengths_[arc];
    }

    /// Summed strength times value of the starts of the ties that enter `node`.
    [[nodiscard]] double sum(NodeId node, std::span<double const> values) const {
        std::uint64_t const end = offsets_[node + 1];
        double total = 0;
        if (strengths_.empty()) {
            for (std::uint64_t arc = offsets_[node]; arc < end; ++arc) {
                total += values[nodes_[arc]];
            }
        } else {
            for (std::uint64_t arc = offsets_[node]; arc < end; ++arc) {
                total += strengths_[arc] * values[nodes_[arc]];
            }
        }
        return total;
    }

    /// sum() of each of the nodes `members` (ascending, numbered from `first` instead of 0); `to` becomes 0
    /// elsewhere.
    void multiply(std::span<NodeId const> members, NodeId first, std::span<double const> values,
                  std::span<double> to, RunContext const& context) const;

    /// Summed strength of the self ties of `node`.
    [[nodiscard]] double self_strength(NodeId node) const;

    /// The rows and columns of `members` (ascending), numbered anew.
    [[nodiscard]] IncomingRows of_members(std::span<NodeId const> members) const;

  private:
    IncomingRows(Network const& network, AdjacencyRows const& rows, bool unweighted,
                 std::string_view measure);

    std::vector<ArcId> own_offsets_;
    std::vector<NodeId> own_nodes_;
    std::vector<double> strengths_;
    std::span<ArcId const> offsets_;
    std::span<NodeId const> nodes_;
};

} // namespace cospread
