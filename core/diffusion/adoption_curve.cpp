#include "core/diffusion/adoption_curve.h"

#include <cmath>

namespace cospread {

std::vector<AdoptionCurvePoint> adoption_curve(AdoptionTimes const& times) {
    std::size_t const nodes = times.node_count();
    std::size_t const datable = nodes - times.count(AdoptionTimes::unknown);
    std::vector<AdoptionCurvePoint> curve;
    std::size_t adopters = 0;
    for (std::size_t const adoptions : times.adoptions()) {
        std::size_t const at_risk = datable - adopters;
        bool const has_hazard = !curve.empty() && at_risk > 0;
        adopters += adoptions;
        curve.push_back(
            {times.first + static_cast<int>(curve.size()), adopters,
             static_cast<double>(adopters) / static_cast<double>(nodes),
             has_hazard ? static_cast<double>(adoptions) / static_cast<double>(at_risk) : std::nan("")});
    }
    return curve;
}

} // namespace cospread
