#pragma once

#include "core/base/random.h"
#include "core/diffusion/influence_network.h"

namespace cospread {

/// The luck of one period of one run, for models in which influence is tried, and practice given up, again
/// and again: a pure function of (seed, run, period, what it is about), the same in every scenario.
class PeriodLuck {
  public:
    PeriodLuck(std::uint64_t seed, std::uint64_t run, std::uint32_t period)
        : tries_(mix_bits(seed ^ mix_bits(tries_stream + period)), run)
        , nodes_(mix_bits(seed ^ mix_bits(nodes_stream + period)), run) {}

    /// What an arc's probability is compared with.
    [[nodiscard]] double chance(InfluenceArc const& arc) const {
        return tries_.uniform(std::uint64_t{arc.tie} << 1 | std::uint64_t{arc.backward});
    }

    /// What the chance of a node's own step is compared with.
    [[nodiscard]] double chance(NodeId node) const { return nodes_.uniform(node); }

  private:
    static constexpr std::uint64_t tries_stream = 0x7472696573000000ULL;
    static constexpr std::uint64_t nodes_stream = 0x6e6f646573000000ULL;

    RunLuck tries_;
    RunLuck nodes_;
};

} // namespace cospread
