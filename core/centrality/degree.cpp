#include "core/centrality/degree.h"

#include "core/network/alters.h"

namespace cospread {

NodeValues degree(Network const& network, TieDirection direction) {
    NodeValues values(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        std::size_t count = 0;
        if (direction == TieDirection::in) {
            count = network.in(node).size();
        } else {
            bool const add_in = direction == TieDirection::both && network.directed();
            count = network.out(node).size() + (add_in ? network.in(node).size() : 0);
        }
        values[node] = static_cast<double>(count);
    }
    return values;
}

NodeValues alters(Network const& network) {
    NodeValues values(network.node_count(), 0.0);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        for_each_alter(network, node, [&](NodeId) { ++values[node]; });
    }
    return values;
}

} // namespace cospread
