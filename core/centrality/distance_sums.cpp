#include "core/centrality/distance_sums.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/hop_sums.h"
#include "core/centrality/path_search.h"

#include <algorithm>

namespace cospread {

namespace {

DistanceSums length_sums(PathGraph const& graph, std::string_view words, RunContext const& context) {
    std::size_t const nodes = graph.node_count();
    DistanceSums sums(nodes);
    ProgressCount progress(context, nodes, words);
    for_each_chunk(context, nodes, coarse_chunk(nodes), [&](std::size_t begin, std::size_t end, std::size_t) {
        LengthSearch search(graph);
        for (std::size_t source = begin; source < end; ++source) {
            search.run(static_cast<NodeId>(source));
            NodeId const node = graph.node[source];
            for (NodeId const other : search.order()) {
                if (other != source) {
                    double const distance = search.distance(other);
                    sums.sum[node] += distance;
                    sums.square_sum[node] += distance * distance;
                    sums.inverse_sum[node] += 1.0 / distance;
                }
            }
            sums.reached[node] = static_cast<double>(search.order().size() - 1);
            sums.farthest[node] = search.distance(search.order().back());
            progress.advance();
        }
    });
    return sums;
}

} // namespace

DistanceSums distance_sums(Network const& network, MeasureOptions const& options, PathDirection direction,
                           std::string_view words, RunContext const& context) {
    auto const graph = path_graph(path_arcs(network, options, direction));
    if (!graph.hops()) {
        return length_sums(graph, words, context);
    }
    if (!network.directed()) {
        return hop_sums(graph, graph, words, context);
    }
    return hop_sums(graph, reversed(graph), words, context);
}

} // namespace cospread
