#pragma once

#include "core/diffusion/influence_network.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace cospread {

/// A share of an adoption that belongs to an arc.
struct ArcShare {
    ArcId arc = 0;
    double share = 0;
};

/// A probability added up over worlds: what differs from 1 by rounding alone is 1.
[[nodiscard]] constexpr double summed_probability(double sum) {
    return sum > 1 - 1e-13 ? 1.0 : sum;
}

/// Every world of a small network of influence: each uncertain chance (an arc's success, a tie's existence
/// where two arcs share it) holds or does not, and a world is one bit a chance. Parallel arcs that share
/// nothing with others are one chance, 1 - (1-p)(1-q), which the first of them stands for.
class WorldEnumeration {
  public:
    static constexpr std::size_t most_chances = 20;

    /// Arcs that are not `relevant` are dead in every world. Throws AnalysisError where more than
    /// most_chances chances are uncertain.
    WorldEnumeration(InfluenceNetwork const& network, std::vector<bool> const& relevant);

    [[nodiscard]] std::uint32_t world_count() const { return std::uint32_t{1} << chances_.size(); }

    [[nodiscard]] double probability(std::uint32_t world) const {
        return low_half_[world & (half_size - 1)] * high_half_[world / half_size];
    }

    [[nodiscard]] bool live(std::uint32_t world, ArcId arc) const { return (~world & needed_[arc]) == 0; }

    /// How an adoption that `arc` brought divides among the parallel arcs it stands for: to each the chance
    /// that it is the first to succeed, given that one does.
    void add_carriage(ArcId arc, double weight, std::vector<double>& carriage) const;

  private:
    static constexpr std::uint32_t half_size = 1U << (most_chances / 2);
    static constexpr std::uint32_t dead = std::uint32_t{1} << 31;

    void add_pair(InfluenceNetwork const& network, ArcId begin, ArcId end, std::vector<bool> const& shared);
    void add_together(InfluenceNetwork const& network, ArcId begin, ArcId end);
    [[nodiscard]] std::uint32_t chance(double probability);
    void fill_halves();

    std::vector<double> chances_;
    std::vector<std::uint32_t> needed_;           ///< [arc]: the bits without which it is dead
    std::vector<std::vector<ArcShare>> parallel_; ///< [arc]: those it stands for; empty = itself
    std::map<TieId, std::uint32_t> existence_;    ///< bits of the ties whose existence two arcs share
    std::vector<double> low_half_;
    std::vector<double> high_half_;
};

} // namespace cospread
