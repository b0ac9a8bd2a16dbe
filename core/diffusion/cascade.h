#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/wave.h"

#include <cstdint>
#include <vector>

namespace cospread {

struct CascadeOptions {
    std::vector<NodeId> seeds = {};     ///< who has adopted at step 0
    std::uint32_t runs = 1000;          ///< simulated runs; ignored where exact
    std::uint32_t horizon = no_horizon; ///< only paths of at most so many steps
    bool exact = false;                 ///< enumerate every world
    bool by_step = true; ///< fill SpreadResult::by_step, which needs (last step x nodes) numbers
};

/// Share of runs, with what is needed to say how sure it is.
struct NodeSpread {
    double probability = 0;
    double low = 0; ///< 95 % (Wilson 1927); equal to probability where exact and for seeds
    double high = 0;
    double mean_time =
        0; ///< steps from the start, over the runs that reached the node; NaN where none did; seeds 0
};

struct CurvePoint {
    std::uint32_t step = 0;
    double adopters = 0; ///< expected number by this step
    double low = 0; ///< 10th and 90th percentile of the runs (the smallest number of adopters that at least
                    ///< that share of the runs does not exceed): the band in which 80 % of them lie
    double high = 0;
};

struct SpreadResult {
    std::vector<NodeSpread> nodes;
    std::vector<CurvePoint> curve; ///< step 0 to the last step in which anything happened in any run
    std::vector<std::vector<double>> by_step; ///< [step][node]: probability of having adopted by that step
    double spread = 0;                        ///< expected number of adopters at the end, seeds included
    double standard_error = 0;                ///< of spread; 0 where exact, NaN for a single run
    /// Of each arc: share of runs in which it brought the adoption of its head (the first arc to reach it;
    /// among arcs of the same step the one with the lowest id).
    std::vector<double> carriage;
    std::uint32_t runs = 0; ///< 0 where exact
    bool exact = false;
};

/// Independent cascade (Kempe, Kleinberg and Tardos 2003, doi:10.1145/956750.956769): every new adopter has
/// one chance along each arc in the next step. Numbers are hashed from (seed, run, arc) and (seed, run, tie),
/// so that two scenarios share their luck. Same bytes for any number of threads. Cost: O(runs x arcs
/// reached); exact: O(2^u (n + a)) for u uncertain arcs and ties. Throws AnalysisError where exact and more
/// than 20 chances are uncertain (the count is named). By hand: a -> b -> c with p = 1/2 each, seed a:
/// probability 1, 1/2, 1/4; spread 1.75.
[[nodiscard]] SpreadResult cascade(InfluenceNetwork const& network, CascadeOptions const& options,
                                   RunContext const& context);

} // namespace cospread
