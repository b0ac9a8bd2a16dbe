#include "core/centrality/distance_sums.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/hop_sums.h"
#include "core/centrality/onward_hop_sums.h"
#include "core/centrality/path_search.h"

#include <utility>

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

DistanceSums directed_hop_sums(Network const& network, PathArcs const& arcs, std::string_view words,
                               RunContext const& context) {
    bool const forward = arcs.rows == &network.out_rows();
    auto const order = topological_order(*arcs.rows, forward ? network.in_rows() : network.out_rows());
    // Turns inside a large component cost more than levels.
    constexpr NodeId share = 16;
    if (order.largest_component() <= network.node_count() / share) {
        if (auto sums = onward_hop_sums(*arcs.rows, order, words, context)) {
            return *std::move(sums);
        }
    }
    auto const graph = path_graph(arcs);
    return hop_sums(graph, reversed(graph), words, context);
}

} // namespace

DistanceSums distance_sums(Network const& network, MeasureOptions const& options, PathDirection direction,
                           std::string_view words, RunContext const& context) {
    auto const arcs = path_arcs(network, options, direction);
    if (arcs.hops() && network.directed()) {
        return directed_hop_sums(network, arcs, words, context);
    }
    auto const graph = path_graph(arcs);
    return graph.hops() ? hop_sums(graph, graph, words, context) : length_sums(graph, words, context);
}

} // namespace cospread
