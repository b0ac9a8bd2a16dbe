#pragma once

#include "core/network/network.h"

#include <string>
#include <vector>

namespace cospread {

/// The code that group_codes() gives a node without a value.
inline constexpr std::uint32_t no_group = Column::missing_code;

/// Number of groups among codes of group_codes(). O(nodes).
[[nodiscard]] std::size_t group_count(std::vector<std::uint32_t> const& codes);

/// Some of the nodes, by name.
struct NodeGroup {
    std::string name = {}; ///< "sector=public"
    std::vector<NodeId> members = {};
};

/// Everybody as "all", then by each of `columns` the nodes of each value, in order of first appearance.
/// Columns that the nodes lack are passed over, and so are nodes without a value.
[[nodiscard]] std::vector<NodeGroup> groups_by(Network const& network,
                                               std::vector<std::string> const& columns);

} // namespace cospread
