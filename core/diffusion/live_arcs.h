#pragma once

#include "core/base/random.h"
#include "core/diffusion/influence_network.h"

#include <cstdint>

namespace cospread {

/// Which arcs are live in one run: a pure function of (seed, run, tie, direction). It does not depend on
/// where an arc stands among others, so that scenarios with other ties or other probabilities share their
/// luck: an arc that is live stays live when its probability grows. Probability 1 is always live, 0 never.
class LiveArcs {
  public:
    LiveArcs(std::uint64_t seed, std::uint64_t run)
        : success_(seed, run)
        , existence_(mix_bits(seed ^ existence_stream), run) {}

    [[nodiscard]] bool operator()(InfluenceArc const& arc) const {
        return chance(arc) < arc.probability && exists(arc);
    }

    /// What the arc's probability is compared with.
    [[nodiscard]] double chance(InfluenceArc const& arc) const { return success_.uniform(item(arc)); }

    /// Whether its tie is one of this world.
    [[nodiscard]] bool exists(InfluenceArc const& arc) const {
        return arc.certainty >= 1 || existence_.uniform(arc.tie) < arc.certainty;
    }

    /// By which the arc's luck goes.
    [[nodiscard]] static std::uint64_t item(InfluenceArc const& arc) {
        return std::uint64_t{arc.tie} << 1 | std::uint64_t{arc.backward};
    }

    /// Of which chance() is made: chance(arc) = success().uniform(item(arc)).
    [[nodiscard]] SwiftLuck const& success() const { return success_; }

  private:
    static constexpr std::uint64_t existence_stream = 0x7469652065786973ULL;

    SwiftLuck success_;
    RunLuck existence_;
};

} // namespace cospread
