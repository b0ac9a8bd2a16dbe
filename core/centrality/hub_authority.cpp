#include "core/centrality/hub_authority.h"

#include "core/base/error.h"
#include "core/centrality/dominant_part.h"

#include <algorithm>
#include <limits>

namespace cospread {

namespace {

/// Each node twice, as a hub and as an authority, `nodes` further on; a tie joins the hub at its start and
/// the authority at its end. The principal eigenvector of this symmetric matrix holds both sides.
IncomingRows two_sided(IncomingRows const& incoming) {
    NodeId const nodes = incoming.node_count();
    std::vector<ArcId> offsets(std::size_t{nodes} * 2 + 1, 0);
    for (NodeId const start : incoming.nodes()) {
        ++offsets[std::size_t{start} + 1];
    }
    for (NodeId node = 0; node < nodes; ++node) {
        offsets[std::size_t{node} + 1] += offsets[node];
    }
    auto const ties = static_cast<ArcId>(incoming.nodes().size());
    for (NodeId node = 0; node <= nodes; ++node) {
        offsets[std::size_t{nodes} + node] = ties + incoming.offsets()[node];
    }
    std::vector<NodeId> ends(std::size_t{ties} * 2);
    std::vector<double> strengths(incoming.weighted() ? ends.size() : 0);
    auto next = offsets;
    for (NodeId node = 0; node < nodes; ++node) {
        for (ArcId arc = incoming.offsets()[node]; arc < incoming.offsets()[node + 1]; ++arc) {
            NodeId const start = incoming.nodes()[arc];
            ArcId const place = next[start]++;
            ends[place] = nodes + node;
            ends[ties + arc] = start;
            if (incoming.weighted()) {
                strengths[place] = strengths[ties + arc] = incoming.strength(arc);
            }
        }
    }
    return {std::move(offsets), std::move(ends), std::move(strengths)};
}

void scale_to_one(NodeValues& values) {
    double const largest = *std::ranges::max_element(values);
    for (double& value : values) {
        value /= largest;
    }
}

/// How much of a part's vector is in hubs that are all 1: what repeated steps from there settle on.
double share_of_equal_hubs(std::span<NodeId const> members, std::vector<double> const& vector, NodeId nodes) {
    double sum = 0;
    double square_sum = 0;
    for (std::size_t i = 0; i < members.size() && members[i] < nodes; ++i) {
        sum += vector[i];
        square_sum += vector[i] * vector[i];
    }
    return sum / square_sum;
}

} // namespace

HubAuthorityValues hub_authority(Network const& network, bool unweighted, RunContext const& context) {
    constexpr std::string_view name = "hubs and authorities";
    NodeId const nodes = network.node_count();
    if (nodes > no_node / 2 || network.in_rows().nodes.size() > std::numeric_limits<ArcId>::max() / 2) {
        throw AnalysisError("hubs and authorities: more than 2^31 nodes or arcs are not measured");
    }
    auto const rows = two_sided(IncomingRows(network, unweighted, name));
    auto const parts = dominant_parts(rows, true, name, context);
    if (parts.radius() == 0) {
        if (nodes < 2) {
            NodeValues const blank(nodes, std::numeric_limits<double>::quiet_NaN());
            return {blank, blank};
        }
        throw AnalysisError("hubs and authorities cannot be computed: the network has no ties");
    }
    if (parts.dominant.size() > 1) {
        context.notify("not unique: several groups of them, which no tie joins, are "
                       "equally strong, as in every network of two modes without directions; shown is what "
                       "hubs that start out equal settle on");
    }
    HubAuthorityValues values{NodeValues(nodes, 0.0), NodeValues(nodes, 0.0)};
    for (auto const& [part, pair] : parts.dominant) {
        auto const members = parts.members.of(part);
        double const share = share_of_equal_hubs(members, pair.vector, nodes);
        for (std::size_t i = 0; i < members.size(); ++i) {
            bool const is_hub = members[i] < nodes;
            (is_hub ? values.hub[members[i]] : values.authority[members[i] - nodes]) = share * pair.vector[i];
        }
    }
    scale_to_one(values.hub);
    scale_to_one(values.authority);
    return values;
}

} // namespace cospread
