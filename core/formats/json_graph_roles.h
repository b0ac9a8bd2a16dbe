#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace cospread {

/// What an object or a list of a JSON text is for.
enum class JsonRole {
    skipped,
    graph,
    nodes,
    ties,
    elements,    ///< nodes and ties in one list
    named_nodes, ///< an object whose keys are the ids
    adjacency,   ///< a list of neighbours for each node
    neighbours,
    beside, ///< data by key, beside the graph
    record, ///< a node or a tie
    pair,   ///< a tie as a list: its ends, then its strength, relation or fields
    fields, ///< within it
    end,    ///< the object that an end of a tie is
    value   ///< of several parts
};

/// An object or a list that is open.
struct JsonLevel {
    JsonRole role = JsonRole::skipped;
    bool list = false;
    std::string key = {}; ///< the last one within it
    std::size_t entries = 0;
};

/// What the object (or the list) is for that begins within the open ones, the innermost last.
[[nodiscard]] JsonRole role_within(std::span<JsonLevel const> levels, bool list);

} // namespace cospread
