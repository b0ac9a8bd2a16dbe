#pragma once

#include <cstdint>
#include <limits>

namespace cospread {

/// Nodes and ties are numbered densely from 0 inside; the users' text ids stay at the edge.
using NodeId = std::uint32_t;
using TieId = std::uint32_t;
using RelationId = std::uint16_t;

/// Place of an arc in a list of arcs. There are fewer than 2^31 ties, each of two arcs at most.
using ArcId = std::uint32_t;

constexpr NodeId no_node = std::numeric_limits<NodeId>::max();
constexpr TieId no_tie = std::numeric_limits<TieId>::max();

} // namespace cospread
