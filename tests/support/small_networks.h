#pragma once

#include "core/base/random.h"
#include "core/network/network_builder.h"

#include <string>
#include <utility>
#include <vector>

namespace cospread::test {

/// Nodes "0", "1", ... with ties given as pairs of numbers.
inline Network network_of(NodeId nodes, std::vector<std::pair<NodeId, NodeId>> const& ties,
                          bool directed = true, Columns columns = {}) {
    NetworkBuilder builder;
    for (NodeId node = 0; node < nodes; ++node) {
        (void)builder.node(std::to_string(node));
    }
    for (auto const& [source, target] : ties) {
        builder.tie({.source = source, .target = target, .directed = directed});
    }
    builder.set_node_columns(std::move(columns));
    BuildReport report;
    return builder.build({.merge = Merge::none, .keep_loops = true}, report);
}

inline Network path_of(NodeId nodes) {
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId node = 1; node < nodes; ++node) {
        ties.emplace_back(node - 1, node);
    }
    return network_of(nodes, ties, false);
}

/// Each pair of nodes is tied with the same chance.
inline Network random_network(NodeId nodes, double chance, std::uint64_t seed) {
    RandomStream random(seed, 0);
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId a = 0; a < nodes; ++a) {
        for (NodeId b = 0; b < nodes; ++b) {
            if (a != b && random.uniform() < chance) {
                ties.emplace_back(a, b);
            }
        }
    }
    return network_of(nodes, ties);
}

/// A text column of one value a node; empty = missing.
inline Column text_column(std::string name, std::vector<std::string> const& values) {
    ColumnBuilder builder(std::move(name));
    for (auto const& value : values) {
        builder.append(value);
    }
    return std::move(builder).finish(true);
}

} // namespace cospread::test
