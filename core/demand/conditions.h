#pragma once

#include "core/network/filter.h"
#include "core/network/network.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The eight conditions that carry co-creation: six enablers of the documents, of which two are split.
[[nodiscard]] std::vector<std::string_view> const& condition_keys();

/// "Existing networks" for `existing_networks`, ...; any other key as it stands.
[[nodiscard]] std::string_view condition_title(std::string_view key);

/// What a source says of a condition in a whole case: below the waterline of the iceberg.
struct Enabler {
    std::string key;
    std::string summary;
    double strength = 0; ///< 0 to 3
    std::string source;
};

/// A rule by which an actor's condition is read off its ties.
struct ConditionRule {
    enum class Direction : std::uint8_t { out, in, any };

    std::string condition;
    std::string relation;
    Direction direction = Direction::any; ///< out: the actor is the tie's source
    Filter other;                         ///< who must be at the other end
};

/// For each node which conditions it meets, as bits in the order of condition_keys(); known says of which
/// anything can be known at all.
struct NodeConditions {
    std::vector<std::uint8_t> met;
    std::uint8_t known = 0;     ///< conditions that rules or columns speak of; 0 = nothing is known
    bool read_off_ties = false; ///< an inference, to be said with every result

    /// Share of the conditions met, NaN where none is known.
    [[nodiscard]] double readiness(NodeId node) const;
    [[nodiscard]] int count(NodeId node) const;
};

/// [node]: 1 where fewer than `gate` conditions are met; empty where none is known: every gate is open.
[[nodiscard]] std::vector<std::uint8_t> closed_gates(NodeConditions const& conditions, int gate);

/// Condition by condition: a node column named like it (1/0, yes/no, or a strength of at least 1; a missing
/// cell is not met) where the data have one, else the rules: met where any of them holds. A condition read
/// off ties counts only where the case's enabler has a strength of at least 1; where the case has no enablers
/// at all, it counts. An undirected tie fits every direction; self ties count for nothing. Throws UsageError
/// where a rule names no condition or a column that the nodes lack.
[[nodiscard]] NodeConditions node_conditions(Network const& network, std::vector<ConditionRule> const& rules,
                                             std::vector<Enabler> const& enablers);

} // namespace cospread
