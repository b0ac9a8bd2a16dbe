#include "tests/benchmarks/generated_networks.h"

#include "core/base/random.h"
#include "core/network/network_builder.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cospread::benchmarks {

namespace {

/// Draws pairs until there are `ties` different ones.
template<class Draw>
Network of_pairs(NodeId nodes, TieId ties, Draw const& draw) {
    NetworkBuilder builder;
    for (NodeId node = 0; node < nodes; ++node) {
        builder.node(std::to_string(node));
    }
    std::unordered_set<std::uint64_t> seen;
    seen.reserve(std::size_t{ties} * 2);
    while (builder.tie_count() < ties) {
        auto const [a, b] = draw();
        auto const [low, high] = std::minmax(a, b);
        if (low != high && seen.insert(std::uint64_t{low} << 32 | high).second) {
            builder.tie({.source = low, .target = high, .directed = false});
        }
    }
    BuildReport report;
    return builder.build({}, report);
}

} // namespace

Network with_communities(NodeId nodes, TieId ties, std::uint64_t seed) {
    constexpr NodeId community = 100;
    RandomStream stream(seed, nodes);
    auto const skewed = [&stream](NodeId count) {
        double const u = stream.uniform();
        return static_cast<NodeId>(u * u * count);
    };
    return of_pairs(nodes, ties, [&] {
        NodeId const a = skewed(nodes);
        if (stream.uniform() < 0.8) {
            NodeId const first = a / community * community;
            return std::pair(a, first + skewed(std::min(community, nodes - first)));
        }
        return std::pair(a, skewed(nodes));
    });
}

Network r_mat(NodeId nodes, TieId ties, std::uint64_t seed) {
    RandomStream stream(seed, nodes + 1);
    std::vector<NodeId> shuffled(nodes);
    std::iota(shuffled.begin(), shuffled.end(), NodeId{0});
    for (NodeId i = nodes; i > 1; --i) {
        std::swap(shuffled[i - 1], shuffled[stream.below(i)]);
    }
    int levels = 0;
    while ((NodeId{1} << levels) < nodes) {
        ++levels;
    }
    return of_pairs(nodes, ties, [&] {
        while (true) {
            NodeId a = 0;
            NodeId b = 0;
            for (int level = 0; level < levels; ++level) {
                double const u = stream.uniform();
                a = a * 2 + (u >= 0.76 ? 1 : 0);
                b = b * 2 + ((u >= 0.57 && u < 0.76) || u >= 0.95 ? 1 : 0);
            }
            if (a < nodes && b < nodes) {
                return std::pair(shuffled[a], shuffled[b]);
            }
        }
    });
}

} // namespace cospread::benchmarks
