#pragma once

#include "core/diffusion/wave.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// From whom, how long and how often: what every diffusion model is asked for.
struct SpreadOptions {
    std::vector<NodeId> seeds = {};     ///< who has adopted at step 0
    std::uint32_t runs = 1000;          ///< simulated runs; ignored where exact
    std::uint32_t horizon = no_horizon; ///< steps at most; in a cascade, paths of at most so many
    bool exact = false;                 ///< every possible course by its probability instead of runs
    bool by_step = true;   ///< fill SpreadResult::by_step, which needs (last step x nodes) numbers
    bool carriage = false; ///< fill SpreadResult::carriage, which takes a cascade half as long again
    std::vector<std::uint8_t> closed = {}; ///< staged: != 0 where the node's gate is closed; empty: all open
};

/// Share of runs, with what is needed to say how sure it is.
struct NodeSpread {
    double probability = 0; ///< of being an adopter at the end
    double low = 0; ///< 95 % (Wilson 1927); equal to probability where exact and for seeds of a cascade
    double high = 0;
    double mean_time = 0; ///< steps from the start to the first adoption, over the runs in which there was
                          ///< one; NaN where there was none; seeds 0
};

struct CurvePoint {
    std::uint32_t step = 0;
    double adopters = 0; ///< expected number at this step
    double low = 0; ///< 10th and 90th percentile of the runs (the smallest number of adopters that at least
                    ///< that share of the runs does not exceed): the band in which 80 % of them lie
    double high = 0;
};

struct SpreadResult {
    std::vector<NodeSpread> nodes;
    std::vector<CurvePoint> curve; ///< step 0 to the last step in which anything happened in any run
    std::vector<std::vector<double>> by_step; ///< [step][node]: probability of being an adopter at that step
    double spread = 0;                        ///< expected number of adopters at the end, seeds included
    double standard_error = 0;                ///< of spread; 0 where exact, NaN for a single run
    /// Cascade only, where asked for or exact. Of each arc: share of runs in which it brought the adoption of
    /// its head (the first arc to reach it; among arcs of the same step the one with the lowest id).
    std::vector<double> carriage;
    std::uint32_t runs = 0; ///< 0 where exact
    bool exact = false;
};

/// Takes the last steps off curve and by_step in which nothing happened.
void drop_quiet_end(SpreadResult& result);

/// Throws AnalysisError for a starter that is no node, UsageError where there is nothing to simulate.
void check_spread_options(NodeId node_count, SpreadOptions const& options);

} // namespace cospread
