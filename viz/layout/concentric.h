#pragma once

#include "core/base/run_context.h"
#include "viz/layout/laid_out.h"
#include "viz/layout/layout_basis.h"
#include "viz/layout/simple_graph.h"

#include <span>
#include <vector>

namespace cospread::viz {

/// Status as nearness to the middle: the higher the value, the nearer, never further out than a node of a
/// lower value. Circles with round numbers tell what a node inside them has at least; nodes without a value
/// stand outside. Round the circle nodes stand near those that they are tied to. Source: Brandes, Kenis,
/// Wagner 2003, doi:10.1109/TVCG.2003.1196010 (radial status), with rings filled row by row. Cost: O(20 (n +
/// m) + n log n).
[[nodiscard]] LaidOut concentric_layout(SimpleGraph const& graph, LayoutBasis const& basis,
                                        RunContext const& context);

/// Round numbers (1, 2 or 5 times a power of ten), falling, at which values are cut into rings whose numbers
/// of nodes grow outwards as rings do; the lowest value or less is last. At most five; none where there is no
/// value.
[[nodiscard]] std::vector<double> ring_values(std::span<double const> values);

} // namespace cospread::viz
