#pragma once

#include "core/diffusion/adoption_times.h"

#include <cstddef>
#include <vector>

namespace cospread {

/// One period of the record.
struct AdoptionCurvePoint {
    int period = 0;
    std::size_t adopters = 0; ///< by the end of the period
    double share = 0;         ///< of all nodes
    double hazard = 0;        ///< adoptions of the period per node that had not adopted before it; NaN in the
                              ///< first period, and where nobody was left
};

/// The adoption curve from the first adoption to the last (netdiffuseR's cumulative_adopt_count() and
/// hazard_rate(), whose first hazard is undefined as well). Adopters whose time is unknown are no adopters of
/// any period, and not at risk. By hand: of 4 nodes 1 adopts in period 1 and 2 in period 3: adopters 1, 1,
/// 3, hazard -, 0, 2/3. Cost: O(n + periods).
[[nodiscard]] std::vector<AdoptionCurvePoint> adoption_curve(AdoptionTimes const& times);

} // namespace cospread
