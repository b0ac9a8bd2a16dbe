#include "core/centrality/component_size.h"

#include "core/network/components.h"

namespace cospread {

namespace {

NodeValues sizes_by_node(Components const& components) {
    auto const sizes = components.sizes();
    NodeValues values;
    values.reserve(components.of_node.size());
    for (auto const component : components.of_node) {
        values.push_back(sizes[component]);
    }
    return values;
}

} // namespace

NodeValues component_size(Network const& network, RunContext const& context) {
    return sizes_by_node(weak_components(network, context));
}

NodeValues strong_component_size(Network const& network, RunContext const& context) {
    if (!network.directed()) {
        return component_size(network, context);
    }
    auto const& rows = network.out_rows();
    return sizes_by_node(strong_components(rows.offsets, rows.nodes, context));
}

} // namespace cospread
