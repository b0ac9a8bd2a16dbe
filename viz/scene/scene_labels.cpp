#include "viz/scene/scene_labels.h"

#include "viz/appearance/scales.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cospread::viz {

namespace {

constexpr std::size_t most_labels = 1000;
constexpr std::size_t strong_labels = 4;

std::vector<double> importance(Network const& network, Appearance const& appearance) {
    if (!appearance.size_values.empty()) {
        return appearance.size_values;
    }
    if (!appearance.colour_values.empty()) {
        std::vector<double> values(appearance.colour_values);
        std::ranges::transform(values, values.begin(), [](double value) { return std::abs(value); });
        return values;
    }
    std::vector<double> ties(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        ties[node] = static_cast<double>(network.out(node).size() +
                                         (network.directed() ? network.in(node).size() : 0));
    }
    return ties;
}

} // namespace

std::vector<Label> scene_labels(Network const& network, Appearance const& appearance,
                                Highlight const& highlight, std::vector<bool> const& shown) {
    std::vector<Label> labels;
    std::vector<bool> named(network.node_count(), false);
    auto const add = [&](NodeId node, bool strong, bool must) {
        if (!named[node]) {
            named[node] = true;
            labels.push_back({node, network.short_label(node), strong, must});
        }
    };
    if (highlight.selected != no_node) {
        add(highlight.selected, true, true);
    }
    std::ranges::for_each(highlight.path, [&](NodeId node) { add(node, true, true); });
    std::ranges::for_each(highlight.starters, [&](NodeId node) { add(node, true, true); });

    auto const values = importance(network, appearance);
    std::vector<NodeId> order(network.node_count());
    std::iota(order.begin(), order.end(), NodeId{0});
    std::erase_if(order, [&](NodeId node) { return !shown[node]; });
    auto const before = [&](NodeId a, NodeId b) {
        double const first = std::isnan(values[a]) ? -1.0 : values[a];
        double const second = std::isnan(values[b]) ? -1.0 : values[b];
        return first != second ? first > second : a < b;
    };
    auto const count = std::min(order.size(), most_labels);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), before);
    order.resize(count);
    bool const strong_by_measure = highlight.selected == no_node;
    for (std::size_t i = 0; i < order.size(); ++i) {
        add(order[i], strong_by_measure && i < strong_labels && values[order[i]] > 0, false);
    }
    return labels;
}

} // namespace cospread::viz
