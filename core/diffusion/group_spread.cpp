#include "core/diffusion/group_spread.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

/// Over some of the runs.
struct Sums {
    double adopters = 0;
    double squares = 0;
};

using GroupSums = std::vector<Sums>;

void add_run(PeriodProcess& process, std::uint64_t run, std::vector<NodeGroup> const& groups,
             std::uint32_t horizon, GroupSums& sums, RunContext const& context) {
    process.start(run);
    for (std::uint32_t step = 1; step <= horizon; ++step) {
        context.check_stop();
        if (!process.advance(step)) {
            break;
        }
    }
    auto const adopters = process.adopters();
    for (std::size_t group = 0; group < groups.size(); ++group) {
        auto const count = static_cast<double>(
            std::ranges::count_if(groups[group].members, [&](NodeId node) { return adopters[node] != 0; }));
        sums[group].adopters += count;
        sums[group].squares += count * count;
    }
}

std::vector<GroupSpread> from_exact(SpreadResult const& spread, std::vector<NodeGroup> const& groups) {
    std::vector<GroupSpread> result;
    for (auto const& group : groups) {
        double adopters = 0;
        for (NodeId const node : group.members) {
            adopters += spread.nodes[node].probability;
        }
        result.push_back({adopters, 0});
    }
    return result;
}

} // namespace

std::vector<GroupSpread> group_spread(DiffusionModel const& model, Parameters const& parameters,
                                      Scenario const& scenario, std::vector<NodeGroup> const& groups,
                                      SpreadOptions const& options, RunContext const& context) {
    auto const& network = *scenario.phases.front().circumstances.network;
    check_spread_options(network.node_count(), options);
    if (options.exact) {
        return from_exact(model.spread(network, parameters, options, context), groups);
    }
    bool const one_course = model.arcs == ArcMeaning::tie && network.is_certain();
    std::uint32_t const runs = one_course ? 1 : options.runs;
    std::size_t const chunk = coarse_chunk(runs);
    std::vector<GroupSums> parts(chunk_count(runs, chunk), GroupSums(groups.size()));
    for_each_chunk(context, runs, chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        auto const process = model.process(parameters, scenario, context.seed);
        for (std::size_t run = begin; run < end; ++run) {
            add_run(*process, run, groups, options.horizon, parts[index], context);
        }
        context.report(static_cast<double>(end) / runs, "simulating the spread");
    });
    std::vector<GroupSpread> result;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        Sums sum;
        for (auto const& part : parts) {
            sum.adopters += part[group].adopters;
            sum.squares += part[group].squares;
        }
        double const n = runs;
        double const mean = sum.adopters / n;
        double const spread = std::max(0.0, sum.squares - n * mean * mean);
        result.push_back({mean, one_course ? 0.0 : std::sqrt(spread / (n - 1) / n)});
    }
    return result;
}

} // namespace cospread
