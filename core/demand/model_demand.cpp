#include "core/demand/model_demand.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/demand/demand_places.h"
#include "core/demand/reverse_reachable.h"
#include "core/uncertainty/intervals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace cospread {

namespace {

constexpr std::uint32_t runs_per_chunk = 16;

/// The runs without anything added.
struct BaseRuns {
    std::vector<double> values;
    ReachedCounts reached;
};

BaseRuns base_runs(ModelValue const& value, NodeId nodes, std::uint32_t runs, RunContext const& context) {
    std::size_t const chunks = chunk_count(runs, runs_per_chunk);
    std::vector<BaseRuns> parts(chunks, {{}, ReachedCounts(nodes, 0)});
    for_each_chunk(context, runs, runs_per_chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        auto& part = parts[index];
        part.values = value.of_runs({}, no_node, static_cast<std::uint32_t>(begin),
                                    static_cast<std::uint32_t>(end), context, &part.reached);
    });
    BaseRuns sum{{}, ReachedCounts(nodes, 0)};
    for (auto const& part : parts) {
        sum.values.insert(sum.values.end(), part.values.begin(), part.values.end());
        std::ranges::transform(sum.reached, part.reached, sum.reached.begin(), std::plus<>());
    }
    return sum;
}

/// The closed gates that are reached at all, those most often first, at most so many as are simulated.
std::vector<NodeId> gates_to_open(DemandProblem const& problem, ReachedCounts const& reached) {
    std::vector<NodeId> gates;
    for (NodeId node = 0; node < reached.size(); ++node) {
        if (problem.closed[node] != 0 && reached[node] > 0) {
            gates.push_back(node);
        }
    }
    std::ranges::stable_sort(gates, std::ranges::greater(), [&](NodeId node) { return reached[node]; });
    gates.resize(std::min(gates.size(), most_simulated_candidates));
    return gates;
}

std::vector<NodeId> all_candidates(DemandProblem const& problem) {
    std::vector<NodeId> candidates;
    for (NodeId node = 0; node < problem.network.node_count(); ++node) {
        if (problem.is_candidate(node)) {
            candidates.push_back(node);
        }
    }
    return candidates;
}

/// Fills what the adopters reach by themselves.
void put_exposure(DemandProblem const& problem, BaseRuns const& base, DemandResult& result) {
    for (double const reached : base.values) {
        result.base += reached / result.runs;
    }
    for (NodeId node = 0; node < result.nodes.size(); ++node) {
        auto& demand = result.nodes[node];
        demand.exposure = static_cast<double>(base.reached[node]) / result.runs;
        demand.latent_demand = problem.closed[node] != 0 ? demand.exposure : 0.0;
    }
}

void simulate_reach_gains(ModelValue const& value, DemandProblem const& problem, BaseRuns const& base,
                          DemandResult& result, RunContext const& context) {
    auto const candidates =
        promising_candidates(problem, all_candidates(problem), most_simulated_candidates, context);
    result.simulated = candidates.size();
    double const z = two_sided_z(0.05 / static_cast<double>(std::max<std::size_t>(candidates.size(), 1)));
    ProgressCount progress(context, candidates.size(), "acting on one candidate after another");
    for_each_chunk(context, candidates.size(), 1, [&](std::size_t index, std::size_t, std::size_t) {
        std::array const added{candidates[index]};
        auto const gain = paired_gain(value.of_runs(added, no_node, 0, result.runs, context), base.values);
        auto& demand = result.nodes[candidates[index]];
        demand.reach_gain = gain.mean;
        demand.reach_gain_low = gain.mean - z * gain.standard_error;
        demand.reach_gain_high = gain.mean + z * gain.standard_error;
        progress.advance();
    });
}

void simulate_condition_gains(ModelValue const& value, DemandProblem const& problem, BaseRuns const& base,
                              DemandResult& result, RunContext const& context) {
    for (NodeId node = 0; node < result.nodes.size(); ++node) {
        bool const never_asked = problem.closed[node] == 0 || base.reached[node] == 0;
        result.nodes[node].condition_gain = never_asked ? 0.0 : std::nan("");
    }
    auto const gates = gates_to_open(problem, base.reached);
    ProgressCount progress(context, gates.size(), "opening one gate after another");
    for_each_chunk(context, gates.size(), 1, [&](std::size_t index, std::size_t, std::size_t) {
        NodeId const gate = gates[index];
        result.nodes[gate].condition_gain =
            paired_gain(value.of_runs({}, gate, 0, result.runs, context), base.values).mean;
        progress.advance();
    });
}

void enumerate_gains(ModelValue const& value, DemandProblem const& problem, DemandResult& result,
                     RunContext const& context) {
    result.base = value.exact({}, no_node, context);
    auto const nodes = static_cast<std::size_t>(problem.network.node_count());
    for_each_chunk(context, nodes, 1, [&](std::size_t index, std::size_t, std::size_t) {
        auto const node = static_cast<NodeId>(index);
        auto& demand = result.nodes[node];
        demand.exposure = problem.adopted[node] ? 1.0 : value.exact_exposure(node, context);
        if (problem.closed[node] != 0) {
            demand.latent_demand = demand.exposure;
            demand.condition_gain = value.exact({}, node, context) - result.base;
        }
        if (!problem.adopted[node]) {
            std::array const added{node};
            double const gain = value.exact(added, no_node, context) - result.base;
            demand.reach_gain = demand.reach_gain_low = demand.reach_gain_high = gain;
        }
    });
}

} // namespace

DemandResult model_demand_map(ModelInUse model, InfluenceNetwork const& network, DemandOptions const& options,
                              RunContext const& context) {
    DemandProblem const problem(network, options);
    ModelValue const value(model, problem);
    if (options.exact && !model.is_lasting()) {
        throw AnalysisError("demand under the model " + std::string(model.model.key) +
                            " is simulated; leave --exact out");
    }
    if (!options.exact && (options.runs == 0 || (model.triggers_by_one() && options.sets == 0))) {
        throw UsageError("a demand map needs at least 1 run and 1 reverse-reachable set");
    }
    double const blank = std::nan("");
    DemandResult result;
    bool const one_course = model.is_deterministic(network);
    result.exact = options.exact || one_course;
    result.nodes.resize(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto& demand = result.nodes[node];
        demand.readiness = options.conditions.readiness(node);
        if (!problem.adopted[node]) {
            demand.reach_gain = demand.reach_gain_low = demand.reach_gain_high = blank;
        }
    }
    if (options.exact) {
        enumerate_gains(value, problem, result, context);
    } else {
        result.runs = one_course ? 1 : options.runs;
        auto const base = base_runs(value, network.node_count(), result.runs, context);
        put_exposure(problem, base, result);
        simulate_condition_gains(value, problem, base, result, context);
        if (model.triggers_by_one()) {
            result.sets = options.sets;
            put_reach_gains(problem, Triggering::one_arc, result.nodes, context);
        } else {
            simulate_reach_gains(value, problem, base, result, context);
        }
    }
    weigh_by_success(problem, result.nodes);
    place_candidates(problem, result.nodes);
    return result;
}

} // namespace cospread
