#include "viz/report/demand_report.h"

#include "core/base/run_part.h"
#include "core/diffusion/paths.h"

#include <algorithm>

namespace cospread::viz {

namespace {

/// The most probable steps from `node` to those who have not adopted, best first, then by node.
std::vector<std::pair<NodeId, double>> onward_from(InfluenceNetwork const& influence, NodeId node,
                                                   std::vector<bool> const& has_adopted, std::size_t most) {
    std::vector<std::pair<NodeId, double>> steps;
    for (InfluenceArc const& arc : influence.out(node)) {
        // Arcs are in the order of their heads: parallel ones follow each other.
        bool const is_known = !steps.empty() && steps.back().first == arc.to;
        if (!has_adopted[arc.to] && !is_known) {
            steps.emplace_back(arc.to, step_probability(influence, node, arc.to));
        }
    }
    std::ranges::stable_sort(steps, [](auto const& a, auto const& b) { return a.second > b.second; });
    steps.resize(std::min(steps.size(), most));
    return steps;
}

} // namespace

DemandReport demand_report(Case const& subject, Network const& recorded, TieProbabilityOptions const& chances,
                           NodeConditions const& conditions, std::vector<NodeId> adopters,
                           DemandReportOptions const& options, RunContext const& context) {
    auto const influence = influence_network(recorded, chances);
    DemandOptions demand;
    demand.adopters = adopters;
    for (bool const counts : subject.value.chosen(subject.network)) {
        demand.value.push_back(counts ? 1 : 0);
    }
    demand.candidate = subject.candidates.chosen(subject.network);
    demand.conditions = conditions;
    demand.sets = options.sets;

    DemandReport report;
    report.map = demand_map(influence, demand, run_share(context, 0, 0.3));
    report.adopters = std::move(adopters);
    std::vector<bool> has_adopted(influence.node_count(), false);
    for (NodeId const node : report.adopters) {
        has_adopted[node] = true;
    }
    for (NodeId node = 0; node < influence.node_count(); ++node) {
        if (demand.candidate[node] && !has_adopted[node]) {
            report.first.push_back(node);
        }
    }
    auto const& nodes = report.map.nodes;
    std::ranges::stable_sort(report.first,
                             [&](NodeId a, NodeId b) { return nodes[a].reach_gain > nodes[b].reach_gain; });
    report.first.resize(std::min(report.first.size(), options.shown));
    for (NodeId const node : report.first) {
        report.onward.push_back(onward_from(influence, node, has_adopted, options.onward));
    }
    if (!report.first.empty() && recorded.tie_count() <= options.robustness_ties) {
        report.robustness =
            robustness(recorded, chances, demand, options.robustness, run_share(context, 0.3, 1));
    }
    return report;
}

} // namespace cospread::viz
