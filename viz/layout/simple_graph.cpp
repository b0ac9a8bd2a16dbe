#include "viz/layout/simple_graph.h"

#include <algorithm>

namespace cospread::viz {

SimpleGraph simple_graph(Network const& network) {
    SimpleGraph graph;
    std::vector<std::uint32_t> near;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        near.clear();
        for (auto const* rows : {&network.out_rows(), &network.in_rows()}) {
            auto const arcs = rows->of(node);
            near.insert(near.end(), arcs.nodes.begin(), arcs.nodes.end());
        }
        std::ranges::sort(near);
        auto const repeated = std::ranges::unique(near);
        near.erase(repeated.begin(), repeated.end());
        std::erase(near, node);
        graph.neighbours.insert(graph.neighbours.end(), near.begin(), near.end());
        graph.offsets.push_back(graph.neighbours.size());
    }
    return graph;
}

std::vector<std::vector<std::uint32_t>> components(SimpleGraph const& graph) {
    std::vector<std::vector<std::uint32_t>> all;
    std::vector<bool> seen(graph.size(), false);
    for (std::uint32_t first = 0; first < graph.size(); ++first) {
        if (seen[first]) {
            continue;
        }
        std::vector<std::uint32_t> nodes{first};
        seen[first] = true;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (auto const other : graph.of(nodes[i])) {
                if (!seen[other]) {
                    seen[other] = true;
                    nodes.push_back(other);
                }
            }
        }
        std::ranges::sort(nodes);
        all.push_back(std::move(nodes));
    }
    std::ranges::stable_sort(all, std::greater{}, [](auto const& nodes) { return nodes.size(); });
    return all;
}

SimpleGraph part(SimpleGraph const& graph, std::vector<std::uint32_t> const& nodes) {
    SimpleGraph result;
    auto const place = [&](std::uint32_t node) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(nodes, node) - nodes.begin());
    };
    for (auto const node : nodes) {
        for (auto const other : graph.of(node)) {
            if (auto const at = place(other); at < nodes.size() && nodes[at] == other) {
                result.neighbours.push_back(at);
            }
        }
        result.offsets.push_back(result.neighbours.size());
    }
    return result;
}

std::vector<std::uint32_t> hops_from(SimpleGraph const& graph, std::uint32_t source) {
    std::vector<std::uint32_t> hops(graph.size(), unreached);
    std::vector<std::uint32_t> queue{source};
    hops[source] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (auto const other : graph.of(queue[i])) {
            if (hops[other] == unreached) {
                hops[other] = hops[queue[i]] + 1;
                queue.push_back(other);
            }
        }
    }
    return hops;
}

} // namespace cospread::viz
