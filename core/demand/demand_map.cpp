#include "core/demand/demand_map.h"

#include "core/base/error.h"
#include "core/demand/demand_map_exact.h"
#include "core/demand/demand_places.h"
#include "core/demand/forward_runs.h"
#include "core/demand/reverse_reachable.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

std::vector<NodeDemand> simulated_gains(DemandProblem const& problem, RunContext const& context) {
    auto const forward = forward_shares(problem, context);
    std::vector<NodeDemand> nodes(problem.network.node_count());
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        nodes[node].exposure = forward.exposure[node];
        nodes[node].condition_gain = forward.condition_gain[node];
    }
    put_reach_gains(problem, Triggering::each_arc, nodes, context);
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
    weigh_by_success(problem, result.nodes);
    place_candidates(problem, result.nodes);
    return result;
}

} // namespace cospread
