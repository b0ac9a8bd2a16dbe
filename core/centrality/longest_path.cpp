#include "core/centrality/longest_path.h"

#include "core/network/components.h"

#include <algorithm>
#include <optional>

namespace cospread {

namespace {

/// Largest number of arcs from one node to another of the same component, for one start after the other.
class ComponentSearch {
  public:
    ComponentSearch(ArcRows const& rows, Components const& components)
        : rows_(rows)
        , components_(components)
        , seen_in_(components.of_node.size(), 0) {}

    double farthest_from(NodeId start) {
        ++run_;
        order_.assign(1, start);
        seen_in_[start] = run_;
        std::uint32_t const component = components_.of_node[start];
        double level = -1;
        for (std::size_t begin = 0; begin < order_.size();) {
            ++level;
            for (std::size_t const end = order_.size(); begin < end; ++begin) {
                for (NodeId const next : rows_.of(order_[begin])) {
                    if (seen_in_[next] != run_ && components_.of_node[next] == component) {
                        seen_in_[next] = run_;
                        order_.push_back(next);
                    }
                }
            }
        }
        return level;
    }

  private:
    ArcRows const& rows_;
    Components const& components_;
    std::vector<std::uint32_t> seen_in_;
    std::uint32_t run_ = 0;
    std::vector<NodeId> order_;
};

} // namespace

double longest_path_bound(ArcRows const& forward, ArcRows const& backward) {
    auto const components = strong_components(forward.offsets, forward.to);
    ComponentSearch out(forward, components);
    bool const symmetric = forward.to.data() == backward.to.data();
    std::optional<ComponentSearch> in;
    if (!symmetric) {
        in.emplace(backward, components);
    }
    // Arcs between components lead from higher numbers to lower, so that these are known when they are
    // needed.
    auto const members = components.members();
    std::vector<double> longest(components.count, 0.0); // of the paths that begin in the component
    double bound = 0;
    for (std::uint32_t component = 0; component < components.count; ++component) {
        auto const nodes = members.of(component);
        NodeId start = nodes.front();
        double onward = 0;
        for (NodeId const node : nodes) {
            if (forward.of(node).size() > forward.of(start).size()) {
                start = node;
            }
            for (NodeId const next : forward.of(node)) {
                if (std::uint32_t const other = components.of_node[next]; other != component) {
                    onward = std::max(onward, 1 + longest[other]);
                }
            }
        }
        double const from_start = out.farthest_from(start);
        double const to_start = symmetric ? from_start : in->farthest_from(start);
        longest[component] = to_start + from_start + onward;
        bound = std::max(bound, longest[component]);
    }
    return bound;
}

} // namespace cospread
