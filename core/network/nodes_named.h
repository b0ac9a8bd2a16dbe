#pragma once

#include "core/network/network.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The nodes that a text of the user names. Each value is one id where a node has exactly this id, separators
/// and all, else ids joined by `separator`. A node named twice stands once. Throws UsageError naming `who`,
/// the first unknown id and the nearest there is.
[[nodiscard]] std::vector<NodeId> nodes_named(Network const& network, std::string_view who,
                                              std::vector<std::string> const& values, char separator);

} // namespace cospread
