#pragma once

#include "core/network/network_measure.h"

#include <array>
#include <string_view>

namespace cospread {

/// The 16 kinds of triads in their usual order: numbers of dyads that are mutual, one-sided and empty, and
/// where that is not enough a letter. `021D` is a <- b -> c, `021U` a -> b <- c, `021C` a -> b -> c; `111D`
/// is a <-> b <- c, `111U` a <-> b -> c; `030T` is a -> b -> c with a -> c, `030C` a ring; `120D` is a <- b
/// -> c with a <-> c, `120U` a -> b <- c with a <-> c, `120C` a -> b -> c with a <-> c.
constexpr std::array<std::string_view, 16> triad_kinds{"003",  "012",  "102",  "021D", "021U", "021C",
                                                       "111D", "111U", "030T", "030C", "201",  "120D",
                                                       "120U", "120C", "210",  "300"};

/// Triad census: how many sets of three nodes are of each kind, `triad_003` to `triad_300`. Who is tied to
/// whom counts, not how often; an undirected tie is two arcs. Counts are exact to 1.8e19 (beyond it, past 4.8
/// million nodes, the nearest double). Cost: O(m^1.5) at most: triangles are found, pairs of ties at a node
/// and all the rest follow by counting. Source: Holland and Leinhardt 1970, doi:10.1086/224954; names: Davis
/// and Leinhardt 1972. In a -> b -> c with d alone: one 021C, two 012, one 003.
[[nodiscard]] NetworkValues triad_census(Network const& network, RunContext const& context);

} // namespace cospread
