#pragma once

#include "core/base/run_context.h"
#include "viz/layout/simple_graph.h"

#include <vector>

namespace cospread::viz {

/// All nodes in a row in which neighbours stand near each other: every node goes again and again to the mean
/// of its own place and of its neighbours', which leaves the slowest wave of each connected part (of a
/// two-mode network the first axis of correspondence analysis); parts stand side by side, the largest first.
/// Source: Hill 1973, doi:10.2307/2258931. Deterministic; the order of equals follows their numbers. Cost:
/// O(200 (n + m) + n log n).
[[nodiscard]] std::vector<std::uint32_t> reciprocal_order(SimpleGraph const& graph,
                                                          RunContext const& context);

} // namespace cospread::viz
