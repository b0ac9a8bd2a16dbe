#pragma once

#include "core/network/network.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cospread::test {

/// A tie between nodes by number, for networks written down in tests.
struct Link {
    NodeId from = no_node;
    NodeId to = no_node;
    double weight = 1;
};

enum class LinkKind : std::uint8_t { undirected, directed };

/// Nodes "0", "1", ... with exactly these ties: parallel ties and self ties are kept, weights only if
/// `weighted`.
[[nodiscard]] Network network_of(NodeId nodes, std::vector<Link> const& links, LinkKind kind,
                                 bool weighted = false, WeightMeaning meaning = WeightMeaning::strength);

/// Undirected: node 0 tied to all others; 0-1-2-...; the same closed; every pair tied; rows by columns.
[[nodiscard]] Network star(NodeId nodes);
[[nodiscard]] Network path(NodeId nodes);
[[nodiscard]] Network ring(NodeId nodes);
[[nodiscard]] Network complete(NodeId nodes);
[[nodiscard]] Network grid(NodeId rows, NodeId columns);

/// `links` random links without self ties, parallel ones among them; weights from {1/3, 1/2, 1, 3/2, 2, 3},
/// so that many paths have equal lengths.
[[nodiscard]] std::vector<Link> random_links(std::uint64_t seed, NodeId nodes, std::size_t links);

/// A folder of datasets/, from its nodes.csv and edges.csv, with the text columns of the nodes.
[[nodiscard]] Network dataset_network(std::string_view folder);

} // namespace cospread::test
