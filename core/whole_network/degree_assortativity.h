#pragma once

#include "core/network/network.h"

namespace cospread {

/// Degree assortativity: the correlation, over all arcs, between the out-degree of where an arc starts and
/// the in-degree of where it ends; an undirected tie is two arcs, and there the degrees are the degrees.
/// Degrees as degree() counts them, parallel and self ties included. From -1 to 1; NaN without ties and where
/// all these degrees are alike. Cost: O(n + m). Source: Newman 2003, doi:10.1103/PhysRevE.67.026126. A star
/// has -1.
[[nodiscard]] double degree_assortativity(Network const& network);

} // namespace cospread
