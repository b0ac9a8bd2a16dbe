#include "core/centrality/distance_sums.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/path_search.h"

namespace cospread {

namespace {

void add_source(HopSearch const& search, NodeId source, DistanceSums& sums) {
    auto const& levels = search.levels();
    for (std::size_t level = 1; level + 1 < levels.size(); ++level) {
        auto const count = static_cast<double>(levels[level + 1] - levels[level]);
        sums.sum[source] += count * static_cast<double>(level);
        sums.inverse_sum[source] += count / static_cast<double>(level);
    }
    sums.reached[source] = static_cast<double>(search.order().size() - 1);
}

void add_source(LengthSearch const& search, NodeId source, DistanceSums& sums) {
    for (NodeId const node : search.order()) {
        if (node != source) {
            sums.sum[source] += search.distance(node);
            sums.inverse_sum[source] += 1.0 / search.distance(node);
        }
    }
    sums.reached[source] = static_cast<double>(search.order().size() - 1);
}

template<class Search>
DistanceSums summed(PathArcs const& arcs, std::string_view words, RunContext const& context) {
    std::size_t const nodes = arcs.node_count();
    DistanceSums sums{std::vector<double>(nodes), std::vector<double>(nodes), std::vector<double>(nodes)};
    ProgressCount progress(context, nodes, words);
    for_each_chunk(context, nodes, coarse_chunk(nodes), [&](std::size_t begin, std::size_t end, std::size_t) {
        Search search(arcs);
        for (std::size_t source = begin; source < end; ++source) {
            search.run(static_cast<NodeId>(source));
            add_source(search, static_cast<NodeId>(source), sums);
            progress.advance();
        }
    });
    return sums;
}

} // namespace

DistanceSums distance_sums(PathArcs const& arcs, std::string_view words, RunContext const& context) {
    return arcs.hops() ? summed<HopSearch>(arcs, words, context) : summed<LengthSearch>(arcs, words, context);
}

} // namespace cospread
