#include "core/diffusion/hazard_fit.h"

#include "core/base/error.h"
#include "core/base/root.h"
#include "core/base/text.h"
#include "core/diffusion/adoption_risk.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread {

namespace {

// Rates are sought as intensities x = -ln(1 - rate): the hazard adds up in them. From `smallest` on they are
// sought by their logarithm; what is smaller counts as 0, and beyond `largest` a rate is 1 to double
// precision.
constexpr double smallest = 1e-14;
constexpr double largest = 40;
constexpr int grid_steps = 32;

/// Half the 95 % point of chi-squared with one degree of freedom: how far the log-likelihood may fall within
/// the interval (Wilks 1938, doi:10.1214/aoms/1177732360).
constexpr double tolerated_fall = 3.841458820694124 / 2;

/// The log-likelihood must not reach minus infinity where a root is sought.
constexpr double lowest = -1e100;

struct Intensities {
    double outside = 0;
    double tie = 0;
};

struct Peak {
    Intensities at;
    double value = 0;
};

class Likelihood {
  public:
    Likelihood(std::vector<AdoptionRisk> risks, RunContext const& context)
        : risks_(std::move(risks))
        , context_(context) {}

    [[nodiscard]] double value(Intensities const& at) const {
        double sum = 0;
        for (auto const& risk : risks_) {
            double const hazard = at.outside + influence_intensity(risk.trials, at.tie);
            sum -= risk.survivals * hazard;
            if (risk.adoptions > 0) {
                sum += risk.adoptions * std::log(-std::expm1(-hazard));
            }
        }
        return std::max(sum, lowest);
    }

    [[nodiscard]] double outside_slope(Intensities const& at) const {
        return slope(at, [](AdoptionRisk const&) { return 1.0; });
    }

    [[nodiscard]] double tie_slope(Intensities const& at) const {
        return slope(at, [&](AdoptionRisk const& risk) { return influence_slope(risk.trials, at.tie); });
    }

    /// The best point with that intensity of the ties. Concave: the only maximum.
    [[nodiscard]] Peak best_for_tie(double tie) const {
        return highest(
            [&](double outside) {
                return Intensities{outside, tie};
            },
            [&](Intensities const& at) { return outside_slope(at); }, 1);
    }

    [[nodiscard]] Peak best_for_outside(double outside) const {
        return highest(
            [&](double tie) {
                return Intensities{outside, tie};
            },
            [&](Intensities const& at) { return tie_slope(at); }, grid_steps);
    }

    /// The best point of all. The slope of the profile is the slope at its best point (envelope theorem).
    [[nodiscard]] Peak best() const {
        return highest([&](double tie) { return best_for_tie(tie).at; },
                       [&](Intensities const& at) { return tie_slope(at); }, grid_steps);
    }

    [[nodiscard]] std::vector<AdoptionRisk> const& risks() const { return risks_; }

  private:
    template<class Weight>
    [[nodiscard]] double slope(Intensities const& at, Weight const& weight) const {
        double sum = 0;
        for (auto const& risk : risks_) {
            if (double const share = weight(risk); share > 0) {
                sum -= share * risk.survivals;
                if (risk.adoptions > 0) {
                    double const hazard = at.outside + influence_intensity(risk.trials, at.tie);
                    sum += share * risk.adoptions / std::expm1(hazard);
                }
            }
        }
        return std::clamp(sum, lowest, -lowest);
    }

    /// The highest point on the line point(x), x = 0 or from smallest to largest, whose slope by x is known:
    /// ends and every place where the slope falls through 0, found on a grid of logarithms.
    template<class Point, class Slope>
    [[nodiscard]] Peak highest(Point const& point, Slope const& slope, int steps) const {
        context_.check_stop();
        auto const slope_at = [&](double logarithm) { return slope(point(std::exp(logarithm))); };
        double const begin = std::log(smallest);
        double const width = (std::log(largest) - begin) / steps;
        auto const peak_at = [&](double x) {
            auto const at = point(x);
            return Peak{at, value(at)};
        };
        double slope_before = slope_at(begin);
        Peak best = peak_at(slope_before > 0 ? smallest : 0);
        for (int step = 0; step < steps; ++step) {
            double const low = begin + step * width;
            double const slope_after = slope_at(low + width);
            if (slope_before > 0 && slope_after <= 0) {
                double const top = root(slope_at, {low, slope_before}, {low + width, slope_after});
                if (auto const peak = peak_at(std::exp(top)); peak.value > best.value) {
                    best = peak;
                }
            }
            slope_before = slope_after;
        }
        if (slope_before > 0) {
            if (auto const peak = peak_at(largest); peak.value > best.value) {
                best = peak;
            }
        }
        return best;
    }

