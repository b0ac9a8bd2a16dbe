#include "core/brokerage/reach.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/harmonic.h"

namespace cospread {

NodeValues reach2(Network const& network, RunContext const& context) {
    NodeId const nodes = network.node_count();
    NodeValues values(nodes);
    ProgressCount progress(context, nodes, "nodes within two steps");
    for_each_chunk(context, nodes, coarse_chunk(nodes), [&](std::size_t begin, std::size_t end, std::size_t) {
        std::vector<NodeId> met_by(nodes, no_node);
        for (auto node = static_cast<NodeId>(begin); node < end; ++node) {
            double count = 0;
            auto const meet = [&](NodeId other) {
                if (met_by[other] != node) {
                    met_by[other] = node;
                    ++count;
                }
            };
            meet(node);
            for (NodeId const first : network.out(node).nodes) {
                meet(first);
                for (NodeId const second : network.out(first).nodes) {
                    meet(second);
                }
            }
            values[node] = count;
            progress.advance();
        }
    });
    return values;
}

NodeValues distance_reach(Network const& network, RunContext const& context) {
    auto values = harmonic(network, {}, PathDirection::forward, context);
    for (double& value : values) {
        value = (value + 1) / static_cast<double>(network.node_count());
    }
    return values;
}

} // namespace cospread
