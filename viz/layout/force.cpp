#include "viz/layout/force.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/run_part.h"
#include "viz/layout/coarsening.h"
#include "viz/layout/pivot_pull.h"
#include "viz/layout/repulsion.h"
#include "viz/layout/stress.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>

namespace cospread::viz {

namespace {

constexpr std::size_t coarsest = 60; ///< nodes
constexpr float opening = 1.0F;
constexpr int rounds_between_pulls = 4;
constexpr float pull_to_form = 0.7F; ///< share of the way to where the pivots want a node, a pull
constexpr float eagerness = 0.6F;    ///< share of the way to where the forces are in balance, a round
constexpr std::size_t nodes_per_chunk = 1024;
constexpr std::uint64_t no_level = ~std::uint64_t{0}; ///< the stream of chance before any level

/// Rounds for a graph of so many nodes; `is_finest`: the one that is drawn.
int rounds_for(std::size_t nodes, bool is_finest) {
    constexpr std::size_t small = 1000;
    return nodes < small ? 200 : is_finest ? 30 : 40;
}

/// One graph of the sequence with the places of its nodes.
class Level {
  public:
    /// `steps_of`: for each node the node of the finest graph that speaks for it.
    Level(MassGraph const& graph, std::vector<std::uint32_t> steps_of)
        : graph_(graph)
        , steps_of_(std::move(steps_of))
        , forces_(graph.size())
        , next_(graph.size())
        , repulsion_(opening) {}

    void relax(std::vector<Point>& places, PivotSteps const* steps, std::vector<std::uint32_t> const& pivots,
               int rounds, RunContext const& context) {
        scale_to_balance(places);
        std::vector<Point> pivot_places(pivots.size());
        for (int round = 0; round < rounds; ++round) {
            repulsion_.compute(places, graph_.masses, forces_, context);
            float const warmth = 1 - static_cast<float>(round) / static_cast<float>(rounds);
            move(places, warmth, context);
            if (steps != nullptr && round % rounds_between_pulls == 0) {
                std::ranges::transform(pivots, pivot_places.begin(),
                                       [&](std::uint32_t node) { return places[node]; });
                pull_to_pivots(*steps, steps_of_, pivot_places, pull_to_form, places, context);
            }
            context.report(static_cast<double>(round + 1) / rounds, "laying out");
        }
    }

  private:
    /// Scales the places so that the pull of all ties and the push of all pairs are in balance as a whole,
    /// and notes how long ties are then.
    void scale_to_balance(std::vector<Point>& places) {
        double pull = 0;
        double length = 0;
        double mass = 0;
        double squares = 0;
        for (std::size_t node = 0; node < places.size(); ++node) {
            mass += graph_.masses[node];
            squares += double{graph_.masses[node]} * graph_.masses[node];
            for (std::size_t at = graph_.offsets[node]; at < graph_.offsets[node + 1]; ++at) {
                Point const there = places[graph_.neighbours[at]];
                double const far =
                    std::hypot(double{there.x} - places[node].x, double{there.y} - places[node].y);
                pull += graph_.weights[at] * far * std::sqrt(far);
                length += far;
            }
        }
        if (!(pull > 0)) {
            return;
        }
        // Both sums run over every pair twice.
        double const scale = std::pow((mass * mass - squares) / pull, 2.0 / 3);
        for (Point& place : places) {
            place = {static_cast<float>(scale * place.x), static_cast<float>(scale * place.y)};
        }
        tie_length_ = static_cast<float>(scale * length / static_cast<double>(graph_.neighbours.size()));
    }

    void move(std::vector<Point>& places, float warmth, RunContext const& context) {
        for_each_chunk(context, places.size(), nodes_per_chunk,
                       [&](std::size_t begin, std::size_t end, std::size_t) {
                           for (std::size_t node = begin; node < end; ++node) {
                               next_[node] = moved(places, node, warmth);
                           }
                       });
        places.swap(next_);
    }

    /// Towards where the pull of the ties and the push of the others are in balance, no further than the
    /// warmth allows.
    [[nodiscard]] Point moved(std::vector<Point> const& places, std::size_t node, float warmth) const {
        Point const here = places[node];
        float const mass = graph_.masses[node];
        float force_x = mass * forces_[node].x;
        float force_y = mass * forces_[node].y;
        float stiffness = 1e-9F;
        for (std::size_t at = graph_.offsets[node]; at < graph_.offsets[node + 1]; ++at) {
            Point const there = places[graph_.neighbours[at]];
            float const dx = there.x - here.x;
            float const dy = there.y - here.y;
            float const pull = graph_.weights[at] / std::sqrt(std::sqrt(dx * dx + dy * dy + 1e-12F));
            force_x += pull * dx;
            force_y += pull * dy;
            stiffness += pull;
        }
        float move_x = eagerness * force_x / stiffness;
        float move_y = eagerness * force_y / stiffness;
        float const far = std::sqrt(move_x * move_x + move_y * move_y);
        float const most = (0.3F * warmth + 0.003F) * tie_length_;
        if (far > most) {
            move_x *= most / far;
            move_y *= most / far;
        }
        return {here.x + move_x, here.y + move_y};
    }

