#include "core/brokerage/broker_card.h"

#include "core/base/ranks.h"
#include "core/brokerage/broker_words.h"
#include "core/brokerage/constraint.h"
#include "core/brokerage/cut_points.h"
#include "core/brokerage/effective_size.h"
#include "core/centrality/betweenness.h"
#include "core/centrality/degree.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread {

namespace {

Broker::ByRole of_node(RoleValues const& values, NodeId node) {
    Broker::ByRole result{};
    for (std::size_t role = 0; role < brokerage_role_count; ++role) {
        result[role] = values[role][node];
    }
    return result;
}

void add_roles(Network const& network, Column const& groups, RunContext const& context,
               std::vector<Broker>& list) {
    auto const counted = brokerage_roles(network, groups, context);
    auto const moments = brokerage_moments(network, groups);
    auto const z = brokerage_z(counted, moments);
    for (auto& broker : list) {
        broker.roles = of_node(counted, broker.node);
        broker.expected = of_node(moments.expected, broker.node);
        broker.sd = of_node(moments.sd, broker.node);
        broker.z = of_node(z, broker.node);
    }
}

void add_words(std::string_view group_word, std::vector<Broker>& list) {
    double const others = static_cast<double>(list.size()) - 1;
    std::vector<double> constraints;
    for (auto const& broker : list) {
        if (!std::isnan(broker.constraint)) {
            constraints.push_back(broker.constraint);
        }
    }
    std::ranges::sort(constraints);
    for (auto& broker : list) {
        broker.reason = broker_reason(broker, group_word, others * (others - 1) / 2);
        broker.sentence = broker_sentence(broker, group_word, constraints);
    }
}

} // namespace

std::vector<Broker> brokers(Network const& network, Column const* groups, std::string_view group_word,
                            MeasureOptions const& options, RunContext const& context) {
    MeasureOptions between = options;
    between.normalized = false;
    auto const betweenness_values = betweenness(network, between, context);
    auto const ranks = mean_ranks(betweenness_values);
    auto const constraints = constraint(network, options.unweighted, context);
    auto const sizes = effective_size(network, options.unweighted, context).effective_size;
    auto const alter_counts = alters(network);
    auto const cuts = cut_points(network, context);
    Broker::ByRole blank;
    blank.fill(std::numeric_limits<double>::quiet_NaN());
    std::vector<Broker> list;
    list.reserve(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        list.push_back({.node = node,
                        .betweenness = betweenness_values[node],
                        .rank = ranks[node],
                        .roles = blank,
                        .expected = blank,
                        .sd = blank,
                        .z = blank,
                        .constraint = constraints[node],
                        .effective_size = sizes[node],
                        .alters = alter_counts[node],
                        .cut_point = cuts.cut_point[node] > 0,
                        .pairs_separated = cuts.pairs_separated[node],
                        .reason = {},
                        .sentence = {}});
    }
    if (groups != nullptr) {
        add_roles(network, *groups, context, list);
    }
    add_words(group_word, list);
    std::ranges::stable_sort(list, std::less<>{}, &Broker::rank);
    return list;
}

} // namespace cospread
