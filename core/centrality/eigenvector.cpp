#include "core/centrality/eigenvector.h"

#include "core/base/error.h"
#include "core/centrality/dominant_part.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread {

namespace {

/// What the dominant part passes on to the parts behind it: x = A x / radius, whose own eigenvalues are less.
class PassedOn {
  public:
    PassedOn(IncomingRows const& rows, DominantParts const& parts, NodeValues& values)
        : rows_(rows)
        , parts_(parts)
        , values_(values) {}

    void run(RunContext const& context) {
        for (std::uint32_t part = parts_.dominant.front().part + 1; part < parts_.members.count(); ++part) {
            auto const members = parts_.members.of(part);
            // A part of one node needs one look, a larger one as many as settle it.
            double before = 0;
            for (bool settled = false; !settled;) {
                context.check_stop();
                double const change = sweep(members);
                settled = change == 0 || members.size() == 1 || is_settled(change, before);
                before = change;
            }
        }
    }

  private:
    /// The largest relative change.
    double sweep(std::span<NodeId const> members) {
        double most = 0;
        for (NodeId const node : members) {
            double const loop = rows_.self_strength(node);
            double const sum = rows_.sum(node, values_) - loop * values_[node];
            if (sum > 0) {
                double const next = sum / (parts_.radius() - loop);
                most = std::max(most, std::abs(next - values_[node]) / next);
                values_[node] = next;
            }
        }
        return most;
    }

    /// Changes shrink by a constant factor: what is still to come is their sum.
    static bool is_settled(double change, double before) {
        double const factor = before > 0 ? change / before : 1.0;
        return change < 1e-15 || (factor < 1 && change * factor / (1 - factor) < 1e-12);
    }

    IncomingRows const& rows_;
    DominantParts const& parts_;
    NodeValues& values_;
};

} // namespace

NodeValues eigenvector(Network const& network, bool unweighted, RunContext const& context) {
    IncomingRows const rows(network, unweighted, "eigenvector centrality");
    auto const parts = dominant_parts(rows, !network.directed(), "eigenvector centrality", context);
    NodeId const nodes = network.node_count();
    if (parts.radius() == 0) {
        if (nodes < 2) {
            return NodeValues(nodes, std::numeric_limits<double>::quiet_NaN());
        }
        throw AnalysisError(
            network.directed()
                ? "eigenvector centrality cannot be computed: along the ties no node comes back "
                  "to itself, so that every value would be 0; use pagerank or katz:alpha=0.1, "
                  "or drop the directions (--undirected)"
                : "eigenvector centrality cannot be computed: the network has no ties");
    }
    if (parts.dominant.size() > 1) {
        throw AnalysisError("eigenvector centrality is not unique: several parts of the network share the "
                            "largest eigenvalue " +
                            std::to_string(parts.radius()) +
                            "; measure each part for itself, or use pagerank");
    }
    NodeValues values(nodes, 0.0);
    auto const& [part, pair] = parts.dominant.front();
    auto const members = parts.members.of(part);
    for (std::size_t i = 0; i < members.size(); ++i) {
        values[members[i]] = pair.vector[i];
    }
    PassedOn(rows, parts, values).run(context);
    double const largest = *std::ranges::max_element(values);
    for (double& value : values) {
        value /= largest;
    }
    return values;
}

} // namespace cospread
