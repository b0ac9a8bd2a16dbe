#include "core/demand/model_value.h"

#include "core/demand/reverse_reachable.h"

#include <algorithm>
#include <cmath>

namespace cospread {

ModelValue::ModelValue(ModelInUse model, DemandProblem const& problem)
    : model_(model)
    , problem_(problem)
    , horizon_(problem.options.horizon == no_horizon ? model.model.usual_horizon : problem.options.horizon) {}

std::vector<std::uint8_t> ModelValue::closed_without(std::span<NodeId const> added, NodeId opened) const {
    auto closed = problem_.closed;
    for (NodeId const node : added) {
        closed[node] = 0;
    }
    if (opened != no_node) {
        closed[opened] = 0;
    }
    return closed;
}

std::vector<NodeId> ModelValue::starters(std::span<NodeId const> added) const {
    auto nodes = problem_.options.adopters;
    nodes.insert(nodes.end(), added.begin(), added.end());
    return nodes;
}

std::vector<double> ModelValue::of_runs(std::span<NodeId const> added, NodeId opened, std::uint32_t begin,
                                        std::uint32_t end, RunContext const& context,
                                        ReachedCounts* reached) const {
    auto const scenario = lasting(problem_.network, starters(added), closed_without(added, opened));
    auto const process = model_.model.process(model_.parameters, scenario, context.seed);
    std::vector<double> values;
    for (std::uint32_t run = begin; run < end; ++run) {
        process->start(run);
        for (std::uint32_t step = 1; step <= horizon_; ++step) {
            context.check_stop();
            if (!process->advance(step)) {
                break;
            }
        }
        double value = 0;
        auto const adopters = process->adopters();
        for (NodeId node = 0; node < adopters.size(); ++node) {
            value += adopters[node] != 0 ? problem_.value[node] : 0.0;
        }
        values.push_back(value);
        if (reached != nullptr) {
            std::ranges::transform(*reached, process->reached(), reached->begin(), std::plus<>());
        }
    }
    return values;
}

SpreadResult ModelValue::exact_spread(std::span<NodeId const> added, NodeId opened,
                                      RunContext const& context) const {
    auto const closed = closed_without(added, opened);
    // Nobody can bring a node whose gate is closed to adopt.
    std::vector<InfluenceArc> arcs(problem_.network.arcs().begin(), problem_.network.arcs().end());
    std::erase_if(arcs, [&](InfluenceArc const& arc) { return closed[arc.to] != 0; });
    InfluenceNetwork const open(problem_.network.node_count(), std::move(arcs));
    SpreadOptions const spread{
        .seeds = starters(added), .horizon = horizon_, .exact = true, .by_step = false};
    return model_.model.spread(open, model_.parameters, spread, context);
}

double ModelValue::exact(std::span<NodeId const> added, NodeId opened, RunContext const& context) const {
    auto const result = exact_spread(added, opened, context);
    double value = 0;
    for (NodeId node = 0; node < result.nodes.size(); ++node) {
        value += problem_.value[node] * result.nodes[node].probability;
    }
    return value;
}

double ModelValue::exact_exposure(NodeId node, RunContext const& context) const {
    return exact_spread({}, node, context).nodes[node].probability;
}

std::vector<NodeId> promising_candidates(DemandProblem const& problem, std::vector<NodeId> candidates,
                                         std::size_t count, RunContext const& context) {
    if (candidates.size() <= count) {
        return candidates;
    }
    constexpr std::uint64_t sample = 20000;
    auto options = problem.options;
    options.sets = sample;
    DemandProblem const sampled(problem.network, options);
    auto const hits = count_reverse_sets(sampled, Triggering::each_arc, context).hits;
    std::ranges::stable_sort(candidates, std::ranges::greater(),
                             [&](NodeId node) { return problem.success(node) * hits[node]; });
    candidates.resize(count);
    std::ranges::sort(candidates);
    return candidates;
}

PairedGain paired_gain(std::span<double const> with, std::span<double const> without) {
    auto const runs = static_cast<double>(with.size());
    double sum = 0;
    double squares = 0;
    for (std::size_t run = 0; run < with.size(); ++run) {
        double const gain = with[run] - without[run];
        sum += gain;
        squares += gain * gain;
    }
    double const mean = sum / runs;
    double const spread = std::max(0.0, squares - runs * mean * mean);
    return {mean, runs > 1 ? std::sqrt(spread / (runs - 1) / runs) : 0.0};
}

} // namespace cospread
