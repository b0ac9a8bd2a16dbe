#include "core/demand/dominators.h"

#include <algorithm>

namespace cospread {

namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

/// Every node that can be reached, each after one that leads to it: depth first, in reverse of finishing.
std::vector<std::uint32_t> reverse_postorder(Lists const& onward) {
    std::vector<std::uint32_t> order;
    std::vector<bool> met(onward.size(), false);
    std::vector<std::pair<std::uint32_t, std::size_t>> open{{0, 0}};
    met[0] = true;
    while (!open.empty()) {
        auto& [node, next] = open.back();
        if (next == onward[node].size()) {
            order.push_back(node);
            open.pop_back();
            continue;
        }
        std::uint32_t const to = onward[node][next++];
        if (!met[to]) {
            met[to] = true;
            open.emplace_back(to, 0);
        }
    }
    std::ranges::reverse(order);
    return order;
}

} // namespace

DominatorTree dominator_tree(Lists const& onward) {
    constexpr std::uint32_t unknown = ~std::uint32_t{0};
    DominatorTree tree{reverse_postorder(onward), std::vector<std::uint32_t>(onward.size(), 0)};
    std::vector<std::uint32_t> place(onward.size(), unknown);
    for (std::uint32_t at = 0; at < tree.order.size(); ++at) {
        place[tree.order[at]] = at;
    }
    Lists from(tree.order.size()); // by place, as are `nearest`
    for (std::uint32_t const node : tree.order) {
        for (std::uint32_t const to : onward[node]) {
            from[place[to]].push_back(place[node]);
        }
    }
    std::vector<std::uint32_t> nearest(tree.order.size(), unknown);
    nearest[0] = 0;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::uint32_t at = 1; at < nearest.size(); ++at) {
            std::uint32_t common = unknown;
            for (std::uint32_t before : from[at]) {
                if (nearest[before] == unknown) {
                    continue;
                }
                if (common == unknown) {
                    common = before;
                }
                while (common != before) {
                    auto& later = common > before ? common : before;
                    later = nearest[later];
                }
            }
            if (nearest[at] != common) {
                nearest[at] = common;
                changed = true;
            }
        }
    }
    for (std::uint32_t at = 1; at < nearest.size(); ++at) {
        tree.dominator[tree.order[at]] = tree.order[nearest[at]];
    }
    return tree;
}

} // namespace cospread
