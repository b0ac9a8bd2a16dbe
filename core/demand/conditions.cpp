#include "core/demand/conditions.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace cospread {

namespace {

std::uint8_t bit_of(std::size_t condition) {
    return static_cast<std::uint8_t>(1U << condition);
}

/// A cell that says yes: a number of at least 1, or the word true or yes in any case.
bool says_yes(Column const& column, NodeId node) {
    if (column.type() == ColumnType::number) {
        return column.number(node) >= 1;
    }
    auto text = column.text(node);
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text == "true" || text == "yes";
}

/// Where a case says how strong its conditions are, the others do not carry anybody.
bool strong_enough(std::string_view condition, std::vector<Enabler> const& enablers) {
    return enablers.empty() || std::ranges::any_of(enablers, [&](Enabler const& enabler) {
               return enabler.key == condition && enabler.strength >= 1;
           });
}

void read_off_ties(Network const& network, ConditionRule const& rule, std::uint8_t bit,
                   std::vector<std::uint8_t>& met) {
    rule.other.check_columns(network);
    auto const other = rule.other.chosen(network);
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        NodeId const source = network.source(tie);
        NodeId const target = network.target(tie);
        if (source == target || network.relation(tie) != rule.relation) {
            continue;
        }
        bool const either = rule.direction == ConditionRule::Direction::any || !network.is_directed(tie);
        if (other[target] && (either || rule.direction == ConditionRule::Direction::out)) {
            met[source] |= bit;
        }
        if (other[source] && (either || rule.direction == ConditionRule::Direction::in)) {
            met[target] |= bit;
        }
    }
}

void check_rule(ConditionRule const& rule) {
    auto const& keys = condition_keys();
    if (std::ranges::find(keys, rule.condition) == keys.end()) {
        std::string message =
            "a rule speaks of the condition '" + rule.condition + "', which is none of the eight";
        if (auto const near = nearest_word(rule.condition, keys); !near.empty()) {
            message += "; did you mean '" + std::string(near) + "'?";
        }
        throw UsageError(message);
    }
}

} // namespace

double NodeConditions::readiness(NodeId node) const {
    return known == 0 ? std::nan("") : static_cast<double>(count(node)) / std::popcount(known);
}

int NodeConditions::count(NodeId node) const {
    return known == 0 ? 0 : std::popcount(met[node]);
}

NodeConditions node_conditions(Network const& network, std::vector<ConditionRule> const& rules,
                               std::vector<Enabler> const& enablers) {
    std::ranges::for_each(rules, check_rule);
    NodeConditions conditions;
    conditions.met.assign(network.node_count(), 0);
    for (std::size_t condition = 0; condition < condition_keys().size(); ++condition) {
        auto const key = condition_keys()[condition];
        std::uint8_t const bit = bit_of(condition);
        if (auto const* column = find_column(network.node_columns(), key)) {
            conditions.known |= bit;
            for (NodeId node = 0; node < network.node_count(); ++node) {
                conditions.met[node] |= says_yes(*column, node) ? bit : std::uint8_t{0};
            }
            continue;
        }
        for (auto const& rule : rules) {
            if (rule.condition != key) {
                continue;
            }
            conditions.known |= bit;
            conditions.read_off_ties = true;
            if (strong_enough(key, enablers)) {
                read_off_ties(network, rule, bit, conditions.met);
            }
        }
    }
    return conditions;
}

std::vector<std::uint8_t> closed_gates(NodeConditions const& conditions, int gate) {
    std::vector<std::uint8_t> closed;
    if (conditions.known != 0) {
        for (NodeId node = 0; node < conditions.met.size(); ++node) {
            closed.push_back(conditions.count(node) < gate ? 1 : 0);
        }
    }
    return closed;
}

} // namespace cospread
