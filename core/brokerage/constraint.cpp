#include "core/brokerage/constraint.h"

#include "core/network/simple_rows.h"
#include "core/network/triangles.h"

#include <cmath>
#include <limits>

namespace cospread {

namespace {

/// 1 / total, 0 for nodes whose ties have no strength.
std::vector<double> inverses(std::vector<double> const& totals) {
    std::vector<double> result;
    result.reserve(totals.size());
    for (double const total : totals) {
        result.push_back(total > 0 ? 1.0 / total : 0.0);
    }
    return result;
}

/// By edge i, j: v_ij + sum over q of v_iq v_qj / t_q, t_q the total of q. It is the same from both ends, and
/// divided by t_i it is the bracket of c_ij: one number an edge serves both its nodes.
std::vector<double> bound_strengths(MutualEdges const& edges, std::vector<double> const& inverse_totals,
                                    RunContext const& context) {
    std::vector<double> bound(edges.edge_count(), 0.0);
    for_each_triangle(edges, context, [&](Triangle const& t) {
        double const uv = edges.strength(t.uv);
        double const uw = edges.strength(t.uw);
        double const vw = edges.strength(t.vw);
        bound[t.uv] += uw * vw * inverse_totals[t.w];
        bound[t.uw] += uv * vw * inverse_totals[t.v];
        bound[t.vw] += uv * uw * inverse_totals[t.u];
    });
    for (std::uint64_t edge = 0; edge < edges.edge_count(); ++edge) {
        bound[edge] += edges.strength(edge);
    }
    return bound;
}

double square(double x) {
    return x * x;
}

} // namespace

ConstraintValues constraint(Network const& network, bool unweighted, RunContext const& context) {
    if (!unweighted) {
        refuse_unusable_strengths(network, "constraint");
    }
    auto const edges =
        mutual_edges(network, unweighted ? EdgeStrengths::unweighted : EdgeStrengths::by_strength);
    auto const inverse_totals = inverses(edges.totals());
    auto const bound = bound_strengths(edges, inverse_totals, context);
    std::vector<double> constraints(edges.rank_count(), 0.0);
    edges.for_each_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
        constraints[lower] += square(bound[edge] * inverse_totals[lower]);
        constraints[upper] += square(bound[edge] * inverse_totals[upper]);
    });
    // Sum of r ln r, r a part's share of the constraint times the number of parts.
    std::vector<double> unevenness(edges.rank_count(), 0.0);
    auto const add_part = [&](Rank rank, double bound_strength) {
        double const part = square(bound_strength * inverse_totals[rank]);
        double const ratio = part * edges.alters[rank] / constraints[rank];
        unevenness[rank] += ratio > 0 ? ratio * std::log(ratio) : 0.0;
    };
    edges.for_each_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
        add_part(lower, bound[edge]);
        add_part(upper, bound[edge]);
    });
    NodeValues const blank(network.node_count(), std::numeric_limits<double>::quiet_NaN());
    ConstraintValues values{blank, blank};
    for (Rank rank = 0; rank < edges.rank_count(); ++rank) {
        if (inverse_totals[rank] > 0) {
            double const count = edges.alters[rank];
            values.constraint[edges.node[rank]] = constraints[rank];
            values.hierarchy[edges.node[rank]] =
                count == 1 ? 1.0 : unevenness[rank] / (count * std::log(count));
        }
    }
    return values;
}

} // namespace cospread
