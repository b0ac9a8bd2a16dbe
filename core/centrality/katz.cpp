#include "core/centrality/katz.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/centrality/dominant_part.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

constexpr std::size_t sums_between_stops = std::size_t{1} << 16U;

double chosen_alpha(Network const& network, KatzOptions const& options, double radius) {
    if (options.alpha) {
        if (*options.alpha * radius >= 1) {
            throw AnalysisError("katz cannot be computed: alpha " + format_number(*options.alpha) +
                                " must be below 1 / largest eigenvalue, here " + format_number(1 / radius));
        }
        return *options.alpha;
    }
    if (radius == 0 && network.tie_count() > 0) {
        throw AnalysisError(
            "katz has no default alpha here, 0.85 / largest eigenvalue: along the ties no node "
            "comes back to itself; give one, katz:alpha=0.1");
    }
    return radius == 0 ? 0.0 : 0.85 / radius;
}

/// One sweep, in rising or falling order, that uses what it has updated; the largest relative change.
double sweep(IncomingRows const& rows, double alpha, bool falling, NodeValues& values,
             RunContext const& context) {
    double most = 0;
    NodeId const nodes = rows.node_count();
    for (NodeId i = 0; i < nodes; ++i) {
        if (i % sums_between_stops == 0) {
            context.check_stop();
        }
        NodeId const node = falling ? nodes - 1 - i : i;
        double const next = 1 + alpha * rows.sum(node, values);
        most = std::max(most, std::abs(next - values[node]) / next);
        values[node] = next;
    }
    return most;
}

} // namespace

NodeValues katz(Network const& network, KatzOptions const& options, RunContext const& context) {
    IncomingRows const rows(network, options.unweighted, "katz");
    bool const symmetric = !network.directed();
    double const alpha =
        chosen_alpha(network, options, dominant_parts(rows, symmetric, "katz", context).radius());
    NodeValues values(network.node_count(), 1.0);
    double before = 1;
    bool falling = false;
    for (bool settled = values.empty(); !settled;) {
        double const change = sweep(rows, alpha, falling, values, context);
        // Changes shrink by a constant factor in the end: what is still to come is their sum.
        double const factor = change / before;
        settled = change < 1e-15 || (factor < 1 && change * factor / (1 - factor) < 1e-12);
        before = change;
        falling = !falling;
        context.report(std::clamp(std::log(change) / std::log(1e-12), 0.0, 1.0), "katz");
    }
    for (double& value : values) {
        value *= options.beta;
    }
    return values;
}

} // namespace cospread
