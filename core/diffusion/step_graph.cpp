#include "core/diffusion/step_graph.h"

#include "core/diffusion/paths.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

double together(std::span<InfluenceArc const> arcs) {
    double none = 1;
    for (auto const& arc : arcs) {
        none *= 1 - arc.probability * arc.certainty;
    }
    // One arc alone keeps its probability to the last digit.
    return arcs.size() == 1 ? arcs.front().probability * arcs.front().certainty : 1 - none;
}

} // namespace

double step_probability(InfluenceNetwork const& network, NodeId from, NodeId to) {
    auto const arcs = network.out(from);
    auto const first = std::ranges::lower_bound(arcs, to, {}, &InfluenceArc::to);
    auto const last = std::ranges::upper_bound(arcs, to, {}, &InfluenceArc::to);
    return together(
        arcs.subspan(static_cast<std::size_t>(first - arcs.begin()), static_cast<std::size_t>(last - first)));
}

StepGraph::StepGraph(InfluenceNetwork const& network)
    : out_(network.node_count())
    , in_(network.node_count()) {
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const arcs = network.out(node);
        for (std::size_t begin = 0; begin < arcs.size();) {
            std::size_t end = begin + 1;
            while (end < arcs.size() && arcs[end].to == arcs[begin].to) {
                ++end;
            }
            double const probability = together(arcs.subspan(begin, end - begin));
            double const cost = probability < 1 ? -std::log(probability) : 0.0;
            out_[node].push_back({arcs[begin].to, probability, cost});
            in_[arcs[begin].to].push_back({node, probability, cost});
            begin = end;
        }
        std::ranges::sort(out_[node], {}, [&](Step const& step) { return network.place_of(step.node); });
    }
}

} // namespace cospread
