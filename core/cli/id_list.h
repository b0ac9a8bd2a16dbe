#pragma once

#include "core/network/network.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread::cli {

/// The nodes that an option names. Each value is one id where a node has exactly this id, commas and all,
/// else ids joined by commas. A node named twice stands once. Throws UsageError naming the first unknown id
/// and the nearest there is.
[[nodiscard]] std::vector<NodeId> nodes_named(Network const& network, std::string_view option,
                                              std::vector<std::string> const& values);

/// The ids of the nodes.
[[nodiscard]] std::vector<std::string> ids_of(Network const& network, std::vector<NodeId> const& nodes);

/// The node column of that name. Throws UsageError naming `option` and the nearest column.
[[nodiscard]] Column const& node_column(Network const& network, std::string_view option,
                                        std::string_view name);

} // namespace cospread::cli
