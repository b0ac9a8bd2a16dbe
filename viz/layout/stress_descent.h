#pragma once

#include "core/base/run_context.h"

#include <cstdint>
#include <vector>

namespace cospread::viz {

struct Place {
    double x = 0;
    double y = 0;
};

/// One wish of a stress layout: nodes a and b at a distance. A weight of 0 at an end leaves that end where it
/// is.
struct StressTerm {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double distance = 1;
    double weight_a = 1;
    double weight_b = 1;
};

struct Descent {
    int rounds = 60;
    std::uint64_t stream = 0; ///< picks the random order of the seed
    double eagerness = 1;     ///< share of the weakest wish that is met in the first round
};

class LiveView;

/// Moves the places so that the stress, the sum of weight (|a - b| - distance)^2, falls: stochastic gradient
/// descent over the terms in random order with steps that shrink exponentially. The view sees the places
/// after a round, once they have some form. Source: Zheng, Pawar, Goodman 2019,
/// doi:10.1109/TVCG.2018.2859997. Cost: O(rounds x terms). Throws Stopped.
void descend_stress(std::vector<StressTerm>& terms, std::vector<Place>& places, Descent const& descent,
                    RunContext const& context, LiveView& view);

/// Places at random in a square that would hold `count` nodes at distance 1.
[[nodiscard]] std::vector<Place> random_places(std::size_t count, std::uint64_t seed, std::uint64_t stream);

} // namespace cospread::viz