    MassGraph const& graph_;
    std::vector<std::uint32_t> steps_of_;
    std::vector<Point> forces_;
    std::vector<Point> next_;
    float tie_length_ = 1; ///< mean, as the level begins
    Repulsion repulsion_;
};

/// A random point in a disc around another; `stream` and `node` pick it.
Point scattered(Point around, float radius, std::uint64_t seed, std::uint64_t stream, std::uint64_t node) {
    double const angle = 2 * std::numbers::pi * hashed_uniform(seed, stream, 2 * node);
    double const far = double{radius} * std::sqrt(hashed_uniform(seed, stream, 2 * node + 1));
    return {around.x + static_cast<float>(far * std::cos(angle)),
            around.y + static_cast<float>(far * std::sin(angle))};
}

/// Where the nodes of the coarsest graph begin, in a disc that would hold `nodes` nodes: by its stress, so
/// that what is long is not crumpled from the start; by chance where it is too large for that.
std::vector<Point> first_places(MassGraph const& coarsest_graph, std::size_t nodes,
                                RunContext const& context) {
    constexpr std::size_t most_of_stress = 500;
    auto const radius = static_cast<float>(std::sqrt(static_cast<double>(nodes)));
    std::vector<Point> places(coarsest_graph.size());
    if (places.size() < 2 || places.size() > most_of_stress) {
        for (std::size_t node = 0; node < places.size(); ++node) {
            places[node] = scattered({}, radius, context.seed, no_level, node);
        }
        return places;
    }
    RunContext quiet = context;
    quiet.progress = nullptr;
    SimpleGraph graph{coarsest_graph.offsets, coarsest_graph.neighbours};
    auto const by_stress = stress_places(graph, quiet);
    Place middle;
    for (Place const& place : by_stress) {
        middle.x += place.x / static_cast<double>(places.size());
        middle.y += place.y / static_cast<double>(places.size());
    }
    double square = 0;
    for (Place const& place : by_stress) {
        square += std::pow(place.x - middle.x, 2) + std::pow(place.y - middle.y, 2);
    }
    double const scale = radius / std::sqrt(std::max(square, 1e-12) / static_cast<double>(places.size()));
    std::ranges::transform(by_stress, places.begin(), [&](Place const& place) {
        return Point{static_cast<float>(scale * (place.x - middle.x)),
                     static_cast<float>(scale * (place.y - middle.y))};
    });
    return places;
}

/// Where the nodes of a finer graph begin: around their groups, as far apart as their masses need.
std::vector<Point> refined(CoarseGraph const& coarse, std::vector<Point> const& places, std::uint64_t seed,
                           std::uint64_t stream) {
    std::vector<Point> result(coarse.group_of.size());
    for (std::size_t node = 0; node < result.size(); ++node) {
        std::uint32_t const group = coarse.group_of[node];
        float const radius = 0.5F * std::sqrt(coarse.graph.masses[group]);
        result[node] = scattered(places[group], radius, seed, stream, node);
    }
    return result;
}

/// For each group the node of the finest graph that speaks for it: that of its member with most neighbours.
std::vector<std::uint32_t> speakers(CoarseGraph const& coarse, MassGraph const& finer,
                                    std::vector<std::uint32_t> const& finer_speakers) {
    std::vector<std::uint32_t> result(coarse.graph.size());
    std::vector<std::size_t> most(coarse.graph.size(), 0);
    for (std::size_t node = 0; node < finer.size(); ++node) {
        std::uint32_t const group = coarse.group_of[node];
        std::size_t const neighbours = finer.offsets[node + 1] - finer.offsets[node] + 1;
        if (neighbours > most[group]) {
            most[group] = neighbours;
            result[group] = finer_speakers[node];
        }
    }
    return result;
}

} // namespace

std::vector<Place> force_places(SimpleGraph const& graph, ForceOptions const& options,
                                RunContext const& context) {
    auto const finest = mass_graph(graph);
    auto const coarse = coarsened(finest, coarsest, context);
    std::optional<PivotSteps> steps;
    if (options.pivots > 0) {
        steps.emplace(graph, options.pivots, context);
    }
    // [level]: who speaks for a node, and which node of the level each pivot belongs to; 0 = finest.
    std::vector<std::vector<std::uint32_t>> speaker(1, std::vector<std::uint32_t>(graph.size()));
    std::iota(speaker.front().begin(), speaker.front().end(), 0U);
    std::vector<std::vector<std::uint32_t>> pivots(1);
    if (steps) {
        pivots.front().assign(steps->pivots().begin(), steps->pivots().end());
    }
    for (std::size_t level = 0; level < coarse.size(); ++level) {
        speaker.push_back(
            speakers(coarse[level], level == 0 ? finest : coarse[level - 1].graph, speaker[level]));
        pivots.push_back(pivots[level]);
        for (std::uint32_t& pivot : pivots.back()) {
            pivot = coarse[level].group_of[pivot];
        }
    }
    std::size_t const levels = coarse.size() + 1;
    auto const graph_of = [&](std::size_t level) -> MassGraph const& {
        return level == 0 ? finest : coarse[level - 1].graph;
    };
    auto places = first_places(graph_of(levels - 1), graph.size(), context);
    for (std::size_t level = levels; level-- > 0;) {
        if (level + 1 < levels) {
            places = refined(coarse[level], places, context.seed, level);
        }
        RunContext const part = run_part(context, levels - 1 - level, levels, "laying out");
        Level(graph_of(level), speaker[level])
            .relax(places, steps ? &*steps : nullptr, pivots[level], rounds_for(places.size(), level == 0),
                   part);
    }
    std::vector<Place> result(places.size());
    std::ranges::transform(places, result.begin(), [](Point point) {
        return Place{double{point.x}, double{point.y}};
    });
    return result;
}

} // namespace cospread::viz
