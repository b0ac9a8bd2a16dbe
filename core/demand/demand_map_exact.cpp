#include "core/demand/demand_map_exact.h"

#include "core/base/parallel.h"
#include "core/diffusion/wave.h"
#include "core/diffusion/world_enumeration.h"

#include <algorithm>
#include <utility>

namespace cospread {

namespace {

constexpr std::size_t parts_of_worlds = 16;

/// Asks one world after the other what would happen with one node more.
class WorldQuestions {
  public:
    WorldQuestions(DemandProblem const& problem, WorldEnumeration const& worlds)
        : problem_(&problem)
        , worlds_(&worlds)
        , wave_(problem.network)
        , closed_(problem.closed)
        , starters_(problem.options.adopters) {}

    void add(std::uint32_t world, std::vector<NodeDemand>& sums) {
        double const weight = worlds_->probability(world);
        double const base = value_reached(world);
        std::vector<NodeId> const reached(wave_.reached().begin(), wave_.reached().end());
        for (NodeId const node : reached) {
            sums[node].exposure += weight;
            if (closed_[node] != 0) {
                closed_[node] = 0;
                sums[node].condition_gain += weight * (value_reached(world) - base);
                closed_[node] = 1;
            }
        }
        for (NodeId node = 0; node < sums.size(); ++node) {
            if (!problem_->adopted[node]) {
                sums[node].reach_gain += weight * (value_with(node, world) - base);
            }
        }
    }

  private:
    double value_with(NodeId node, std::uint32_t world) {
        std::uint8_t const was_closed = std::exchange(closed_[node], std::uint8_t{0});
        starters_.push_back(node);
        double const value = value_reached(world);
        starters_.pop_back();
        closed_[node] = was_closed;
        return value;
    }

    double value_reached(std::uint32_t world) {
        wave_.run(starters_, problem_->options.horizon, closed_,
                  [&](ArcId arc, InfluenceArc const&) { return worlds_->live(world, arc); });
        double sum = 0;
        for (NodeId const node : wave_.reached()) {
            sum += closed_[node] == 0 ? problem_->value[node] : 0.0;
        }
        return sum;
    }

    DemandProblem const* problem_;
    WorldEnumeration const* worlds_;
    ReachWave wave_;
    std::vector<std::uint8_t> closed_;
    std::vector<NodeId> starters_;
};

/// Only arcs into those who have adopted cannot matter: acting may begin anywhere.
std::vector<bool> relevant_arcs(DemandProblem const& problem) {
    std::vector<bool> relevant;
    for (auto const& arc : problem.network.arcs()) {
        relevant.push_back(!problem.adopted[arc.to]);
    }
    return relevant;
}

} // namespace

std::vector<NodeDemand> exact_gains(DemandProblem const& problem, RunContext const& context) {
    WorldEnumeration const worlds(problem.network, relevant_arcs(problem));
    std::size_t const world_count = worlds.world_count();
    std::size_t const chunk = std::max<std::size_t>(1, world_count / parts_of_worlds);
    std::vector<NodeDemand> const nothing(problem.network.node_count());
    std::vector<std::vector<NodeDemand>> sums(chunk_count(world_count, chunk), nothing);
    for_each_chunk(context, world_count, chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        WorldQuestions questions(problem, worlds);
        for (auto world = static_cast<std::uint32_t>(begin); world < end; ++world) {
            context.check_stop();
            questions.add(world, sums[index]);
        }
        context.report(static_cast<double>(end) / static_cast<double>(world_count), "adding up every world");
    });
    std::vector<NodeDemand> nodes = nothing;
    for (auto const& part : sums) {
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            nodes[node].exposure += part[node].exposure;
            nodes[node].reach_gain += part[node].reach_gain;
            nodes[node].condition_gain += part[node].condition_gain;
        }
    }
    for (auto& node : nodes) {
        node.exposure = summed_probability(node.exposure);
        node.reach_gain_low = node.reach_gain_high = node.reach_gain;
    }
    return nodes;
}

} // namespace cospread
