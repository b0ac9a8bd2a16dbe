#include "core/centrality/eccentricity.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/path_search.h"

namespace cospread {

namespace {

double farthest(HopSearch const& search) {
    // The last level is an empty one.
    return static_cast<double>(search.levels().size() - 2);
}

double farthest(LengthSearch const& search) {
    return search.distance(search.order().back());
}

template<class Search>
NodeValues farthest_of_each(PathArcs const& arcs, RunContext const& context) {
    std::size_t const nodes = arcs.node_count();
    NodeValues values(nodes);
    ProgressCount progress(context, nodes, "eccentricity");
    for_each_chunk(context, nodes, coarse_chunk(nodes), [&](std::size_t begin, std::size_t end, std::size_t) {
        Search search(arcs);
        for (std::size_t source = begin; source < end; ++source) {
            search.run(static_cast<NodeId>(source));
            values[source] = farthest(search);
            progress.advance();
        }
    });
    return values;
}

} // namespace

NodeValues eccentricity(Network const& network, MeasureOptions const& options, RunContext const& context) {
    auto const arcs = path_arcs(network, options, PathDirection::forward);
    return arcs.hops() ? farthest_of_each<HopSearch>(arcs, context)
                       : farthest_of_each<LengthSearch>(arcs, context);
}

} // namespace cospread
