#pragma once

#include "core/base/run_context.h"
#include "viz/layout/laid_out.h"
#include "viz/layout/layout_basis.h"
#include "viz/layout/simple_graph.h"

namespace cospread::viz {

/// Each group in a box of its own with its name and number of nodes; a box is as large as the marks of its
/// group need. Boxes stand in strips whose order brings groups with many ties between them near each other;
/// inside, a group is laid out by its own ties (stress) and mirrored towards its ties to others. Source:
/// Bruls, Huizing, van Wijk 2000, doi:10.1007/978-3-7091-6783-0_4 (squarified treemaps); Chaturvedi,
/// Dunne, Ashktorab, Zacharia, Shneiderman 2014, doi:10.1111/cgf.12400 (group-in-a-box). Cost: that of stress
/// for the largest group.
[[nodiscard]] LaidOut boxes_layout(SimpleGraph const& graph, LayoutBasis const& basis,
                                   RunContext const& context);

} // namespace cospread::viz
