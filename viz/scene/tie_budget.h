#pragma once

#include <algorithm>
#include <cstddef>

namespace cospread::viz {

/// How many ties a picture may have that is made while the hand moves, learnt from how long the last ones
/// took.
class TieBudget {
  public:
    /// `goal`: milliseconds that a picture may take. `first`: ties of the first one.
    TieBudget(double goal, std::size_t first)
        : goal_(goal)
        , ties_(first) {}

    [[nodiscard]] std::size_t ties() const { return ties_; }

    /// A picture of so many ties, of more that there were, took so many milliseconds. One step at most halves
    /// or doubles the budget: a single slow picture says little.
    void learn(std::size_t drawn, double milliseconds) {
        double const share = std::clamp(goal_ / std::max(milliseconds, 1e-3), 0.5, 2.0);
        ties_ = std::max(static_cast<std::size_t>(static_cast<double>(drawn) * share), fewest);
    }

    static constexpr std::size_t fewest = 50'000; ///< however slow the machine

  private:
    double goal_;
    std::size_t ties_;
};

} // namespace cospread::viz
