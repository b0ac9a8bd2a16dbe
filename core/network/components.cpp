#include "core/network/components.h"

namespace cospread {

Components weak_components(Network const& network) {
    constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
    Components components;
    components.of_node.assign(network.node_count(), unseen);
    std::vector<NodeId> stack;
    auto const visit = [&](NodeId node) {
        if (components.of_node[node] == unseen) {
            components.of_node[node] = components.count;
            stack.push_back(node);
        }
    };
    for (NodeId start = 0; start < network.node_count(); ++start) {
        if (components.of_node[start] != unseen) {
            continue;
        }
        visit(start);
        while (!stack.empty()) {
            NodeId const node = stack.back();
            stack.pop_back();
            for (auto const neighbour : network.out(node).nodes) {
                visit(neighbour);
            }
            for (auto const neighbour : network.in(node).nodes) {
                visit(neighbour);
            }
        }
        ++components.count;
    }
    return components;
}

} // namespace cospread
