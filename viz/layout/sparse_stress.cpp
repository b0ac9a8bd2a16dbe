#include "viz/layout/sparse_stress.h"

#include "core/base/random.h"

#include <algorithm>

namespace cospread::viz {

namespace {

constexpr int rounds = 40;

struct Pivots {
    std::vector<std::uint32_t> nodes;
    std::vector<std::vector<std::uint32_t>> hops; ///< from each pivot to every node
    std::vector<std::uint32_t> nearest;           ///< which pivot is nearest to each node
};

/// The first pivot at random, each further one as far as can be from those chosen.
Pivots choose_pivots(SimpleGraph const& graph, std::size_t count, RunContext const& context) {
    Pivots pivots;
    RandomStream random(context.seed, 2);
    auto next = static_cast<std::uint32_t>(random.below(graph.size()));
    std::vector<std::uint32_t> least(graph.size(), unreached);
    pivots.nearest.resize(graph.size());
    for (std::uint32_t i = 0; i < std::min(count, graph.size()); ++i) {
        context.check_stop();
        pivots.nodes.push_back(next);
        pivots.hops.push_back(hops_from(graph, next));
        for (std::size_t node = 0; node < graph.size(); ++node) {
            if (pivots.hops[i][node] < least[node]) {
                least[node] = pivots.hops[i][node];
                pivots.nearest[node] = i;
            }
        }
        next = static_cast<std::uint32_t>(std::ranges::max_element(least) - least.begin());
    }
    return pivots;
}

/// For each pivot, how many nodes of its region are at most so many steps away.
std::vector<std::vector<std::uint32_t>> region_sizes(Pivots const& pivots) {
    std::vector<std::vector<std::uint32_t>> sizes(pivots.nodes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        sizes[i].assign(*std::ranges::max_element(pivots.hops[i]) + std::size_t{1}, 0);
    }
    for (std::size_t node = 0; node < pivots.nearest.size(); ++node) {
        auto const pivot = pivots.nearest[node];
        ++sizes[pivot][pivots.hops[pivot][node]];
    }
    for (auto& size : sizes) {
        for (std::size_t hops = 1; hops < size.size(); ++hops) {
            size[hops] += size[hops - 1];
        }
    }
    return sizes;
}

std::vector<StressTerm> terms_of(SimpleGraph const& graph, std::size_t pivot_count,
                                 RunContext const& context) {
    auto const pivots = choose_pivots(graph, pivot_count, context);
    auto const sizes = region_sizes(pivots);
    std::vector<StressTerm> terms;
    terms.reserve(graph.neighbours.size() / 2 + pivots.nodes.size() * graph.size());
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        for (auto const other : graph.of(node)) {
            if (node < other) {
                terms.push_back({node, other, 1, 1, 1});
            }
        }
    }
    for (std::size_t i = 0; i < pivots.nodes.size(); ++i) {
        for (std::uint32_t node = 0; node < graph.size(); ++node) {
            auto const hops = pivots.hops[i][node];
            if (hops > 1) {
                double const distance = hops;
                double const weight = sizes[i][hops / 2] / (distance * distance);
                terms.push_back({node, pivots.nodes[i], distance, weight, 0});
            }
        }
    }
    return terms;
}

} // namespace

std::vector<Place> sparse_stress_places(SimpleGraph const& graph, std::size_t pivots,
                                        RunContext const& context, LiveView& view) {
    auto terms = terms_of(graph, pivots, context);
    auto places = random_places(graph.size(), context.seed, 0);
    descend_stress(terms, places, {.rounds = rounds, .stream = 1}, context, view);
    return places;
}

std::vector<Place> sparse_stress_places_from(WarmStart const& start, SimpleGraph const& graph,
                                             std::size_t pivots, RunContext const& context, LiveView& view) {
    return settled_stress(terms_of(graph, pivots, context), start, context, view);
}

} // namespace cospread::viz
