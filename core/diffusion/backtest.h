#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/adoption_times.h"
#include "core/diffusion/hazard_fit.h"
#include "core/diffusion/influencers.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cospread {

struct BacktestOptions {
    HazardFitOptions fit = {};
    std::uint32_t runs = 1000;
    std::vector<double> degree = {};        ///< of each node: the first dull baseline
    std::vector<std::uint32_t> groups = {}; ///< of each node, Column::missing_code where it has none: the
                                            ///< second; empty: left out
    std::string group_word = "group";       ///< "sector" names that one `same_sector`
};

/// How well scores (a higher one: expected earlier) foretell who adopts next among the nodes that had not
/// adopted when the record was cut.
struct PredictorScore {
    std::string predictor;
    double concordance = 0; ///< of the pairs of which one adopted earlier (or the other never): share in
                            ///< which it scores higher, equal scores a half (Harrell's C); 1/2 is chance
    double auc = 0;         ///< the same between those who adopted and those who did not; NaN where all did
    double rank_correlation = 0; ///< Spearman, among those who adopted, of the order foretold and the true
                                 ///< one; NaN where either is all equal
    double mean_rank = 0;        ///< of those who adopted, among all; 1 = foretold first
};

struct Backtest {
    int cut = 0;                        ///< the last period that the model saw
    std::size_t candidates = 0;         ///< had not adopted by then
    std::size_t hidden = 0;             ///< of them, those who adopted later
    HazardFit fit;                      ///< to the record up to the cut
    std::vector<PredictorScore> scores; ///< model, degree, same_GROUP
    double chance_sd = 0; ///< standard deviation of the AUC of a random order (Mann and Whitney 1947); NaN
                          ///< where all candidates adopted

    /// True where the model has the highest concordance of all.
    [[nodiscard]] bool model_is_best() const;
};

/// Hides the later part of the record, fits the hazard to the rest and lets the fitted model foretell who
/// adopts next: the score of a node is its mean time of adoption over simulated runs from the cut to the end
/// of the record, earlier first. The cut is the first period (never the first of all nor the last) by whose
/// end at least half of the dated adopters had adopted. Ties of the hidden periods are known. Baselines: the
/// degree; the share of adopters in the node's group by the cut. Luck is hashed from (seed, run, node and
/// period). Throws AnalysisError where the record has fewer than 3 periods or the fit is impossible. Cost:
/// O(runs x hidden periods x ties) and O(n log n). Same bytes for any number of threads.
[[nodiscard]] Backtest backtest(Influencers const& influencers, AdoptionTimes const& times,
                                BacktestOptions const& options, RunContext const& context);

/// Harrell's concordance (1982, doi:10.1001/jama.1982.03320430047030) of scores with times, of which later
/// ones should score lower: see PredictorScore. NaN where all times are equal. Cost: O(n log n). By hand:
/// times 1, 2, 2, scores 3, 3, 1: of the pairs (1st, 2nd) and (1st, 3rd) a half and one: 3/4.
[[nodiscard]] double concordance(std::vector<double> const& scores, std::vector<int> const& times);

} // namespace cospread
