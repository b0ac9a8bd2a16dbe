#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"
#include "viz/scene/scene.h"

#include <string>
#include <vector>

namespace cospread::viz {

/// Where the nodes stand, from a table with the columns id, x and y, as `cospread layout` writes it. Rows of
/// nodes that the network does not have are passed over. Throws InputError where a column or a node of the
/// network is missing, a place is no number or a node has two; Stopped.
[[nodiscard]] std::vector<Point> read_positions(Network const& network, std::string const& file,
                                                RunContext const& context);

} // namespace cospread::viz
