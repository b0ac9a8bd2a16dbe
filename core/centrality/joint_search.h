#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cospread {

/// Sums over the distances (in hops) to a number of targets, by node.
struct TargetSums {
    explicit TargetSums(std::size_t nodes)
        : sum(nodes, 0)
        , square_sum(nodes, 0) {}

    std::vector<std::uint64_t> sum;
    std::vector<std::uint64_t> square_sum;
};

/// Breadth-first searches to 64 targets at once, a bit each, whose every level all threads share: slower than
/// hop_sums(), whose threads search on their own, in a fraction of its memory: some 30 bytes a node, however
/// many threads. Source: Then et al. 2014, doi:10.14778/2735496.2735507.
class JointSearch {
  public:
    /// `backward` holds the arcs of `forward` the other way round (the same rows where they are symmetric).
    /// Keeps references.
    JointSearch(AdjacencyRows const& forward, AdjacencyRows const& backward);

    /// Adds the distances of every node that reaches a target to `sums`; a target that stands there twice
    /// counts twice. Cost for each 64: O(m) times the levels with many nodes, and O(arcs of the nodes met)
    /// for the others. Throws Stopped.
    void add(std::span<NodeId const> targets, TargetSums& sums, RunContext const& context);

  private:
    /// Who was met last.
    struct Frontier {
        std::uint64_t nodes = 0;
        std::uint64_t arcs = 0; ///< that lead to them

        void add(AdjacencyRows const& backward, NodeId node) {
            ++nodes;
            arcs += backward.offsets[node + 1] - backward.offsets[node];
        }
    };

    void search(std::span<NodeId const> targets, TargetSums& sums, RunContext const& context);
    [[nodiscard]] Frontier start(std::span<NodeId const> targets);
    [[nodiscard]] Frontier push(std::uint32_t level, TargetSums& sums);
    [[nodiscard]] Frontier pull(std::uint32_t level, TargetSums& sums, RunContext const& context);
    void list_frontier();
    void forget();

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(seen_.size()); }

    AdjacencyRows const& forward_;
    AdjacencyRows const& backward_;
    std::uint64_t all_ = 0;
    std::vector<std::uint64_t> seen_;     ///< by which searches a node was met
    std::vector<std::uint64_t> frontier_; ///< by which it was met last
    std::vector<std::uint64_t> next_;     ///< by which it is met now; 0 between pushes
    std::vector<NodeId> active_;          ///< with a bit in frontier_, where listed_
    std::vector<NodeId> met_;             ///< with a bit in next_, during a push
    std::vector<NodeId> touched_;         ///< with a bit in seen_, until a pull
    bool listed_ = true;
    bool pulled_ = false;
};

} // namespace cospread
