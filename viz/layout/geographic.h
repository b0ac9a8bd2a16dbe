#pragma once

#include "core/base/run_context.h"
#include "viz/layout/laid_out.h"
#include "viz/layout/layout_basis.h"
#include "viz/layout/simple_graph.h"

namespace cospread::viz {

/// Nodes where they are on a map with coasts and borders, by Lambert's azimuthal equal-area projection round
/// the middle of their places (viz/layout/projection.h). Nodes of one place stand close together round it;
/// where such groups would overlap they move apart, and a line leads to the true place. Where four fifths of
/// the nodes are in a small part of the map, the map is of that part, and places beyond stand at its edge,
/// towards where they are. Nodes without coordinates stand in rows below. Throws AnalysisError where no node
/// has coordinates. Cost: O(k^2) for k places, and that of the outlines.
[[nodiscard]] LaidOut geographic_layout(SimpleGraph const& graph, LayoutBasis const& basis,
                                        RunContext const& context);

} // namespace cospread::viz
