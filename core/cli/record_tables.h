#pragma once

#include "core/cli/table.h"
#include "core/diffusion/adoption_curve.h"
#include "core/diffusion/adoption_times.h"
#include "core/diffusion/backtest.h"
#include "core/diffusion/bass.h"
#include "core/diffusion/hazard_fit.h"

#include <string>
#include <vector>

namespace cospread::cli {

/// `id,period,exposure`: the periods of the first node, then those of the second, ...
[[nodiscard]] Table exposure_table(Network const& network, AdoptionTimes const& times,
                                   std::vector<std::vector<double>> const& exposure);

/// `id,time,exposure,class`; the network must outlive the table.
[[nodiscard]] Table threshold_table(Network const& network, AdoptionTimes const& times,
                                    std::vector<double> thresholds);

/// `period,adopters,share,hazard`.
[[nodiscard]] Table adoption_curve_table(std::vector<AdoptionCurvePoint> const& curve);

/// `parameter,estimate,low,high`: tie_probability, outside_rate, log_likelihood.
[[nodiscard]] Table hazard_fit_table(HazardFit const& fit);

/// `parameter,estimate,low,high`: p, q, m, residual_sum_of_squares.
[[nodiscard]] Table bass_table(BassFit const& fit);

/// `predictor,concordance,auc,rank_correlation,mean_rank`.
[[nodiscard]] Table backtest_table(Backtest const& result);

/// What the record does not tell about the rates, a sentence each.
[[nodiscard]] std::vector<std::string> fit_doubts(HazardFit const& fit);

} // namespace cospread::cli
