#include "viz/layout/circular.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace cospread::viz {

namespace {

/// Depth-first order, nodes with most ties first.
std::vector<std::uint32_t> walk(SimpleGraph const& graph) {
    auto const few_ties_first = [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(graph.of(a).size(), b) < std::pair(graph.of(b).size(), a);
    };
    std::vector<std::uint32_t> waiting(graph.size());
    std::iota(waiting.begin(), waiting.end(), 0U);
    std::ranges::sort(waiting, few_ties_first);
    std::vector<bool> seen(graph.size(), false);
    std::vector<std::uint32_t> order;
    while (!waiting.empty()) {
        auto const node = waiting.back();
        waiting.pop_back();
        if (seen[node]) {
            continue;
        }
        seen[node] = true;
        order.push_back(node);
        auto const near = graph.of(node);
        auto const first = static_cast<std::ptrdiff_t>(waiting.size());
        std::ranges::copy_if(near, std::back_inserter(waiting), [&](auto other) { return !seen[other]; });
        std::sort(waiting.begin() + first, waiting.end(), few_ties_first);
    }
    return order;
}

} // namespace

std::vector<Place> circular_places(SimpleGraph const& graph) {
    std::vector<Place> places(graph.size());
    auto const order = walk(graph);
    for (std::size_t i = 0; i < order.size(); ++i) {
        double const angle =
            2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(order.size());
        places[order[i]] = {std::sin(angle), -std::cos(angle)};
    }
    return places;
}

} // namespace cospread::viz
