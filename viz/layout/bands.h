#pragma once

#include "core/base/run_context.h"
#include "viz/layout/laid_out.h"
#include "viz/layout/layout_basis.h"
#include "viz/layout/simple_graph.h"

namespace cospread::viz {

/// Groups in bands from side to side, the first on top, with a hairline and the name above each: levels as in
/// an iceberg. Within a band nodes stand near those that they are tied to (barycentres, then the nearest
/// places with room for the marks), in as many rows as they need. Source: Sugiyama, Tagawa, Toda 1981,
/// doi:10.1109/TSMC.1981.4308636. Cost: O(200 (n + m) + n log n).
[[nodiscard]] LaidOut bands_layout(SimpleGraph const& graph, LayoutBasis const& basis,
                                   RunContext const& context);

/// "Service system, 33": the name of a group with its number of nodes, cut where it is long.
[[nodiscard]] std::string group_caption(std::string const& name, std::size_t nodes, std::size_t letters);

} // namespace cospread::viz
