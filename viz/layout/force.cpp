#include "viz/layout/force.h"

#include "core/base/random.h"
#include "core/base/run_part.h"
#include "viz/layout/arrangement.h"
#include "viz/layout/coarsening.h"
#include "viz/layout/force_level.h"
#include "viz/layout/pivot_pull.h"
#include "viz/layout/stress.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>

namespace cospread::viz {

namespace {

constexpr std::size_t coarsest = 60;                  ///< nodes
constexpr std::uint64_t no_level = ~std::uint64_t{0}; ///< the stream of chance before any level

/// Rounds for a graph of so many nodes; `is_finest`: the one that is drawn.
int rounds_for(std::size_t nodes, bool is_finest) {
    constexpr std::size_t small = 1000;
    return nodes < small ? 200 : is_finest ? 25 : 24;
}

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
    LiveView unseen;
    SimpleGraph graph{coarsest_graph.offsets, coarsest_graph.neighbours};
    auto by_stress = stress_places(graph, quiet, unseen);
    turn_to_canvas(by_stress);
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

std::vector<Place> as_places(std::vector<Point> const& points, double scale = 1) {
    std::vector<Place> result(points.size());
    std::ranges::transform(points, result.begin(), [&](Point point) {
        return Place{scale * double{point.x}, scale * double{point.y}};
    });
    return result;
}

/// Where the nodes of the finest graph are while those of a coarser one are laid out: around their groups.
std::vector<Place> around_groups(std::vector<CoarseGraph> const& coarse, std::size_t level,
                                 std::vector<Point> places, std::uint64_t seed) {
    while (level-- > 0) {
        places = refined(coarse[level], places, seed, level);
    }
    return as_places(places);
}

} // namespace

std::vector<Place> force_places(SimpleGraph const& graph, ForceOptions const& options,
                                RunContext const& context, LiveView& view) {
    auto const finest = mass_graph(graph);
    auto const coarse = coarsened(finest, coarsest, context);
    std::optional<PivotSteps> steps;
    if (options.pivots > 0) {
        steps.emplace(graph, fitting_pivots(options.pivots, graph.size()), context);
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
        ForceRounds const rounds{.count = rounds_for(places.size(), level == 0),
                                 .look_on = [&, level](std::vector<Point> const& now, double) {
                                     if (view.due()) {
                                         view.show(around_groups(coarse, level, now, context.seed));
                                     }
                                 }};
        ForceLevel(graph_of(level), {steps ? &*steps : nullptr, pivots[level], speaker[level]})
            .relax(places, rounds, part);
    }
    return as_places(places);
}

std::vector<Place> force_places_from(WarmStart const& start, SimpleGraph const& graph,
                                     ForceOptions const& options, RunContext const& context, LiveView& view) {
    constexpr float warmth = 0.5F;
    auto const finest = mass_graph(graph);
    std::vector<std::uint32_t> everybody(graph.size());
    std::iota(everybody.begin(), everybody.end(), 0U);
    std::vector<std::uint32_t> pinned;
    std::ranges::copy_if(everybody, std::back_inserter(pinned),
                         [&](std::uint32_t node) { return start.is_pinned[node]; });
    // Who pins nodes wants another form than the one that the pivots would bring back.
    std::optional<PivotSteps> steps;
    Form form{nullptr, {}, std::move(everybody)};
    if (options.pivots > 0 && pinned.empty()) {
        steps.emplace(graph, fitting_pivots(options.pivots, graph.size()), context);
        form.steps = &*steps;
        form.pivots.assign(steps->pivots().begin(), steps->pivots().end());
    }
    std::vector<Point> places(graph.size());
    std::ranges::transform(start.places, places.begin(), [](Place const& place) {
        return Point{static_cast<float>(place.x), static_cast<float>(place.y)};
    });
    ForceRounds const rounds{.count = rounds_for(places.size(), true),
                             .warmth = warmth,
                             .pinned = pinned,
                             .look_on = [&](std::vector<Point> const& now, double scale) {
                                 if (view.due()) {
                                     view.show(as_places(now, 1 / scale));
                                 }
                             }};
    double const scale = ForceLevel(finest, std::move(form)).relax(places, rounds, context);
    auto result = as_places(places, 1 / scale);
    for (auto const node : pinned) {
        result[node] = start.places[node];
    }
    return result;
}

} // namespace cospread::viz
