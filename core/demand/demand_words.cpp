#include "core/demand/demand_words.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

constexpr std::size_t most_named = 3;

/// Candidates, largest gain first.
std::vector<NodeId> in_order(DemandResult const& result) {
    std::vector<NodeId> order;
    for (NodeId node = 0; node < result.nodes.size(); ++node) {
        if (!std::isnan(result.nodes[node].rank)) {
            order.push_back(node);
        }
    }
    std::ranges::stable_sort(order, {}, [&](NodeId node) { return result.nodes[node].rank; });
    return order;
}

/// Largest upper end among the places from `first` on.
double highest_from(DemandResult const& result, std::vector<NodeId> const& order, std::size_t first) {
    double highest = 0;
    for (std::size_t place = first; place < order.size(); ++place) {
        highest = std::max(highest, result.nodes[order[place]].reach_gain_high);
    }
    return highest;
}

std::size_t clear_places(DemandResult const& result, std::vector<NodeId> const& order) {
    std::size_t clear = 0;
    while (clear < order.size() &&
           result.nodes[order[clear]].reach_gain_low > highest_from(result, order, clear + 1) * (1 + 1e-12)) {
        ++clear;
    }
    return clear;
}

/// How many places could be the first of those from `first` on.
std::size_t contenders(DemandResult const& result, std::vector<NodeId> const& order, std::size_t first) {
    double low = 0;
    for (std::size_t place = first; place < order.size(); ++place) {
        low = std::max(low, result.nodes[order[place]].reach_gain_low);
    }
    return static_cast<std::size_t>(std::ranges::count_if(
        order.begin() + static_cast<std::ptrdiff_t>(first), order.end(),
        [&](NodeId node) { return result.nodes[node].reach_gain_high >= low * (1 - 1e-12); }));
}

} // namespace

std::size_t clear_places(DemandResult const& result) {
    return clear_places(result, in_order(result));
}

std::string demand_words(DemandResult const& result, std::function<std::string(NodeId)> const& name) {
    auto const order = in_order(result);
    if (order.empty()) {
        return "Nobody is left with whom demand could be built";
    }
    if (order.size() == 1) {
        return name(order[0]) + " is the only place left";
    }
    std::size_t const clear = clear_places(result, order);
    if (clear == 0) {
        std::size_t const tied = contenders(result, order, 0);
        if (tied == 2) {
            return name(order[0]) + " and " + name(order[1]) + " cannot be told apart as the first place";
        }
        return "No first place stands out: " + std::to_string(tied) + " places, " + name(order[0]) +
               " among them, cannot be told apart";
    }
    std::string words = name(order[0]) + " is first by a clear margin";
    for (std::size_t place = 1; place < std::min(clear, most_named); ++place) {
        words += (place == 1 ? ", then " : " and ") + name(order[place]);
    }
    if (clear < most_named && order.size() - clear > 1) {
        words += "; the next places cannot be told apart";
    }
    return words;
}

} // namespace cospread
