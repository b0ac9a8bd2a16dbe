#include "core/network/node_groups.h"

#include <algorithm>

namespace cospread {

std::size_t group_count(std::vector<std::uint32_t> const& codes) {
    std::uint32_t count = 0;
    for (std::uint32_t const code : codes) {
        count = code == no_group ? count : std::max(count, code + 1);
    }
    return count;
}

std::vector<NodeGroup> groups_by(Network const& network, std::vector<std::string> const& columns) {
    std::vector<NodeGroup> groups{{.name = "all"}};
    for (NodeId node = 0; node < network.node_count(); ++node) {
        groups.front().members.push_back(node);
    }
    for (auto const& name : columns) {
        auto const* column = find_column(network.node_columns(), name);
        if (column == nullptr) {
            continue;
        }
        auto const codes = group_codes(*column);
        std::size_t const first = groups.size();
        for (NodeId node = 0; node < network.node_count(); ++node) {
            if (codes[node] == no_group) {
                continue;
            }
            std::size_t const group = first + codes[node];
            if (group == groups.size()) {
                groups.push_back({.name = name + "=" + column->text(node)});
            }
            groups[group].members.push_back(node);
        }
    }
    return groups;
}

} // namespace cospread
