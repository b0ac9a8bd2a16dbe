#include "viz/layout/reciprocal_averaging.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cospread::viz {

namespace {

constexpr int rounds = 200;

/// Takes the mean away, each node counting by its ties, and makes the values of unit size.
void centre(SimpleGraph const& graph, std::vector<double>& values) {
    double sum = 0;
    double ties = 0;
    for (std::size_t node = 0; node < values.size(); ++node) {
        auto const weight = static_cast<double>(graph.of(node).size());
        sum += weight * values[node];
        ties += weight;
    }
    double squares = 0;
    for (auto& value : values) {
        value -= sum / ties;
        squares += value * value;
    }
    double const size = std::sqrt(squares);
    for (auto& value : values) {
        value = size > 0 ? value / size : 0;
    }
}

/// The slowest wave over a connected graph of two nodes or more.
std::vector<double> slowest_wave(SimpleGraph const& graph, RunContext const& context) {
    std::vector<double> values(graph.size());
    for (std::size_t node = 0; node < values.size(); ++node) {
        values[node] = hashed_uniform(1, 0, node) - 0.5;
    }
    std::vector<double> next(values.size());
    for (int round = 0; round < rounds; ++round) {
        context.check_stop();
        centre(graph, values);
        for (std::size_t node = 0; node < values.size(); ++node) {
            double sum = 0;
            for (auto const other : graph.of(node)) {
                sum += values[other];
            }
            next[node] = (values[node] + sum / static_cast<double>(graph.of(node).size())) / 2;
        }
        values.swap(next);
    }
    return values;
}

} // namespace

std::vector<std::uint32_t> reciprocal_order(SimpleGraph const& graph, RunContext const& context) {
    std::vector<std::uint32_t> order;
    for (auto const& nodes : components(graph)) {
        context.check_stop();
        std::vector<std::uint32_t> local(nodes.size());
        std::iota(local.begin(), local.end(), 0U);
        if (nodes.size() > 2) {
            auto const wave = slowest_wave(part(graph, nodes), context);
            std::ranges::stable_sort(local, {}, [&](std::uint32_t i) { return wave[i]; });
        }
        for (auto const i : local) {
            order.push_back(nodes[i]);
        }
    }
    return order;
}

} // namespace cospread::viz
