#include "viz/layout/warm_start.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace cospread::viz {

namespace {

bool is_known(Place const& place) {
    return std::isfinite(place.x) && std::isfinite(place.y);
}

double distance(Place const& a, Place const& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// How long a step is where these places stand, by least squares; 1 where all stand at one place.
double unit_of(std::vector<StressTerm> const& terms, std::vector<Place> const& places) {
    double far = 0;
    double square = 0;
    for (StressTerm const& term : terms) {
        far += term.weight_a * term.distance * distance(places[term.a], places[term.b]);
        square += term.weight_a * term.distance * term.distance;
    }
    return far > 0 ? far / square : 1;
}

/// A little aside, another way for each node, so that no two of them start from the same place.
Place beside(Place place, std::uint32_t node, double by) {
    double const angle = 2 * std::numbers::pi * hashed_uniform(1, 0, node);
    return {place.x + by * std::cos(angle), place.y + by * std::sin(angle)};
}

double mean_tie_length(SimpleGraph const& graph, std::vector<Place> const& places) {
    double sum = 0;
    std::size_t count = 0;
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        for (auto const other : graph.of(node)) {
            if (is_known(places[node]) && is_known(places[other])) {
                sum += distance(places[node], places[other]);
                ++count;
            }
        }
    }
    return sum > 0 ? sum / static_cast<double>(count) : 1;
}

/// Those not known that are next to one of `nodes`, ascending.
std::vector<std::uint32_t> ring_around(SimpleGraph const& graph, std::vector<Place> const& places,
                                       std::vector<std::uint32_t> const& nodes) {
    std::vector<std::uint32_t> ring;
    for (auto const node : nodes) {
        std::ranges::copy_if(graph.of(node), std::back_inserter(ring),
                             [&](auto other) { return !is_known(places[other]); });
    }
    std::ranges::sort(ring);
    ring.erase(std::ranges::unique(ring).begin(), ring.end());
    return ring;
}

/// Places the neighbours of `known`, then theirs, until nobody is left next to a known one.
void spread_from(std::vector<std::uint32_t> const& known, SimpleGraph const& graph,
                 std::vector<Place>& places, double tie_length) {
    auto ring = ring_around(graph, places, known);
    while (!ring.empty()) {
        std::vector<Place> found;
        for (auto const node : ring) {
            Place middle;
            double count = 0;
            for (auto const other : graph.of(node)) {
                if (is_known(places[other])) {
                    middle = {middle.x + places[other].x, middle.y + places[other].y};
                    ++count;
                }
            }
            found.push_back(beside({middle.x / count, middle.y / count}, node, tie_length / 2));
        }
        for (std::size_t i = 0; i < ring.size(); ++i) {
            places[ring[i]] = found[i];
        }
        ring = ring_around(graph, places, ring);
    }
}

} // namespace

std::vector<Place> settled_stress(std::vector<StressTerm> terms, WarmStart const& start,
                                  RunContext const& context, LiveView& view) {
    constexpr int rounds = 30;
    constexpr double eagerness = 0.1; // far pairs keep the form, near ones put themselves right
    double const unit = unit_of(terms, start.places);
    for (StressTerm& term : terms) {
        term.distance *= unit;
        term.weight_a = start.is_pinned[term.a] ? 0 : term.weight_a;
        term.weight_b = start.is_pinned[term.b] ? 0 : term.weight_b;
    }
    auto places = start.places;
    descend_stress(terms, places, {.rounds = rounds, .eagerness = eagerness}, context, view);
    return places;
}

void fill_in_places(SimpleGraph const& graph, std::vector<Place>& places) {
    double const tie_length = mean_tie_length(graph, places);
    std::vector<std::uint32_t> known;
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        if (is_known(places[node])) {
            known.push_back(node);
        }
    }
    spread_from(known, graph, places, tie_length);
    double low = std::numeric_limits<double>::infinity();
    double bottom = -std::numeric_limits<double>::infinity();
    for (Place const& place : places) {
        if (is_known(place)) {
            low = std::min(low, place.x);
            bottom = std::max(bottom, place.y);
        }
    }
    Place next = std::isfinite(low) ? Place{low, bottom + 2 * tie_length} : Place{};
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        if (!is_known(places[node])) {
            places[node] = next;
            spread_from({node}, graph, places, tie_length);
            next.x += 2 * tie_length;
        }
    }
}

} // namespace cospread::viz
