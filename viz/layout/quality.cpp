#include "viz/layout/quality.h"

#include "viz/layout/simple_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace cospread::viz {

namespace {

constexpr std::size_t most_pairs_for_crossings = 20'000;

double distance(Point a, Point b) {
    return std::hypot(double{a.x} - b.x, double{a.y} - b.y);
}

double stress(SimpleGraph const& graph, std::span<Point const> positions, RunContext const& context) {
    // With q = |a - b| / d the stress is mean (s q - 1)^2, least at s = sum q / sum q^2.
    double sum = 0;
    double squares = 0;
    std::uint64_t pairs = 0;
    for (std::uint32_t a = 0; a < graph.size(); ++a) {
        context.check_stop();
        auto const hops = hops_from(graph, a);
        for (std::uint32_t b = a + 1; b < graph.size(); ++b) {
            if (hops[b] != unreached) {
                double const ratio = distance(positions[a], positions[b]) / hops[b];
                sum += ratio;
                squares += ratio * ratio;
                ++pairs;
            }
        }
    }
    if (pairs == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return squares > 0 ? 1 - sum * sum / squares / static_cast<double>(pairs) : 1;
}

double neighbourhood_kept(SimpleGraph const& graph, std::span<Point const> positions,
                          RunContext const& context) {
    double sum = 0;
    std::size_t nodes = 0;
    std::vector<std::pair<double, std::uint32_t>> others;
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        auto const near = graph.of(node);
        if (near.empty()) {
            continue;
        }
        context.check_stop();
        others.clear();
        for (std::uint32_t other = 0; other < graph.size(); ++other) {
            if (other != node) {
                others.emplace_back(distance(positions[node], positions[other]), other);
            }
        }
        auto const end = others.begin() + static_cast<std::ptrdiff_t>(near.size());
        std::ranges::partial_sort(others, end);
        auto const both = std::count_if(others.begin(), end, [&](auto const& other) {
            return std::ranges::binary_search(near, other.second);
        });
        auto const shared = static_cast<double>(both);
        sum += shared / (2 * static_cast<double>(near.size()) - shared);
        ++nodes;
    }
    return nodes == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(nodes);
}

/// Twice the signed area of the triangle.
double side(Point a, Point b, Point c) {
    return (double{b.x} - a.x) * (double{c.y} - a.y) - (double{b.y} - a.y) * (double{c.x} - a.x);
}

bool cross(Point a, Point b, Point c, Point d) {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

std::optional<std::uint64_t> crossings(SimpleGraph const& graph, std::span<Point const> positions,
                                       RunContext const& context) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        for (auto const other : graph.of(node)) {
            if (node < other) {
                pairs.emplace_back(node, other);
            }
        }
    }
    if (pairs.size() > most_pairs_for_crossings) {
        return std::nullopt;
    }
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        context.check_stop();
        auto const [a, b] = pairs[i];
        for (std::size_t j = i + 1; j < pairs.size(); ++j) {
            auto const [c, d] = pairs[j];
            bool const joined = a == c || a == d || b == c || b == d;
            count += !joined && cross(positions[a], positions[b], positions[c], positions[d]) ? 1 : 0;
        }
    }
    return count;
}

} // namespace

LayoutQuality layout_quality(Network const& network, std::span<Point const> positions,
                             RunContext const& context) {
    auto const graph = simple_graph(network);
    return {stress(graph, positions, context), neighbourhood_kept(graph, positions, context),
            crossings(graph, positions, context)};
}

} // namespace cospread::viz
