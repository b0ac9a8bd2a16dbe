#include "core/demand/demand_map.h"

#include "core/base/error.h"
#include "core/demand/demand_map_exact.h"
#include "core/demand/demand_places.h"
#include "core/demand/forward_runs.h"
#include "core/demand/reverse_reachable.h"
#include "core/uncertainty/intervals.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

std::vector<NodeDemand> simulated_gains(DemandProblem const& problem, RunContext const& context) {
    auto const forward = forward_shares(problem, context);
    auto const reverse = count_reverse_sets(problem, context);
    auto const sets = problem.options.sets;
    auto const compared = std::ranges::count(problem.adopted, false);
    double const z = two_sided_z(0.05 / static_cast<double>(std::max<std::ptrdiff_t>(compared, 1)));
    std::vector<NodeDemand> nodes(problem.network.node_count());
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        auto& demand = nodes[node];
        demand.exposure = forward.exposure[node];
        demand.condition_gain = forward.condition_gain[node];
        if (!problem.adopted[node]) {
            auto const interval = wilson_interval(reverse.hits[node], sets, z);
            demand.reach_gain =
                reverse.value * static_cast<double>(reverse.hits[node]) / static_cast<double>(sets);
            demand.reach_gain_low = reverse.value * interval.low;
            demand.reach_gain_high = reverse.value * interval.high;
        }
    }
    return nodes;
}

} // namespace

std::string_view quadrant_words(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::none:
        return "";
    case Quadrant::build_demand:
        return "build demand here";
    case Quadrant::build_conditions:
        return "build conditions first";
    case Quadrant::will_follow:
        return "will follow";
    case Quadrant::not_now:
        return "not now";
    }
    return "";
}

DemandResult demand_map(InfluenceNetwork const& network, DemandOptions const& options,
                        RunContext const& context) {
    DemandProblem const problem(network, options);
    if (!options.exact && (options.sets == 0 || options.runs == 0)) {
        throw UsageError("a demand map needs at least 1 reverse-reachable set and 1 run");
    }
    DemandResult result;
    result.exact = options.exact;
    result.nodes = options.exact ? exact_gains(problem, context) : simulated_gains(problem, context);
    result.sets = options.exact ? 0 : options.sets;
    result.runs = options.exact ? 0 : options.runs;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto& demand = result.nodes[node];
        demand.readiness = options.conditions.readiness(node);
        demand.latent_demand = problem.closed[node] != 0 ? demand.exposure : 0.0;
        result.base += problem.closed[node] != 0 ? 0.0 : problem.value[node] * demand.exposure;
    }
    place_candidates(problem, result.nodes);
    return result;
}

} // namespace cospread
