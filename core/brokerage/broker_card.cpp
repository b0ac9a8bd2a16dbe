#include "core/brokerage/broker_card.h"

#include "core/base/blank.h"
#include "core/base/ranks.h"
#include "core/brokerage/broker_words.h"
#include "core/brokerage/card_words.h"
#include "core/brokerage/constraint.h"
#include "core/brokerage/cut_points.h"
#include "core/brokerage/effective_size.h"
#include "core/brokerage/group_links.h"
#include "core/centrality/betweenness.h"
#include "core/centrality/degree.h"
#include "core/measure_catalogue.h"
#include "core/uncertainty/rank_bands.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace cospread {

namespace {

Broker::ByRole of_node(RoleValues const& values, NodeId node) {
    Broker::ByRole result{};
    for (std::size_t role = 0; role < brokerage_role_count; ++role) {
        result[role] = values[role][node];
    }
    return result;
}

void add_roles(Network const& network, Column const& groups, BrokerageNull null, RunContext const& context,
               std::vector<Broker>& list) {
    auto const counted = brokerage_roles(network, groups, context);
    auto const moments = brokerage_moments(network, groups, null, context);
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
        broker.contacts = broker_contacts(broker, constraints);
        broker.sentence = broker_sentence(broker, group_word, constraints);
    }
}

} // namespace

std::vector<Broker> brokers(Network const& network, Column const* groups, std::string_view group_word,
                            MeasureOptions const& options, RunContext const& context, BrokerageNull null) {
    MeasureOptions between = options;
    between.normalized = false;
    auto const betweenness_values = betweenness(network, between, context);
    auto const ranks = mean_ranks(betweenness_values);
    auto const constraints = constraint(network, options.unweighted, context);
    auto const sizes = effective_size(network, options.unweighted, context).effective_size;
    auto const alter_counts = alters(network);
    auto const cuts = cut_points(network, context);
    Broker::ByRole no_roles;
    no_roles.fill(blank);
    std::vector<Broker> list;
    list.reserve(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        list.push_back({.node = node,
                        .betweenness = betweenness_values[node],
                        .rank = ranks[node],
                        .roles = no_roles,
                        .expected = no_roles,
                        .sd = no_roles,
                        .z = no_roles,
                        .constraint = constraints[node],
                        .effective_size = sizes[node],
                        .alters = alter_counts[node],
                        .cut_point = cuts.cut_point[node] > 0,
                        .pairs_separated = cuts.pairs_separated[node],
                        .reason = {},
                        .contacts = {},
                        .sentence = {}});
    }
    if (groups != nullptr) {
        add_roles(network, *groups, null, context, list);
    }
    add_words(group_word, list);
    std::ranges::stable_sort(list, std::less<>{}, &Broker::rank);
    return list;
}

