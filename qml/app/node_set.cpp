#include "qml/app/node_set.h"

#include <algorithm>
#include <utility>

namespace cospread::studio {

NodeSet::NodeSet(std::vector<NodeId> nodes) {
    std::ranges::sort(nodes);
    auto const [first, last] = std::ranges::unique(nodes);
    nodes.erase(first, last);
    nodes_ = std::make_shared<std::vector<NodeId> const>(std::move(nodes));
}

std::vector<NodeId> const& NodeSet::nodes() const {
    static std::vector<NodeId> const none;
    return nodes_ ? *nodes_ : none;
}

bool NodeSet::contains(NodeId node) const {
    return std::ranges::binary_search(nodes(), node);
}

NodeSet NodeSet::toggled(NodeId node) const {
    std::vector<NodeId> other = nodes();
    auto const place = std::ranges::lower_bound(other, node);
    if (place != other.end() && *place == node) {
        other.erase(place);
    } else {
        other.insert(place, node);
    }
    return NodeSet(std::move(other));
}

} // namespace cospread::studio
