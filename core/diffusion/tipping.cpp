#include "core/diffusion/tipping.h"

#include "core/base/parallel.h"
#include "core/diffusion/live_arcs.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cospread {

namespace {

constexpr std::size_t runs_per_chunk = 16;

struct Count {
    std::uint32_t runs = 0;
    std::uint64_t time = 0;
};

/// [(node, who tipped it)]
using Counts = std::map<std::pair<NodeId, std::vector<NodeId>>, Count>;

/// Those whose influence on `node` exists in this world and who had adopted.
std::vector<NodeId> pressing(InfluenceNetwork const& network, NodeId node,
                             std::vector<std::uint8_t> const& adopters, LiveArcs const& world) {
    std::vector<NodeId> nodes;
    for (ArcId const id : network.in(node)) {
        auto const& arc = network.arcs()[id];
        if (adopters[arc.from] != 0 && world.exists(arc)) {
            nodes.push_back(arc.from);
        }
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

void add_run(PeriodProcess& process, std::uint64_t run, InfluenceNetwork const& network,
             SpreadOptions const& options, Counts& counts, RunContext const& context) {
    LiveArcs const world(context.seed, run);
    process.start(run);
    std::vector<std::uint8_t> before(process.adopters().begin(), process.adopters().end());
    auto ever = before;
    for (std::uint32_t step = 1; step <= options.horizon; ++step) {
        context.check_stop();
        bool const goes_on = process.advance(step);
        auto const now = process.adopters();
        for (NodeId node = 0; node < now.size(); ++node) {
            if (now[node] != 0 && ever[node] == 0) {
                ever[node] = 1;
                auto& count = counts[{node, pressing(network, node, before, world)}];
                ++count.runs;
                count.time += step;
            }
        }
        before.assign(now.begin(), now.end());
        if (!goes_on) {
            break;
        }
    }
}

} // namespace

std::vector<TippingSet> tipping_sets(DiffusionModel const& model, Parameters const& parameters,
                                     InfluenceNetwork const& network, SpreadOptions const& options,
                                     RunContext const& context) {
    check_spread_options(network.node_count(), options);
    bool const one_course = model.arcs == ArcMeaning::tie && network.is_certain();
    std::uint32_t const runs = one_course ? 1 : options.runs;
    auto const scenario = lasting(network, options.seeds);
    std::vector<Counts> parts(chunk_count(runs, runs_per_chunk));
    for_each_chunk(context, runs, runs_per_chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        auto const process = model.process(parameters, scenario, context.seed);
        for (std::size_t run = begin; run < end; ++run) {
            add_run(*process, run, network, options, parts[index], context);
        }
        context.report(static_cast<double>(end) / runs, "who tips whom");
    });
    Counts sum;
    for (auto const& part : parts) {
        for (auto const& [key, count] : part) {
            auto& total = sum[key];
            total.runs += count.runs;
            total.time += count.time;
        }
    }
    std::vector<TippingSet> sets;
    std::vector<std::uint32_t> adoptions(network.node_count(), 0);
    for (auto const& [key, count] : sum) {
        adoptions[key.first] += count.runs;
    }
    for (auto const& [key, count] : sum) {
        auto const& [node, tipped_by] = key;
        TippingSet set{node, tipped_by, static_cast<double>(count.runs) / adoptions[node],
                       static_cast<double>(adoptions[node]) / runs,
                       static_cast<double>(count.time) / count.runs};
        if (sets.empty() || sets.back().node != node) {
            sets.push_back(std::move(set));
        } else if (set.share > sets.back().share) {
            sets.back() = std::move(set);
        }
    }
    return sets;
}

} // namespace cospread