namespace {

constexpr std::size_t most_contacts_tried = 200;
constexpr std::size_t most_replacements = 3;

/// Fills in links and replacements.
void add_links(GroupLinks& groups, BrokerCard& card) {
    NodeId const broker = card.broker.node;
    auto const links = groups.of(broker);
    for (auto const& link : links) {
        card.links.push_back({groups.name(link.first), groups.name(link.second), link.triads});
    }
    auto contacts = groups.contacts(broker);
    contacts.resize(std::min(contacts.size(), most_contacts_tried));
    for (NodeId const contact : contacts) {
        std::set<std::pair<std::uint32_t, std::uint32_t>> joined;
        for (auto const& link : groups.of(contact, broker)) {
            joined.emplace(link.first, link.second);
        }
        BrokerReplacement other{.node = contact};
        for (auto const& link : links) {
            if (joined.contains({link.first, link.second})) {
                ++other.links;
                other.share += link.triads / card.broker.roles.back();
            }
        }
        if (other.links > 0) {
            card.replacements.push_back(other);
        }
    }
    std::ranges::stable_sort(card.replacements, std::greater<>{}, &BrokerReplacement::share);
    card.replacements.resize(std::min(card.replacements.size(), most_replacements));
}

bool has_alter_without_group(SimpleRows const& mutual, Column const& groups, NodeId node) {
    return std::ranges::any_of(mutual.of(node), [&](NodeId alter) { return groups.is_missing(alter); });
}

/// Counts the ties of the broker, each once.
void add_evidence(Network const& network, BrokerCard& card) {
    NodeId const broker = card.broker.node;
    std::set<TieId> ties;
    for (auto const& at_broker : {network.out_ties(broker), network.in_ties(broker)}) {
        std::ranges::copy_if(at_broker, std::inserter(ties, ties.end()),
                             [&](TieId tie) { return network.source(tie) != network.target(tie); });
    }
    std::set<NodeId> inferred_with;
    for (TieId const tie : ties) {
        ++card.ties;
        if (network.evidence(tie) == Evidence::inferred) {
            ++card.inferred_ties;
            inferred_with.insert(network.source(tie) == broker ? network.target(tie) : network.source(tie));
        }
    }
    card.inferred_with.assign(inferred_with.begin(), inferred_with.end());
}

/// Rank by betweenness of the stated ties alone; empty where all are stated.
std::vector<double> ranks_by_stated(Network const& network, MeasureOptions const& between,
                                    RunContext const& context) {
    if (network.inferred_count() == 0) {
        return {};
    }
    std::vector<TieId> stated;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        if (network.evidence(tie) == Evidence::stated) {
            stated.push_back(tie);
        }
    }
    return mean_ranks(betweenness(network.with_ties(stated), between, context));
}

/// Of all nodes; empty where drawing would take too long.
RankBands betweenness_bands(Network const& network, MeasureOptions const& between,
                            BrokerCardOptions const& options, RunContext const& context) {
    double const nodes = network.node_count();
    double const steps = static_cast<double>(options.draws) * nodes * (nodes + network.tie_count());
    if (steps > options.most_steps || options.draws == 0) {
        return {};
    }
    BandOptions bands;
    bands.draws = options.draws;
    return rank_bands(network, node_measure("betweenness"), between, bands, context);
}

} // namespace

std::vector<BrokerCard> broker_cards(Network const& network, Column const* groups, std::size_t count,
                                     MeasureOptions const& options, BrokerCardOptions const& card_options,
                                     RunContext const& context) {
    auto list = brokers(network, groups, card_options.group_word, options, context, card_options.null);
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(std::min(count, list.size())), list.end());
    MeasureOptions between = options;
    between.normalized = false;
    auto const& row = node_measure("betweenness");
    between.parameters = Parameters(row.key, row.parameters);
    auto const bands = betweenness_bands(network, between, card_options, context);
    auto const by_stated = ranks_by_stated(network, between, context);
    auto const mutual = mutual_rows(network, true);
    std::optional<GroupLinks> links;
    if (groups != nullptr) {
        links.emplace(network, *groups);
    }
    std::vector<BrokerCard> cards;
    for (auto& broker : list) {
        NodeId const node = broker.node;
        BrokerCard card;
        card.broker = std::move(broker);
        if (links && !groups->is_missing(node)) {
            add_links(*links, card);
            card.has_contacts_without_group = has_alter_without_group(mutual, *groups, node);
        }
        card.loss = broker_loss(mutual, node, card_options.most_steps / 10, context);
        bool const drawn = !bands.rank.empty();
        card.draws = drawn ? card_options.draws : 0;
        card.rank_low = drawn ? bands.rank_low[node] : blank;
        card.rank_high = drawn ? bands.rank_high[node] : blank;
        card.in_top = drawn ? bands.in_top[node] : blank;
        add_evidence(network, card);
        card.rank_by_stated = by_stated.empty() ? blank : by_stated[node];
        card.words = card_words(network, card, card_options.group_word);
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace cospread