    std::vector<AdoptionRisk> risks_;
    RunContext const& context_;
};

double rate_of(double intensity) {
    return intensity >= largest ? 1.0 : -std::expm1(-intensity);
}

/// The estimate and the ends of the interval around it: where the profile has fallen by the tolerated amount.
template<class Profile>
FittedRate fitted_rate(double estimate, double peak, Profile const& profile) {
    auto const above = [&](double logarithm) {
        return profile(std::exp(logarithm)) - (peak - tolerated_fall);
    };
    double const begin = std::log(smallest);
    double const end = std::log(largest);
    double const top = std::log(std::clamp(estimate, smallest, largest));
    FittedRate rate{rate_of(estimate), 0, 1};
    if (double const at_zero = profile(0) - (peak - tolerated_fall); estimate > 0 && at_zero < 0) {
        double const at_begin = above(begin);
        rate.low =
            at_begin < 0 ? rate_of(std::exp(root(above, {begin, at_begin}, {top, tolerated_fall}))) : 0.0;
    }
    if (double const at_end = above(end); estimate < largest && at_end < 0) {
        rate.high = rate_of(std::exp(root(above, {top, tolerated_fall}, {end, at_end})));
    }
    return rate;
}

constexpr FittedRate undetermined{std::numeric_limits<double>::quiet_NaN(),
                                  std::numeric_limits<double>::quiet_NaN(),
                                  std::numeric_limits<double>::quiet_NaN()};

} // namespace

std::vector<ParameterRow> const& hazard_fit_parameters() {
    static std::vector<ParameterRow> const rows{
        {.key = "attempts",
         .meaning = "an adopter tries in every period after its adoption, or in one only",
         .choices = {"persistent", "once"}}};
    return rows;
}

HazardFit fit_hazard(Influencers const& influencers, AdoptionTimes const& times,
                     HazardFitOptions const& options, RunContext const& context) {
    if (options.lag < 1) {
        throw UsageError("the fit needs a lag of at least 1: who adopts in a period can only have been "
                         "influenced before");
    }
    Likelihood const likelihood(adoption_risks(influencers, times, options, context), context);
    auto const& risks = likelihood.risks();
    if (risks.empty()) {
        throw AnalysisError("no node is at risk of adopting after the first " +
                            plural(static_cast<std::size_t>(options.lag), "period") + " of a record of " +
                            plural(times.period_count(), "period") + "; the fit needs a longer record");
    }
    auto const peak = likelihood.best();
    HazardFit fit;
    fit.log_likelihood = peak.value;
    for (auto const& risk : risks) {
        fit.adoptions += static_cast<std::size_t>(risk.adoptions);
        fit.at_risk += static_cast<std::size_t>(risk.adoptions + risk.survivals);
    }
    bool const all_alike = risks.size() == 1;
    bool const nobody_tried = all_alike && risks.front().trials.empty();
    // Where every risk is alike, one number is all that can be known of two rates.
    fit.outside_rate = all_alike && !nobody_tried
                           ? undetermined
                           : fitted_rate(peak.at.outside, peak.value, [&](double outside) {
                                 return likelihood.best_for_outside(outside).value;
                             });
    fit.tie_probability = all_alike ? undetermined : fitted_rate(peak.at.tie, peak.value, [&](double tie) {
        return likelihood.best_for_tie(tie).value;
    });
    return fit;
}

std::optional<HazardFit> fit_record(Network const& network, ChannelTable const& channels,
                                    AdoptionRecord const& record, Attempts attempts,
                                    RunContext const& context) {
    try {
        Influencers const influencers(network, {.channels = channels});
        auto const times = adoption_years(record, network.node_count());
        return fit_hazard(influencers, times, {.attempts = attempts}, context);
    } catch (AnalysisError const&) {
        return {};
    }
}

} // namespace cospread
