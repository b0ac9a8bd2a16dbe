#include "core/centrality/hub_authority.h"

#include "core/base/error.h"
#include "core/centrality/two_sided_rows.h"

#include <algorithm>
#include <limits>

namespace cospread {

namespace {

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
    if (nodes > no_node / 2) {
        throw AnalysisError("hubs and authorities: more than 2^31 nodes are not measured");
    }
    TwoSidedRows const rows(network, unweighted, name);
    auto parts = rows.dominant(name, context);
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
