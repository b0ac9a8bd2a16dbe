#pragma once

#include <string_view>

namespace cospread {

/// Whether a sheet or file of that name holds ties: `Edges`, `karate_links`, `Kapcsolatok`. Words of English,
/// Hungarian, Italian, Finnish, Spanish and Swedish are known.
[[nodiscard]] bool names_ties(std::string_view name);

/// The same for nodes: `Actors`, `karate-nodes`, `Toimijat`.
[[nodiscard]] bool names_nodes(std::string_view name);

} // namespace cospread
