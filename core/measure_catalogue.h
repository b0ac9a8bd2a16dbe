#pragma once

#include "core/centrality/tie_catalogue.h"
#include "core/network/node_measure.h"
#include "core/whole_network/catalogue.h"

#include <string_view>
#include <vector>

namespace cospread {

/// Every measure of nodes, from all rooms: centrality first, then brokerage, then groups. The measures of
/// ties and of the whole network stand in tie_measures() and network_measures().
[[nodiscard]] std::vector<NodeMeasure const*> const& node_measures();

/// The measure of that key, or nullptr.
[[nodiscard]] NodeMeasure const* find_node_measure(std::string_view key);

/// The measure of that key. Throws UsageError naming the nearest key there is, or what else it measures.
[[nodiscard]] NodeMeasure const& node_measure(std::string_view key);
[[nodiscard]] TieMeasure const& tie_measure(std::string_view key);
[[nodiscard]] NetworkMeasure const& network_measure(std::string_view key);

} // namespace cospread
