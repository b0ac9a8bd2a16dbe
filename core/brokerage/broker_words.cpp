#include "core/brokerage/broker_words.h"

#include "core/brokerage/number_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace cospread {

namespace {

constexpr std::size_t longest_reason = 60;
constexpr double far_above_chance = 5; // standard deviations
constexpr double above_chance = 2;
constexpr double separate = 0.8; // efficiency from which contacts hardly know each other
constexpr double acquainted = 0.5;

/// What a node of that role does, without its subject: "joins two other sectors".
std::string role_words(BrokerageRole role, std::string const& group) {
    switch (role) {
    case BrokerageRole::coordinator:
        return "joins others of its own " + group;
    case BrokerageRole::itinerant:
        return "joins two of one other " + group;
    case BrokerageRole::representative:
        return "speaks for its " + group + " to others";
    case BrokerageRole::gatekeeper:
        return "lets others into its " + group;
    case BrokerageRole::liaison:
        return "joins two other " + plural_of(group);
    case BrokerageRole::total:
        break;
    }
    return "joins others";
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

/// The role counted most often among those that stand at least `least_z` above chance.
std::optional<BrokerageRole> first_role(Broker const& broker, double least_z) {
    std::optional<BrokerageRole> first;
    double most = 0;
    for (std::size_t role = 0; role + 1 < brokerage_role_count; ++role) {
        bool const enough = least_z <= 0 || broker.z[role] >= least_z;
        if (broker.roles[role] > most && enough) {
            most = broker.roles[role];
            first = static_cast<BrokerageRole>(role);
        }
    }
    return first;
}

/// How a count stands against what chance gives, as the end of a clause; empty where chance is not known.
std::string chance_words(double z) {
    if (std::isnan(z)) {
        return {};
    }
    if (z >= far_above_chance) {
        return ", far above chance";
    }
    return z >= above_chance ? ", above chance" : ", no more than chance gives";
}

std::string role_reason(Broker const& broker, BrokerageRole role, std::string_view group_word) {
    auto const index = static_cast<std::size_t>(role);
    std::string const often =
        " " + (broker.roles[index] == 1 ? std::string("once") : counted(broker.roles[index], "time"));
    std::string const chance = chance_words(broker.z[index]);
    // The group's own word first, then without it, as long as the clause fits.
    for (std::string const& group : {std::string(group_word), std::string("group")}) {
        std::string const clause = capitalised(role_words(role, group)) + often;
        for (std::string const& end : {chance, std::string()}) {
            if (clause.size() + end.size() <= longest_reason) {
                return clause + end;
            }
        }
    }
    return capitalised(role_words(role, "group"));
}

/// "the lowest here", "the second lowest here"; empty further down or where another node has the same.
std::string low_place(double constraint, std::vector<double> const& constraints) {
    constexpr std::array<std::string_view, 3> words{"the lowest here", "the second lowest here",
                                                    "the third lowest here"};
    double const tolerance = 1e-9 * constraint;
    auto const below = std::ranges::lower_bound(constraints, constraint - tolerance) - constraints.begin();
    auto const until = std::ranges::upper_bound(constraints, constraint + tolerance) - constraints.begin();
    bool const shared = until - below > 1;
    return shared || below >= 3 ? std::string() : ", " + std::string(words[static_cast<std::size_t>(below)]);
}

std::string tail_words(Broker const& broker, std::string_view group_word) {
    if (auto const role = first_role(broker, 0)) {
        auto const index = static_cast<std::size_t>(*role);
        double const share = broker.roles[index] / broker.roles.back();
        std::string const words = *role == BrokerageRole::liaison
                                      ? "joins two " + plural_of(group_word) + " that are not its own"
                                      : role_words(*role, std::string(group_word));
        return capitalised((share > 0.5 ? "mostly " : "most often ") + words) + ".";
    }
    if (broker.pairs_separated > 0) {
        return "Without it, " + counted(broker.pairs_separated, "pair") +
               (broker.pairs_separated == 1 ? " loses its only connection." : " lose their only connection.");
    }
    return "Nobody is cut off without it.";
}

/// How well a broker's contacts know each other.
std::string acquaintance(Broker const& broker, double efficiency) {
    constexpr double rounding = 1e-9;
    if (efficiency > 1 - rounding) {
        return "none of whom know each other";
    }
    if (efficiency < separate) {
        return efficiency >= acquainted ? "some of whom know each other" : "many of whom know each other";
    }
    std::string const as_many = fixed(broker.effective_size, 0);
    return as_many == fixed(broker.alters, 0) ? "hardly any of whom know each other"
                                              : "as good as " + as_many + " separate ones";
}

} // namespace

std::string broker_reason(Broker const& broker, std::string_view group_word, double all_pairs) {
    bool const many_pairs = broker.pairs_separated >= 0.1 * all_pairs;
    bool const most_of_it = broker.pairs_separated >= 0.5 * broker.betweenness;
    if (broker.pairs_separated > 0 && (many_pairs || most_of_it)) {
        return "Only way between " + counted(broker.pairs_separated, "pair");
    }
    if (auto const role = first_role(broker, above_chance)) {
        return role_reason(broker, *role, group_word);
    }
    if (broker.alters >= 3 && broker.effective_size >= separate * broker.alters) {
        return "Connects contacts that hardly know each other";
    }
    if (auto const role = first_role(broker, 0); role && broker.betweenness > 0) {
        return role_reason(broker, *role, group_word);
    }
    if (broker.betweenness > 0) {
        return "On shortest paths between others";
    }
    return "On no shortest path between others";
}

std::string broker_contacts(Broker const& broker, std::vector<double> const& constraints) {
    if (std::isnan(broker.effective_size)) {
        return broker.alters == 0 ? "Has no contacts." : "Reaches its contacts with strength 0 only.";
    }
    std::string const numbers = " (effective size " + fixed(broker.effective_size, 1) + ", constraint " +
                                fixed(broker.constraint, 2) + low_place(broker.constraint, constraints) +
                                ").";
    if (broker.alters == 1) {
        return "Reaches one contact only" + numbers;
    }
    double const efficiency = broker.effective_size / broker.alters;
    return "Reaches " + counted(broker.alters, "contact") + ", " + acquaintance(broker, efficiency) + numbers;
}

std::string broker_sentence(Broker const& broker, std::string_view group_word,
                            std::vector<double> const& constraints) {
    return broker_contacts(broker, constraints) + " " + tail_words(broker, group_word);
}

} // namespace cospread
