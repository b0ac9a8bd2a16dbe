#include "viz/layout/force_level.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cospread::viz {

namespace {

constexpr float opening = 1.0F;
constexpr int rounds_between_pulls = 4;
constexpr float pull_to_form = 0.7F; ///< share of the way to where the pivots want a node, a pull
constexpr float eagerness = 0.6F;    ///< share of the way to where the forces are in balance, a round
constexpr std::size_t nodes_per_chunk = 1024;

std::vector<Point> places_of(std::vector<std::uint32_t> const& nodes, std::vector<Point> const& places) {
    std::vector<Point> found(nodes.size());
    std::ranges::transform(nodes, found.begin(), [&](std::uint32_t node) { return places[node]; });
    return found;
}

} // namespace

ForceLevel::ForceLevel(MassGraph const& graph, Form form)
    : graph_(graph)
    , form_(std::move(form))
    , forces_(graph.size())
    , next_(graph.size())
    , repulsion_(opening) {}

double ForceLevel::relax(std::vector<Point>& places, ForceRounds const& rounds, RunContext const& context) {
    double const scale = scale_to_balance(places);
    auto const held = places_of(rounds.pinned, places);
    for (int round = 0; round < rounds.count; ++round) {
        repulsion_.compute(places, graph_.masses, forces_, context);
        float const rest = 1 - static_cast<float>(round) / static_cast<float>(rounds.count);
        move(places, rounds.warmth * rest, context);
        if (form_.steps != nullptr && round % rounds_between_pulls == 0) {
            auto const pivot_places = places_of(form_.pivots, places);
            pull_to_pivots(*form_.steps, form_.steps_of, pivot_places, pull_to_form, places, context);
        }
        for (std::size_t i = 0; i < held.size(); ++i) {
            places[rounds.pinned[i]] = held[i];
        }
        context.report(static_cast<double>(round + 1) / rounds.count, "laying out");
        rounds.look_on(places, scale);
    }
    return scale;
}

/// Scales the places so that the pull of all ties and the push of all pairs are in balance as a whole,
/// and notes how long ties are then.
double ForceLevel::scale_to_balance(std::vector<Point>& places) {
    double pull = 0;
    double length = 0;
    double mass = 0;
    double squares = 0;
    for (std::size_t node = 0; node < places.size(); ++node) {
        mass += graph_.masses[node];
        squares += double{graph_.masses[node]} * graph_.masses[node];
        for (std::size_t at = graph_.offsets[node]; at < graph_.offsets[node + 1]; ++at) {
            Point const there = places[graph_.neighbours[at]];
            double const far = std::hypot(double{there.x} - places[node].x, double{there.y} - places[node].y);
            pull += graph_.weights[at] * far * std::sqrt(far);
            length += far;
        }
    }
    if (!(pull > 0)) {
        return 1;
    }
    // Both sums run over every pair twice.
    double const scale = std::pow((mass * mass - squares) / pull, 2.0 / 3);
    for (Point& place : places) {
        place = {static_cast<float>(scale * place.x), static_cast<float>(scale * place.y)};
    }
    tie_length_ = static_cast<float>(scale * length / static_cast<double>(graph_.neighbours.size()));
    return scale;
}

void ForceLevel::move(std::vector<Point>& places, float warmth, RunContext const& context) {
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
Point ForceLevel::moved(std::vector<Point> const& places, std::size_t node, float warmth) const {
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

} // namespace cospread::viz
