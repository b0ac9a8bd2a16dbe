#pragma once

#include <cstdint>
#include <limits>

namespace cospread {

/// Nodes and ties are numbered densely from 0 inside; the users' text ids stay at the edge.
using NodeId = std::uint32_t;
using TieId = std::uint32_t;
using RelationId = std::uint16_t;

constexpr NodeId no_node = std::numeric_limits<NodeId>::max();
constexpr TieId no_tie = std::numeric_limits<TieId>::max();

} // namespace cospread
