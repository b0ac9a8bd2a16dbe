#include "core/centrality/clustering.h"

#include "core/network/simple_rows.h"
#include "core/network/triangles.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

/// For each node, by rank, the sum over its triangles of what `part` gives its two edges and the third.
template<class Part>
std::vector<double> triangle_sums(MutualEdges const& edges, RunContext const& context, Part const& part) {
    std::vector<double> sums(edges.rank_count(), 0.0);
    for_each_triangle(edges, context, [&](Triangle const& t) {
        sums[t.u] += part(t.uv, t.uw, t.vw);
        sums[t.v] += part(t.uv, t.vw, t.uw);
        sums[t.w] += part(t.uw, t.vw, t.uv);
    });
    return sums;
}

double pairs_of(double count) {
    return count * (count - 1) / 2;
}

/// Triangles over the possible ones, by rank, from `sums` and what each is divided by.
template<class Possible>
std::vector<double> shares(MutualEdges const& edges, std::vector<double> sums, Possible const& possible) {
    for (Rank rank = 0; rank < edges.rank_count(); ++rank) {
        sums[rank] = edges.alters[rank] < 2 ? 0.0 : sums[rank] / possible(rank);
    }
    return sums;
}

std::vector<double> local(MutualEdges const& edges, RunContext const& context) {
    auto sums = triangle_sums(edges, context, [](auto...) { return 1.0; });
    return shares(edges, std::move(sums), [&](Rank rank) { return pairs_of(edges.alters[rank]); });
}

std::vector<double> barrat(MutualEdges const& edges, RunContext const& context) {
    auto const totals = edges.totals();
    auto sums = triangle_sums(edges, context, [&](std::uint64_t first, std::uint64_t second, std::uint64_t) {
        return edges.strength(first) + edges.strength(second);
    });
    return shares(edges, std::move(sums),
                  [&](Rank rank) { return totals[rank] * (edges.alters[rank] - 1.0); });
}

std::vector<double> onnela(MutualEdges const& edges, RunContext const& context) {
    std::vector<double> roots(edges.edge_count());
    double largest = 0;
    for (std::uint64_t edge = 0; edge < roots.size(); ++edge) {
        largest = std::max(largest, edges.strength(edge));
    }
    for (std::uint64_t edge = 0; edge < roots.size(); ++edge) {
        roots[edge] = std::cbrt(edges.strength(edge) / largest);
    }
    auto sums = triangle_sums(edges, context, [&](std::uint64_t a, std::uint64_t b, std::uint64_t c) {
        return roots[a] * roots[b] * roots[c];
    });
    return shares(edges, std::move(sums), [&](Rank rank) {
        return largest > 0 ? pairs_of(edges.alters[rank]) : std::numeric_limits<double>::quiet_NaN();
    });
}

std::vector<double> fagiolo(MutualEdges const& edges, RunContext const& context) {
    auto const directions = [&edges](std::uint64_t edge) {
        return edges.arcs_of(edge) == MutualEdges::both_ways ? 2.0 : 1.0;
    };
    std::vector<double> degree(edges.rank_count(), 0.0);
    std::vector<double> both_ways(edges.rank_count(), 0.0);
    edges.for_each_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
        for (Rank const end : {lower, upper}) {
            degree[end] += directions(edge);
            both_ways[end] += directions(edge) - 1;
        }
    });
    auto sums = triangle_sums(edges, context, [&](std::uint64_t a, std::uint64_t b, std::uint64_t c) {
        return directions(a) * directions(b) * directions(c);
    });
    return shares(edges, std::move(sums),
                  [&](Rank rank) { return degree[rank] * (degree[rank] - 1) - 2 * both_ways[rank]; });
}

} // namespace

NodeValues clustering(Network const& network, ClusteringVariant variant, bool unweighted,
                      RunContext const& context) {
    bool const by_strength = variant == ClusteringVariant::barrat || variant == ClusteringVariant::onnela;
    if (by_strength && !unweighted) {
        refuse_unusable_strengths(network, "clustering");
    }
    auto const by_variant = variant == ClusteringVariant::fagiolo ? EdgeFacts::arcs : EdgeFacts::none;
    auto const edges = mutual_edges(network, !by_strength ? by_variant
                                             : unweighted ? EdgeFacts::tie_counts
                                                          : EdgeFacts::strengths);
    using Kernel = std::vector<double> (*)(MutualEdges const&, RunContext const&);
    constexpr std::array<Kernel, 4> kernels{local, barrat, onnela, fagiolo};
    auto const by_rank = kernels[static_cast<std::size_t>(variant)](edges, context);
    NodeValues values(network.node_count());
    for (Rank rank = 0; rank < edges.rank_count(); ++rank) {
        values[edges.node[rank]] = by_rank[rank];
    }
    return values;
}

} // namespace cospread
