#pragma once

#include "core/demand/reverse_sampler.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cospread {

/// Reverse-reachable sets that are kept, members one after the other. Those whose root the adopters reach
/// anyway are empty: they are counted, not kept. Where acting on a node may fail, it is a member in the share
/// of the sets in which acting on it works, so that a choice covers a set where one of it works.
class ReverseSets {
  public:
    /// Number `set` is drawn from (seed, set).
    ReverseSets(DemandProblem const& problem, ReverseRows const& rows, ReverseRoots const& roots,
                std::uint64_t seed)
        : problem_(&problem)
        , rows_(&rows)
        , roots_(&roots)
        , seed_(seed) {}

    /// Draws until there are `count` sets (under 2^32), on context.threads threads; the same sets in the same
    /// order for any number of threads. Throws Stopped.
    void grow_to(std::uint64_t count, RunContext const& context);

    /// Sets drawn, the empty ones among them.
    [[nodiscard]] std::uint64_t drawn() const { return drawn_; }

    /// Sets that are not empty.
    [[nodiscard]] std::uint32_t kept() const { return static_cast<std::uint32_t>(ends_.size() - 1); }

    [[nodiscard]] std::span<NodeId const> members(std::uint32_t set) const {
        return std::span(members_).subspan(ends_[set], ends_[set + 1] - ends_[set]);
    }

    [[nodiscard]] std::uint64_t member_count() const { return members_.size(); }

    /// [place in `order`]: how many sets that starter is the first of them to win.
    [[nodiscard]] std::vector<std::uint64_t> won_by(std::vector<NodeId> const& order) const;

  private:
    [[nodiscard]] bool works(NodeId node, std::uint64_t set) const;

    DemandProblem const* problem_;
    ReverseRows const* rows_;
    ReverseRoots const* roots_;
    std::uint64_t seed_;
    std::uint64_t drawn_ = 0;
    std::vector<NodeId> members_;
    std::vector<std::uint64_t> ends_{0};
};

/// Which sets a growing choice of nodes covers, and how many more each node would: exact at any time, since
/// covering a set takes it off the gain of its members. All choices together cost O(members).
class SetCover {
  public:
    /// Builds the index from nodes to sets: 4 bytes a member, 12 a node, 1 a set. Keeps a reference.
    SetCover(ReverseSets const& sets, NodeId node_count);

    /// Nothing is chosen again.
    void restart();

    /// How many sets more `node` would cover.
    [[nodiscard]] std::uint32_t gain(NodeId node) const { return gains_[node]; }

    void take(NodeId node);

    [[nodiscard]] std::uint64_t covered() const { return covered_count_; }

  private:
    ReverseSets const* sets_;
    std::vector<std::uint64_t> ends_{}; ///< [node + 1]: end of its sets in of_node_
    std::vector<std::uint32_t> of_node_{};
    std::vector<std::uint32_t> gains_{};
    std::vector<std::uint8_t> covered_{};
    std::uint64_t covered_count_ = 0;
};

} // namespace cospread
