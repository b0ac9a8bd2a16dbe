#include "core/cli/id_list.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/options.h"

#include <algorithm>

namespace cospread::cli {

namespace {

/// Beyond so many names no nearest one is looked for.
constexpr std::size_t most_candidates = 200000;

[[noreturn]] void refuse(Network const& network, std::string_view option, std::string_view id) {
    std::vector<std::string_view> candidates;
    if (network.node_count() <= most_candidates) {
        for (NodeId node = 0; node < network.node_count(); ++node) {
            candidates.push_back(network.id(node));
        }
    }
    throw UsageError(std::string(option) + ": there is no node '" + std::string(id) + "'" +
                     did_you_mean(id, candidates));
}

} // namespace

std::vector<NodeId> nodes_named(Network const& network, std::string_view option,
                                std::vector<std::string> const& values) {
    std::vector<NodeId> nodes;
    std::vector<bool> named(network.node_count(), false);
    auto const add = [&](NodeId node) {
        if (!named[node]) {
            named[node] = true;
            nodes.push_back(node);
        }
    };
    for (auto const& value : values) {
        if (auto const whole = network.find(value)) {
            add(*whole);
            continue;
        }
        for (auto const part : split(value, ',')) {
            auto node = network.find(part);
            if (!node) {
                node = network.find(trimmed(part));
            }
            if (!node) {
                refuse(network, option, part);
            }
            add(*node);
        }
    }
    return nodes;
}

std::vector<std::string> ids_of(Network const& network, std::vector<NodeId> const& nodes) {
    std::vector<std::string> ids;
    ids.reserve(nodes.size());
    for (auto const node : nodes) {
        ids.emplace_back(network.id(node));
    }
    return ids;
}

std::vector<std::string> all_ids(Network const& network) {
    std::vector<std::string> ids;
    ids.reserve(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
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
