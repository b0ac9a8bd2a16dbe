#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/hazard_fit.h"

#include <compare>
#include <vector>

namespace cospread {

/// Ties along which a node is tried, as far as they are alike: their strengths add up where the factor is 1.
struct Trial {
    double factor = 1;
    double strength = 0;

    friend auto operator<=>(Trial const&, Trial const&) = default;
};

/// What adopters try upon `node` in `period`: along the ties of the period options.lag earlier. Empty where
/// nobody tries. Throws AnalysisError where a strength is negative or not finite.
[[nodiscard]] std::vector<Trial> trials_upon(Influencers const& influencers, AdoptionTimes const& times,
                                             NodeId node, int period, HazardFitOptions const& options);

/// - ln of the chance that all trials fail, where a tie of strength 1 succeeds with chance 1 - e^-intensity.
[[nodiscard]] double influence_intensity(std::vector<Trial> const& trials, double intensity);

/// Its derivative by `intensity`.
[[nodiscard]] double influence_slope(std::vector<Trial> const& trials, double intensity);

/// Node-periods at risk with the same trials.
struct AdoptionRisk {
    std::vector<Trial> trials;
    double adoptions = 0; ///< how many ended in adoption
    double survivals = 0; ///< how many did not
};

/// Every node-period of the likelihood, alike ones together. Cost: O(ties x periods).
[[nodiscard]] std::vector<AdoptionRisk> adoption_risks(Influencers const& influencers,
                                                       AdoptionTimes const& times,
                                                       HazardFitOptions const& options,
                                                       RunContext const& context);

} // namespace cospread
