#include "core/brokerage/card_words.h"

#include "core/brokerage/number_words.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

constexpr std::size_t most_named = 3;

std::string percent(double share) {
    return fixed(100 * share, 0) + " %";
}

/// A rank; tied nodes may share half a one.
std::string place(double rank) {
    return fixed(rank, rank == std::floor(rank) ? 0 : 1);
}

/// The first of the nodes by name, and how many more.
std::string names_of(Network const& network, std::vector<NodeId> const& nodes) {
    std::vector<std::string> names;
    for (NodeId const node : nodes) {
        if (names.size() == most_named && nodes.size() > most_named + 1) {
            names.push_back(counted(static_cast<double>(nodes.size() - most_named), "other"));
            break;
        }
        names.push_back(network.short_label(node));
    }
    return listed_words(names);
}

std::string connects_words(BrokerCard const& card, std::string_view group_word) {
    if (std::isnan(card.broker.roles.back())) {
        return {};
    }
    std::string const aside = card.has_contacts_without_group
                                  ? " (contacts without " + std::string(group_word) + " left aside)"
                                  : std::string();
    double const total = card.broker.roles.back();
    if (total == 0) {
        return "Stands between no sender and receiver that lack a tie of their own" + aside + ".";
    }
    std::vector<std::string> parts;
    double named = 0;
    for (auto const& link : card.links) {
        if (parts.size() == most_named && card.links.size() > most_named + 1) {
            auto const more = static_cast<double>(card.links.size() - most_named);
            parts.push_back(counted(more, "other pair") + " of " + plural_of(group_word) + " " +
                            counted(total - named, "time"));
            break;
        }
        named += link.triads;
        parts.push_back(
            (link.first == link.second ? "two of " + link.first : link.first + " and " + link.second) + " " +
            counted(link.triads, "time"));
    }
    return "Stands between " + counted(total, "pair") +
           " of a sender and a receiver without a tie from one to " + "the other" + aside +
           (parts.empty() ? "" : ": " + listed_words(parts)) + ".";
}

std::string roles_words(Broker const& broker) {
    std::vector<std::size_t> order;
    for (std::size_t role = 0; role + 1 < brokerage_role_count; ++role) {
        if (broker.roles[role] > 0) {
            order.push_back(role);
        }
    }
    if (order.empty()) {
        return {};
    }
    std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t role) { return broker.roles[role]; });
    std::vector<std::string> parts;
    for (std::size_t const role : order) {
        std::string const expected = fixed(broker.expected[role], 1);
        std::string part(brokerage_role_keys[role]);
        part += parts.empty() ? " " + counted(broker.roles[role], "time") + ", where chance gives " + expected
                              : " " + fixed(broker.roles[role], 0) + " (" + expected + ")";
        parts.push_back(std::move(part));
    }
    std::string const first = parts.front();
    parts.erase(parts.begin());
    return "Its roles: " + first + (parts.empty() ? "" : "; " + listed_words(parts)) + ".";
}

std::string longer_words(Network const& network, BrokerLoss const& loss) {
    std::vector<std::string> most;
    for (auto const& longer : loss.longer) {
        if (most.size() == 2) {
            break;
        }
        most.push_back(network.short_label(longer.node) + " (" + counted(longer.pairs, "time") + ")");
    }
    bool const one = loss.pairs_lengthened == 1;
    return counted(loss.pairs_lengthened, "pair") + (one ? " needs" : " need") + " more steps, " +
           (one ? std::string() : "most often ") + listed_words(most);
}

std::string without_words(Network const& network, BrokerCard const& card) {
    double const pairs = card.broker.pairs_separated;
    auto const& loss = card.loss;
    std::string text = "Without it, directions left aside, ";
    if (pairs > 0) {
        text += counted(pairs, "pair") + " of others " + (pairs == 1 ? "loses" : "lose") +
                " the only connection, for " + names_of(network, loss.cut_off) +
                (loss.cut_off.size() == 1 ? " is" : " are") + " cut off from the largest part that is left; ";
    } else {
        text += "nobody is cut off and ";
    }
    if (std::isnan(loss.pairs_lengthened)) {
        return text + "whose ways get longer is not tried in a network of this size.";
    }
    return text + (loss.pairs_lengthened > 0 ? longer_words(network, loss) : "no way gets longer") + ".";
}

std::string replacement_words(Network const& network, BrokerCard const& card, std::string_view group_word) {
    if (card.links.empty()) {
        return {};
    }
    std::string const groups = plural_of(group_word);
    if (card.replacements.empty()) {
        return "None of its contacts stands between the same " + groups + ".";
    }
    auto const share = [](BrokerReplacement const& other) { return percent(other.share); };
    auto const& first = card.replacements.front();
    auto const links = static_cast<double>(card.links.size());
    std::string text = "Of its contacts " + network.short_label(first.node) +
                       " comes nearest to replacing it: it too stands between " + fixed(first.links, 0) +
                       " of the " + counted(links, "pair") + " of " + groups + " (" + share(first) +
                       " of the times)";
    std::vector<std::string> next;
    for (auto const& other : std::span(card.replacements).subspan(1)) {
        next.push_back(network.short_label(other.node) + " (" + counted(other.links, "pair") + ", " +
                       share(other) + ")");
    }
    return text + (next.empty() ? "" : "; then " + listed_words(next)) + ".";
}

std::string sureness_words(Network const& network, BrokerCard const& card) {
    std::string const text = "Place " + place(card.broker.rank) + " of " +
                             std::to_string(network.node_count()) + " by betweenness";
    if (card.draws == 0) {
        return text + "; how sure that is was not judged in a network of this size.";
    }
    bool const one = card.rank_low == card.rank_high;
    return text + "; in nine of ten of " + std::to_string(card.draws) + " networks that fit the evidence " +
           (one ? "it is " + place(card.rank_low)
                : "it is between " + place(card.rank_low) + " and " + place(card.rank_high)) +
           ", and among the first five in " + percent(card.in_top) + ".";
}

std::string evidence_words(Network const& network, BrokerCard const& card) {
    if (card.ties == 0) {
        return "Has no ties.";
    }
    std::string text;
    if (card.inferred_ties == 0) {
        text = card.ties == 1 ? "Its only tie is stated"
                              : "All its " + counted(card.ties, "tie") + " are stated";
    } else {
        text = fixed(card.inferred_ties, 0) + " of its " + counted(card.ties, "tie") +
               (card.inferred_ties == 1 ? " is" : " are") + " inferred, with " +
               names_of(network, card.inferred_with);
    }
    return std::isnan(card.rank_by_stated)
               ? text + "."
               : text + "; by stated ties alone its place is " + place(card.rank_by_stated) + ".";
}

} // namespace

BrokerCard::Sentences card_words(Network const& network, BrokerCard const& card,
                                 std::string_view group_word) {
    return {.connects = connects_words(card, group_word),
            .roles = roles_words(card.broker),
            .without = without_words(network, card),
            .replacement = replacement_words(network, card, group_word),
            .sureness = sureness_words(network, card),
            .evidence = evidence_words(network, card)};
}

} // namespace cospread
