#pragma once

#include "core/base/run_context.h"
#include "core/demand/conditions.h"
#include "core/diffusion/cascade.h"
#include "core/diffusion/influence_network.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cospread {

/// Of those who have not adopted and are candidates, by the medians of all such nodes; high = above the
/// median, and an unknown readiness counts as high, because an unknown gate is open: high gain, high
/// readiness: build_demand; high gain, low readiness: build_conditions; low gain, but high exposure or
/// readiness: will_follow; else not_now.
enum class Quadrant : std::uint8_t { none, build_demand, build_conditions, will_follow, not_now };

/// "build demand here", "build conditions first", "will follow", "not now"; empty for none.
[[nodiscard]] std::string_view quadrant_words(Quadrant quadrant);

struct DemandOptions {
    std::vector<NodeId> adopters = {}; ///< A: who has adopted already
    std::vector<double> value = {};    ///< what a node counts (>= 0); empty = 1 each
    std::vector<bool> candidate = {};  ///< who can be built on; empty = everybody
    std::vector<double> success = {};  ///< chance that acting on a node works; empty = 1 each
    NodeConditions conditions = {};    ///< empty = unknown: every gate is open
    int gate = 1;                      ///< a node adopts by contagion only with at least so many conditions
    std::uint32_t horizon = no_horizon;
    std::uint64_t sets = 100000; ///< reverse-reachable sets; ignored where exact
    std::uint32_t runs = 1000;   ///< forward runs, for all but the reach gain; ignored where exact
    bool exact = false;          ///< enumerate every world
};

struct NodeDemand {
    double exposure = 0;       ///< chance that the adopters reach the node anyway, able or not; adopters 1
    double reach_gain = 0;     ///< expected further value if one acts here to build demand; adopters 0
    double reach_gain_low = 0; ///< simultaneous 95 % interval over all nodes
    double reach_gain_high = 0;
    double readiness = 0;      ///< share of its conditions met; NaN where unknown
    double latent_demand = 0;  ///< chance of being reached but not able (gate closed)
    double condition_gain = 0; ///< expected further value if its gate were opened; 0 where it is open
    Quadrant quadrant = Quadrant::none; ///< none for adopters and for those who are no candidates
    double rank =
        0; ///< by reach gain among candidates, 1 = largest, equal ones share the mean; NaN for others
};

struct DemandResult {
    std::vector<NodeDemand> nodes;
    double base = 0;           ///< expected value reached by the adopters alone
    std::uint64_t sets = 0;    ///< 0 where exact
    std::uint32_t runs = 0;    ///< 0 where exact
    std::size_t simulated = 0; ///< candidates whose gains come from forward runs; 0 where they come from sets
    bool exact = false;
};

/// Where demand can be built, by independent cascades: gains of all nodes at once from reverse-reachable sets
/// (Borgs et al. 2014, doi:10.1137/1.9781611973402.70), unbiased, with Wilson intervals that hold for all
/// nodes at once (Bonferroni); exposure, latent demand and condition gain by forward runs on hashed luck. A
/// node whose gate is closed does not adopt by contagion and passes nothing on; acting on it makes it adopt,
/// and so does being an adopter already. Same bytes for any number of threads. Cost: O(sets x arcs met + runs
/// x arcs reached); exact: O(2^u n (n + a)) for u uncertain chances. Throws AnalysisError where exact has
/// more than 20 of them, where `value`, `candidate`, `success` or the conditions do not fit the nodes, a
/// value is negative or a success no chance. By hand: a -> b with p = 1/2, nobody has adopted: gain of a 1.5,
/// of b 1.
[[nodiscard]] DemandResult demand_map(InfluenceNetwork const& network, DemandOptions const& options,
                                      RunContext const& context);

} // namespace cospread
