#include "core/diffusion/cascade_exact.h"

#include "core/base/parallel.h"
#include "core/diffusion/run_curves.h"
#include "core/diffusion/world_enumeration.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace cospread {

namespace {

/// What is added up over worlds, by their probability.
class WorldSums {
  public:
    WorldSums(std::size_t nodes, std::size_t arcs)
        : at_step_(1, std::vector<double>(nodes, 0.0))
        , of_count_(1, std::vector<double>(nodes + 1, 0.0))
        , carriage_(arcs, 0.0) {}

    void add(Wave const& wave, double weight, WorldEnumeration const& worlds) {
        grow(wave.last_step() + std::size_t{1});
        for (NodeId const node : wave.reached()) {
            at_step_[wave.step(node)][node] += weight;
            if (wave.via(node) != no_arc) {
                worlds.add_carriage(wave.via(node), weight, carriage_);
            }
        }
        for (std::uint32_t step = 0; step < of_count_.size(); ++step) {
            of_count_[step][wave.count_by(step)] += weight;
        }
    }

    void add(WorldSums other) {
        std::size_t const steps = std::max(at_step_.size(), other.at_step_.size());
        grow(steps);
        other.grow(steps);
        auto const add_to = [](std::vector<double>& to, std::vector<double> const& from) {
            std::ranges::transform(to, from, to.begin(), std::plus<>());
        };
        for (std::size_t step = 0; step < steps; ++step) {
            add_to(at_step_[step], other.at_step_[step]);
            add_to(of_count_[step], other.of_count_[step]);
        }
        add_to(carriage_, other.carriage_);
    }

    [[nodiscard]] SpreadResult result(bool by_step) &&;

  private:
    /// Worlds that ended earlier keep their number of adopters in the steps that come to be looked at.
    void grow(std::size_t steps) {
        while (at_step_.size() < steps) {
            at_step_.emplace_back(at_step_.front().size(), 0.0);
            of_count_.push_back(std::vector(of_count_.back()));
        }
    }

    std::vector<std::vector<double>> at_step_;  ///< [step][node]: adopts in that step
    std::vector<std::vector<double>> of_count_; ///< [step][adopters by that step]
    std::vector<double> carriage_;
};

Wave possible_wave(InfluenceNetwork const& network, SpreadOptions const& options) {
    Wave wave(network);
    wave.run(options.seeds, options.horizon, {}, [](ArcId, InfluenceArc const&) { return true; });
    return wave;
}

std::vector<bool> relevant_arcs(InfluenceNetwork const& network, Wave const& possible,
                                std::uint32_t horizon) {
    std::vector<bool> relevant;
    for (auto const& arc : network.arcs()) {
        relevant.push_back(possible.has_reached(arc.from) && possible.step(arc.from) < horizon &&
                           possible.step(arc.to) > 0);
    }
    return relevant;
}

SpreadResult WorldSums::result(bool by_step) && {
    std::size_t const nodes = at_step_.front().size();
    SpreadResult result;
    result.exact = true;
    std::vector<double> time(nodes, 0.0);
    std::vector<double> by_now(nodes, 0.0);
    for (std::uint32_t step = 0; step < at_step_.size(); ++step) {
        CurvePoint point{step, 0, count_percentile(of_count_[step], 0.1),
                         count_percentile(of_count_[step], 0.9)};
        for (std::size_t node = 0; node < nodes; ++node) {
            by_now[node] = summed_probability(by_now[node] + at_step_[step][node]);
            time[node] += step * at_step_[step][node];
            point.adopters += by_now[node];
        }
        result.curve.push_back(point);
        if (by_step) {
            result.by_step.push_back(by_now);
        }
    }
    for (std::size_t node = 0; node < nodes; ++node) {
        double const probability = by_now[node];
        double const mean_time = probability > 0 ? time[node] / probability : std::nan("");
        result.nodes.push_back({probability, probability, probability, mean_time});
    }
    result.spread = result.curve.back().adopters;
    result.carriage = std::move(carriage_);
    return result;
}

} // namespace

SpreadResult exact_cascade(InfluenceNetwork const& network, SpreadOptions const& options,
                           RunContext const& context) {
    auto const possible = possible_wave(network, options);
    WorldEnumeration const worlds(network, relevant_arcs(network, possible, options.horizon));
    std::size_t const world_count = worlds.world_count();
    std::size_t const chunk = std::max<std::size_t>(1, world_count / 16);
    WorldSums const nothing(network.node_count(), network.arcs().size());
    std::vector<WorldSums> parts(chunk_count(world_count, chunk), nothing);
    for_each_chunk(context, world_count, chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        Wave wave(network);
        for (auto world = static_cast<std::uint32_t>(begin); world < end; ++world) {
            if (world % 1024 == 0) {
                context.check_stop();
            }
            wave.run(options.seeds, options.horizon, {},
                     [&](ArcId arc, InfluenceArc const&) { return worlds.live(world, arc); });
            parts[index].add(wave, worlds.probability(world), worlds);
        }
        context.report(static_cast<double>(end) / static_cast<double>(world_count), "adding up every world");
    });
    WorldSums sums = nothing;
    for (auto& part : parts) {
        sums.add(std::move(part));
    }
    return std::move(sums).result(options.by_step);
}

} // namespace cospread
