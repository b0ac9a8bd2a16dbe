#include "core/centrality/flow_betweenness.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/base/work_estimate.h"
#include "core/centrality/flow_network.h"

#include <algorithm>

namespace cospread {

namespace {

constexpr std::string_view name = "flow betweenness";

/// A pair takes a search for each unit of flow, of which there are as many as an average node has ties, and
/// two for each node on the way.
void announce(Network const& network, FlowNetwork const& flows, RunContext const& context) {
    constexpr double arcs_a_second = 2e8;
    constexpr double nodes_on_a_way = 3;
    double const nodes = network.node_count();
    double const units = nodes > 0 ? static_cast<double>(network.out_rows().nodes.size()) / nodes : 0.0;
    double const searches = units + 1 + 2 * std::min(nodes, units * nodes_on_a_way);
    double const pairs = nodes * (nodes - 1) / (network.directed() ? 1 : 2);
    announce_work(name, {pairs * searches * flows.arc_count() / arcs_a_second, 64 * 60 * flows.arc_count()},
                  context);
}

void add_pair(FlowNetwork& flows, NodeId source, NodeId target, std::vector<double>& sums) {
    if (flows.send(source, target) > 0) {
        // The list grows while flow is sent around, by nodes that the flow itself does not use.
        auto const used = flows.used();
        for (NodeId const node : used) {
            if (node != source && node != target) {
                sums[node] += flows.lost_without(node);
            }
        }
    }
    flows.reset();
}

} // namespace

NodeValues flow_betweenness(Network const& network, TieCapacity capacity, RunContext const& context) {
    context.check_stop();
    if (capacity == TieCapacity::strength) {
        refuse_unusable_strengths(network, name);
    }
    std::size_t const nodes = network.node_count();
    announce(network, FlowNetwork(network, capacity), context);
    std::size_t const group = coarse_chunk(nodes);
    std::vector<std::vector<double>> partial(chunk_count(nodes, group));
    ProgressCount progress(context, nodes, name);
    for_each_chunk(context, nodes, group, [&](std::size_t begin, std::size_t end, std::size_t index) {
        FlowNetwork flows(network, capacity);
        std::vector<double> sums(nodes, 0.0);
        for (auto source = static_cast<NodeId>(begin); source < end; ++source) {
            for (NodeId target = network.directed() ? 0 : source + 1; target < nodes; ++target) {
                context.check_stop();
                if (target != source) {
                    add_pair(flows, source, target, sums);
                }
            }
            progress.advance();
        }
        partial[index] = std::move(sums);
    });
    NodeValues values(nodes, 0.0);
    for (auto const& sums : partial) {
        for (std::size_t node = 0; node < nodes; ++node) {
            values[node] += sums[node] * (network.directed() ? 1 : 2);
        }
    }
    return values;
}

} // namespace cospread
