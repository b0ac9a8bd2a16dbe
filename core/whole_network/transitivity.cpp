#include "core/whole_network/transitivity.h"

#include "core/centrality/clustering.h"
#include "core/network/triangles.h"

#include <numeric>

namespace cospread {

double transitivity(Network const& network, RunContext const& context) {
    auto const edges = mutual_edges(network, EdgeFacts::none);
    double triples = 0;
    for (std::uint32_t const alters : edges.alters) {
        triples += static_cast<double>(alters) * (static_cast<double>(alters) - 1) / 2;
    }
    std::uint64_t triangles = 0;
    for_each_triangle(edges, context, [&triangles](Triangle const&) { ++triangles; });
    return 3 * static_cast<double>(triangles) / triples;
}

double mean_clustering(Network const& network, RunContext const& context) {
    auto const values = clustering(network, ClusteringVariant::local, true, context);
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace cospread
