#pragma once

#include "core/network/network.h"

#include <cstdint>

namespace cospread::benchmarks {

/// Undirected, with communities of about 100 nodes (four ties in five stay inside) and hubs (ends are drawn
/// with the square of a uniform number, so that few nodes have many ties). No self ties, no parallel ties.
/// The same for the same seed.
[[nodiscard]] Network with_communities(NodeId nodes, TieId ties, std::uint64_t seed);

/// R-MAT (Chakrabarti, Zhan and Faloutsos 2004, doi:10.1137/1.9781611972740.43) with 0.57, 0.19, 0.19, 0.05,
/// undirected, nodes shuffled. No self ties, no parallel ties.
[[nodiscard]] Network r_mat(NodeId nodes, TieId ties, std::uint64_t seed);

} // namespace cospread::benchmarks
