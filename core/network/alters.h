#pragma once

#include "core/network/network.h"

#include <algorithm>
#include <cstddef>

namespace cospread {

/// Calls `visit(alter)` for every node tied to `node` in either direction: ascending, each once, never the
/// node itself.
template<class Visit>
void for_each_alter(Network const& network, NodeId node, Visit const& visit) {
    auto const out = network.out(node).nodes;
    auto const in = network.directed() ? network.in(node).nodes : std::span<NodeId const>();
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < out.size() || j < in.size()) {
        NodeId const alter = std::min(i < out.size() ? out[i] : no_node, j < in.size() ? in[j] : no_node);
        while (i < out.size() && out[i] == alter) {
            ++i;
        }
        while (j < in.size() && in[j] == alter) {
            ++j;
        }
        if (alter != node) {
            visit(alter);
        }
    }
}

} // namespace cospread
