#include "core/brokerage/effective_size.h"

#include "core/base/blank.h"
#include "core/network/simple_rows.h"
#include "core/network/triangles.h"

#include <algorithm>

namespace cospread {

namespace {

/// By rank: 1 over the largest strength at the node, 0 where none is positive.
std::vector<double> inverse_maxima(MutualEdges const& edges) {
    std::vector<double> result(edges.rank_count(), 0.0);
    edges.for_each_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
        result[lower] = std::max(result[lower], edges.strength(edge));
        result[upper] = std::max(result[upper], edges.strength(edge));
    });
    for (double& value : result) {
        value = value > 0 ? 1.0 / value : 0.0;
    }
    return result;
}

/// By rank: sum over the alters j of i of sum_{q != i,j} v_iq m_jq.
std::vector<double> redundancies(MutualEdges const& edges, RunContext const& context) {
    auto const scale = inverse_maxima(edges);
    std::vector<double> sums(edges.rank_count(), 0.0);
    for_each_triangle(edges, context, [&](Triangle const& t) {
        double const uv = edges.strength(t.uv);
        double const uw = edges.strength(t.uw);
        double const vw = edges.strength(t.vw);
        sums[t.u] += vw * (uw * scale[t.v] + uv * scale[t.w]);
        sums[t.v] += uw * (vw * scale[t.u] + uv * scale[t.w]);
        sums[t.w] += uv * (vw * scale[t.u] + uw * scale[t.v]);
    });
    return sums;
}

} // namespace

EffectiveSizeValues effective_size(Network const& network, bool unweighted, RunContext const& context) {
    if (!unweighted) {
        refuse_unusable_strengths(network, "effective size");
    }
    auto const edges = mutual_edges(network, unweighted ? EdgeFacts::tie_counts : EdgeFacts::strengths);
    auto const totals = edges.totals();
    auto const redundancy = redundancies(edges, context);
    EffectiveSizeValues values{NodeValues(network.node_count(), blank),
                               NodeValues(network.node_count(), blank)};
    for (Rank rank = 0; rank < edges.rank_count(); ++rank) {
        if (totals[rank] > 0) {
            double const count = edges.alters[rank];
            double const size = count - redundancy[rank] / totals[rank];
            values.effective_size[edges.node[rank]] = size;
            values.efficiency[edges.node[rank]] = size / count;
        }
    }
    return values;
}

} // namespace cospread
