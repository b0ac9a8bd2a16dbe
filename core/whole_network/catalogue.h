#pragma once

#include "core/network/network_measure.h"

#include <vector>

namespace cospread {

/// Every measure of the whole network, in the order in which they are listed.
[[nodiscard]] std::vector<NetworkMeasure> const& network_measures();

} // namespace cospread
