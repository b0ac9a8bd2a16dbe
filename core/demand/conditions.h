#pragma once

#include "core/network/filter.h"
#include "core/network/network.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cospread {

/// The eight conditions that carry co-creation: six enablers of the documents, of which two are split.
[[nodiscard]] std::vector<std::string_view> const& condition_keys();

/// "Existing networks" for `existing_networks`, ...
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

/// Node columns named like the conditions (1/0, yes/no, or a strength of at least 1) where the data have
/// them; else the rules, each counting only where the case's enabler has a strength of at least 1.
[[nodiscard]] NodeConditions node_conditions(Network const& network, std::vector<ConditionRule> const& rules,
                                             std::vector<Enabler> const& enablers);

} // namespace cospread
