#pragma once

#include "core/network/node_measure.h"

#include <string_view>
#include <vector>

namespace cospread {

/// Every measure of nodes, from all rooms: centrality first, then brokerage, then groups.
[[nodiscard]] std::vector<NodeMeasure const*> const& node_measures();

/// The measure of that key, or nullptr.
[[nodiscard]] NodeMeasure const* find_node_measure(std::string_view key);

/// The measure of that key. Throws UsageError naming the nearest key there is.
[[nodiscard]] NodeMeasure const& node_measure(std::string_view key);

} // namespace cospread
