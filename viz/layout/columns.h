#pragma once

#include "core/base/run_context.h"
#include "viz/layout/laid_out.h"
#include "viz/layout/layout_basis.h"
#include "viz/layout/simple_graph.h"

#include <cstdint>
#include <vector>

namespace cospread::viz {

/// The nodes of each mode in a column, in an order in which ties cross seldom: by reciprocal averaging, then
/// by barycentres as long as that helps; never more crossings than in the order of the input. Source: Eades,
/// Wormald 1994, doi:10.1007/BF01187020 (barycentres). Throws AnalysisError where there are more than
/// two groups or a tie runs within one. Cost: O(200 (n + m) + m log n).
[[nodiscard]] LaidOut columns_layout(SimpleGraph const& graph, LayoutBasis const& basis,
                                     RunContext const& context);

/// Pairs of ties between two columns that cross, `rank` being the place of each node in its column; ties are
/// those from nodes with `in_first`. Cost: O(m log n). Two ties from a top to a bottom node and back: 1.
[[nodiscard]] std::uint64_t column_crossings(SimpleGraph const& graph, std::vector<bool> const& in_first,
                                             std::vector<std::uint32_t> const& rank);

} // namespace cospread::viz
