#pragma once

#include "core/network/network.h"
#include "viz/scene/scene.h"

#include <string>
#include <vector>

namespace cospread::viz {

/// The places of the nodes in a table of id, x, y, as `cospread layout` writes: [node], NaN for those that it
/// does not name or leaves blank; rows about nobody of the network are passed over. Throws InputError where
/// columns are missing, a coordinate is no finite number or a node stands there twice, SystemError where the
/// file cannot be read. Cost O(n + rows).
[[nodiscard]] std::vector<Point> read_places(std::string const& file, Network const& network);

/// The same where every node needs a place. Throws InputError naming the first without.
[[nodiscard]] std::vector<Point> read_all_places(std::string const& file, Network const& network);

} // namespace cospread::viz
