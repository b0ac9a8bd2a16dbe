#include "core/centrality/source_folding.h"

#include "core/base/random.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace cospread {

namespace {

std::span<NodeId const> row_of(PathGraph const& graph, NodeId node) {
    return std::span(graph.to).subspan(graph.offsets[node], graph.offsets[node + 1] - graph.offsets[node]);
}

std::uint64_t hash_of(std::span<NodeId const> row) {
    std::uint64_t hash = row.size();
    for (NodeId const node : row) {
        hash = mix_bits(hash ^ node);
    }
    return hash;
}

} // namespace

void fold_sources(Block& block) {
    auto const& graph = block.graph;
    std::vector<bool> is_entered(graph.node_count(), false);
    for (NodeId const node : graph.to) {
        is_entered[node] = true;
    }
    std::unordered_multimap<std::uint64_t, NodeId> first_of_twins;
    for (NodeId node = 0; node < graph.node_count(); ++node) {
        auto const row = row_of(graph, node);
        if (is_entered[node] || row.empty()) {
            continue;
        }
        if (std::ranges::count(row, row.front()) == std::ssize(row)) {
            block.before[row.front()] += block.sources[node];
            block.sources[row.front()] += block.sources[node];
            block.sources[node] = 0;
            continue;
        }
        std::uint64_t const hash = hash_of(row);
        auto const [begin, end] = first_of_twins.equal_range(hash);
        auto const twin = std::find_if(begin, end, [&](auto const& entry) {
            return std::ranges::equal(row_of(graph, entry.second), row);
        });
        if (twin == end) {
            first_of_twins.emplace(hash, node);
        } else {
            block.sources[twin->second] += block.sources[node];
            block.sources[node] = 0;
        }
    }
    for (NodeId node = 0; node < graph.node_count(); ++node) {
        if (row_of(graph, node).empty()) {
            block.sources[node] = 0;
        }
    }
}

} // namespace cospread
