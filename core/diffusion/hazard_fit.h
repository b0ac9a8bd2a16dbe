#pragma once

#include "core/base/parameters.h"
#include "core/base/run_context.h"
#include "core/diffusion/adoption_record.h"
#include "core/diffusion/adoption_times.h"
#include "core/diffusion/channels.h"
#include "core/diffusion/influencers.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cospread {

/// When an adopter tries to bring those whom it influences to adopt.
enum class Attempts : std::uint8_t {
    persistent, ///< in every period after its adoption
    once        ///< in one period only, `lag` after its adoption, as in the cascade
};

/// The parameter `attempts` of the fit, for the command line.
[[nodiscard]] std::vector<ParameterRow> const& hazard_fit_parameters();

struct HazardFitOptions {
    Attempts attempts = Attempts::persistent;
    int lag = 1; ///< at least 1: periods from an adoption to the first attempt
};

/// A probability per period with its 95 % profile-likelihood interval.
struct FittedRate {
    double estimate = 0; ///< NaN where the likelihood does not depend on it
    double low = 0;
    double high = 0;

    /// False where the estimate lies at 0 or 1, or nowhere: the record does not tell how large it is.
    [[nodiscard]] bool identifiable() const { return estimate > 0 && estimate < 1; }
};

struct HazardFit {
    FittedRate tie_probability; ///< p0, chance along a tie of strength 1
    FittedRate outside_rate;    ///< chance to adopt without anybody in the network
    double log_likelihood = 0;
    std::size_t at_risk = 0;   ///< node-periods in the likelihood
    std::size_t adoptions = 0; ///< of them, those that ended in adoption
};

/// Maximum likelihood of the discrete-time hazard of adoption. In a period a node that has not adopted adopts
/// with chance 1 - (1 - outside) x the product, over the ties from adopters that try, of
/// 1 - factor (1 - (1 - p0)^strength). Ties and adopters are those of the period `lag` earlier. The first
/// `lag` periods are not in the likelihood; who never adopts is censored at the end of the record; who
/// adopted at an unknown time is left out. Intervals: all values that lie within 1.92 of the highest
/// log-likelihood, the other parameter at its best. Estimates are accurate to 1e-8 of themselves. With all
/// factors 1 the log-likelihood is concave in -ln(1 - p0) and -ln(1 - outside); else the highest of its
/// maxima over a grid is taken.
///
/// Throws UsageError where lag < 1; AnalysisError where no node is at risk, and where a tie has a negative,
/// missing or infinite strength. Cost: O(ties x periods), then O(distinct risks) a step of the search.
/// By hand: a node without influence that is at risk in 4 periods and adopts in the last: outside rate 1/4,
/// log-likelihood 3 ln(3/4) + ln(1/4).
[[nodiscard]] HazardFit fit_hazard(Influencers const& influencers, AdoptionTimes const& times,
                                   HazardFitOptions const& options, RunContext const& context);

/// fit_hazard() of a record of dates, year by year, along ties that last; nothing where no rate can be
/// fitted: nobody has a date, nobody is at risk, or a tie has no usable strength. Cost: that of fit_hazard().
/// Throws Stopped.
[[nodiscard]] std::optional<HazardFit> fit_record(Network const& network, ChannelTable const& channels,
                                                  AdoptionRecord const& record, Attempts attempts,
                                                  RunContext const& context);

} // namespace cospread
