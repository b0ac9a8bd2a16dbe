#include "viz/layout/stress.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread::viz {

namespace {

constexpr int rounds = 60;
constexpr std::size_t pairs_in_all_starts = 400'000;
constexpr std::size_t most_starts = 12;

double stress(std::vector<StressTerm> const& terms, std::vector<Place> const& places) {
    double sum = 0;
    for (auto const& term : terms) {
        double const gap =
            std::hypot(places[term.a].x - places[term.b].x, places[term.a].y - places[term.b].y) -
            term.distance;
        sum += term.weight_a * gap * gap;
    }
    return sum;
}

std::vector<StressTerm> all_pairs(SimpleGraph const& graph, RunContext const& context) {
    std::vector<StressTerm> pairs;
    auto const count = static_cast<std::uint32_t>(graph.size());
    pairs.reserve(graph.size() * (graph.size() - 1) / 2);
    for (std::uint32_t a = 0; a < count; ++a) {
        context.check_stop();
        auto const hops = hops_from(graph, a);
        for (std::uint32_t b = a + 1; b < count; ++b) {
            double const distance = hops[b];
            double const weight = 1 / (distance * distance);
            pairs.push_back({a, b, distance, weight, weight});
        }
    }
    return pairs;
}

} // namespace

std::vector<Place> stress_places(SimpleGraph const& graph, RunContext const& context, LiveView& view) {
    auto const pairs = all_pairs(graph, context);
    auto const starts =
        std::clamp(pairs_in_all_starts / std::max<std::size_t>(pairs.size(), 1), std::size_t{1}, most_starts);
    std::vector<Place> best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t start = 0; start < starts; ++start) {
        auto places = random_places(graph.size(), context.seed, 2 * start);
        auto terms = pairs;
        descend_stress(terms, places, {.rounds = rounds, .stream = 2 * start + 1}, context, view);
        // Summed in the order of the pairs, so that equal pictures have equal stress.
        if (double const value = stress(pairs, places); value < least) {
            least = value;
            best = std::move(places);
        }
    }
    return best;
}

std::vector<Place> stress_places_from(WarmStart const& start, SimpleGraph const& graph,
                                      RunContext const& context, LiveView& view) {
    return settled_stress(all_pairs(graph, context), start, context, view);
}

} // namespace cospread::viz
