#include "core/brokerage/constraint.h"

#include "core/network/simple_rows.h"
#include "core/network/triangles.h"

#include <cmath>
#include <limits>
#include <string_view>

namespace cospread {

namespace {

/// 1 / total, 0 for nodes whose ties have no strength.
std::vector<double> inverses(std::vector<double> totals) {
    for (double& total : totals) {
        total = total > 0 ? 1.0 / total : 0.0;
    }
    return totals;
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

/// What both measures are made of.
struct Investments {
    MutualEdges edges;
    std::vector<double> inverse_totals; ///< by rank
    std::vector<double> bound;          ///< by edge
    std::vector<double> constraints;    ///< by rank
};

Investments investments(Network const& network, bool unweighted, std::string_view measure,
                        RunContext const& context) {
    if (!unweighted) {
        refuse_unusable_strengths(network, measure);
    }
    Investments result;
    result.edges = mutual_edges(network, unweighted ? EdgeFacts::tie_counts : EdgeFacts::strengths);
    result.inverse_totals = inverses(result.edges.totals());
    result.bound = bound_strengths(result.edges, result.inverse_totals, context);
    result.constraints.assign(result.edges.rank_count(), 0.0);
    result.edges.for_each_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
        result.constraints[lower] += square(result.bound[edge] * result.inverse_totals[lower]);
        result.constraints[upper] += square(result.bound[edge] * result.inverse_totals[upper]);
    });
    return result;
}

/// By node: `values` of its rank, blank where its ties have no strength.
NodeValues by_node(Investments const& found, std::vector<double> const& values) {
    NodeValues result(values.size(), std::numeric_limits<double>::quiet_NaN());
    for (Rank rank = 0; rank < found.edges.rank_count(); ++rank) {
        if (found.inverse_totals[rank] > 0) {
            result[found.edges.node[rank]] = values[rank];
        }
    }
    return result;
}

} // namespace

NodeValues constraint(Network const& network, bool unweighted, RunContext const& context) {
    auto found = investments(network, unweighted, "constraint", context);
    std::vector<double>().swap(found.bound);
    return by_node(found, found.constraints);
}

NodeValues hierarchy(Network const& network, bool unweighted, RunContext const& context) {
    auto found = investments(network, unweighted, "hierarchy", context);
    auto const& edges = found.edges;
    // Sum of r ln r, r a part's share of the constraint times the number of parts.
    std::vector<double> values(edges.rank_count(), 0.0);
    auto const add_part = [&](Rank rank, double bound) {
        double const part = square(bound * found.inverse_totals[rank]);
        double const ratio = part * edges.alters[rank] / found.constraints[rank];
        values[rank] += ratio > 0 ? ratio * std::log(ratio) : 0.0;
    };
    edges.for_each_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
        add_part(lower, found.bound[edge]);
        add_part(upper, found.bound[edge]);
    });
    for (Rank rank = 0; rank < edges.rank_count(); ++rank) {
        double const count = edges.alters[rank];
        values[rank] = count == 1 ? 1.0 : values[rank] / (count * std::log(count));
    }
    std::vector<double>().swap(found.bound);
    return by_node(found, values);
}

} // namespace cospread
