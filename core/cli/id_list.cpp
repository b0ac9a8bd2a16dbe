#include "core/cli/id_list.h"

#include "core/base/error.h"
#include "core/cli/options.h"
#include "core/network/nodes_named.h"

namespace cospread::cli {

std::vector<NodeId> nodes_named(Network const& network, std::string_view option,
                                std::vector<std::string> const& values) {
    return cospread::nodes_named(network, option, values, ',');
}

std::vector<std::string> ids_of(Network const& network, std::vector<NodeId> const& nodes) {
    std::vector<std::string> ids;
    ids.reserve(nodes.size());
    for (auto const node : nodes) {
        ids.emplace_back(network.id(node));
    }
    return ids;
}

Column const& node_column(Network const& network, std::string_view option, std::string_view name) {
    if (auto const* column = find_column(network.node_columns(), name)) {
        return *column;
    }
    std::vector<std::string_view> names;
    for (auto const& column : network.node_columns()) {
        names.push_back(column.name());
    }
    throw UsageError(
        std::string(option) + ": the nodes have no column '" + std::string(name) + "'" +
        (names.empty() ? "; --nodes FILE joins a table of node attributes" : did_you_mean(name, names)));
}

} // namespace cospread::cli
