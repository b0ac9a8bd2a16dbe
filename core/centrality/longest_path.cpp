#include "core/centrality/longest_path.h"

#include "core/network/components.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace cospread {

namespace {

/// Largest number of arcs from one node to another of the same component, for one start after the other.
class ComponentSearch {
  public:
    ComponentSearch(PathGraph const& graph, Components const& components)
        : graph_(graph)
        , components_(components)
        , seen_in_(graph.node_count(), 0) {}

    double farthest_from(NodeId start) {
        ++run_;
        order_.assign(1, start);
        seen_in_[start] = run_;
        std::uint32_t const component = components_.of_node[start];
        double level = -1;
        for (std::size_t begin = 0; begin < order_.size();) {
            ++level;
            for (std::size_t const end = order_.size(); begin < end; ++begin) {
                NodeId const node = order_[begin];
                for (std::uint64_t arc = graph_.offsets[node]; arc < graph_.offsets[node + 1]; ++arc) {
                    NodeId const next = graph_.to[arc];
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
    PathGraph const& graph_;
    Components const& components_;
    std::vector<std::uint32_t> seen_in_;
    std::uint32_t run_ = 0;
    std::vector<NodeId> order_;
};

} // namespace

double longest_path_bound(PathGraph const& forward, PathGraph const& backward) {
    auto const components = strong_components(forward.offsets, forward.to);
    ComponentSearch out(forward, components);
    bool const symmetric = &forward == &backward;
    std::optional<ComponentSearch> in;
    if (!symmetric) {
        in.emplace(backward, components);
    }
    // Arcs between components lead from higher numbers to lower, so that these are known when they are
    // needed.
    std::vector<NodeId> order(forward.node_count());
    for (NodeId node = 0; node < forward.node_count(); ++node) {
        order[node] = node;
    }
    std::ranges::stable_sort(order, std::less<>{}, [&](NodeId node) { return components.of_node[node]; });
    std::vector<double> longest(components.count, 0.0); // of the paths that begin in the component
    double bound = 0;
    for (std::size_t at = 0; at < order.size();) {
        std::uint32_t const component = components.of_node[order[at]];
        NodeId const start = order[at];
        double onward = 0;
        for (; at < order.size() && components.of_node[order[at]] == component; ++at) {
            NodeId const node = order[at];
            for (std::uint64_t arc = forward.offsets[node]; arc < forward.offsets[node + 1]; ++arc) {
                std::uint32_t const other = components.of_node[forward.to[arc]];
                if (other != component) {
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
