#include "core/network/components.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace cospread {

namespace {

constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();

/// Asks for a stop after so many nodes.
constexpr std::size_t visits_between_stops = std::size_t{1} << 16U;

/// Depth-first search with its own stack.
class StrongSearch {
  public:
    StrongSearch(std::span<ArcId const> offsets, std::span<NodeId const> nodes)
        : offsets_(offsets)
        , nodes_(nodes)
        , found_at_(offsets.size() - 1, unseen)
        , low_(offsets.size() - 1)
        , next_(offsets.begin(), offsets.end() - 1) {
        components_.of_node.assign(offsets.size() - 1, unseen);
    }

    Components run(RunContext const& context) && {
        for (NodeId root = 0; root < found_at_.size(); ++root) {
            if (found_at_[root] == unseen) {
                search_from(root, context);
            }
        }
        return std::move(components_);
    }

  private:
    void enter(NodeId node, RunContext const& context) {
        if (clock_ % visits_between_stops == 0) {
            context.check_stop();
        }
        found_at_[node] = low_[node] = clock_++;
        path_.push_back(node);
        open_.push_back(node);
    }

    void search_from(NodeId root, RunContext const& context) {
        enter(root, context);
        while (!path_.empty()) {
            NodeId const node = path_.back();
            if (next_[node] < offsets_[node + 1]) {
                NodeId const other = nodes_[next_[node]++];
                if (found_at_[other] == unseen) {
                    enter(other, context);
                } else if (components_.of_node[other] == unseen) {
                    low_[node] = std::min(low_[node], found_at_[other]);
                }
                continue;
            }
            path_.pop_back();
            if (low_[node] == found_at_[node]) {
                close(node);
            }
            if (!path_.empty() && components_.of_node[node] == unseen) {
                low_[path_.back()] = std::min(low_[path_.back()], low_[node]);
            }
        }
    }

    /// What is open since `first` is one component.
    void close(NodeId first) {
        NodeId node = no_node;
        do {
            node = open_.back();
            open_.pop_back();
            components_.of_node[node] = components_.count;
        } while (node != first);
        ++components_.count;
    }

    std::span<ArcId const> offsets_;
    std::span<NodeId const> nodes_;
    std::vector<std::uint32_t> found_at_; ///< 0, 1, ... in the order found
    std::vector<std::uint32_t> low_;      ///< earliest open node that the subtree reaches
    std::vector<ArcId> next_;
    std::vector<NodeId> path_;
    std::vector<NodeId> open_;
    std::uint32_t clock_ = 0;
    Components components_;
};

} // namespace

std::vector<NodeId> Components::sizes() const {
    std::vector<NodeId> result(count, 0);
    for (auto const component : of_node) {
        ++result[component];
    }
    return result;
}

ComponentMembers Components::members() const {
    ComponentMembers members;
    members.first.assign(std::size_t{count} + 1, 0);
    for (auto const component : of_node) {
        ++members.first[std::size_t{component} + 1];
    }
    std::partial_sum(members.first.begin(), members.first.end(), members.first.begin());
    members.nodes.resize(of_node.size());
    auto next = members.first;
    for (NodeId node = 0; node < of_node.size(); ++node) {
        members.nodes[next[of_node[node]]++] = node;
    }
    return members;
}

Components weak_components(Network const& network, RunContext const& context) {
    Components components;
    components.of_node.assign(network.node_count(), unseen);
    std::vector<NodeId> stack;
    std::size_t visited = 0;
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
            if (visited++ % visits_between_stops == 0) {
                context.check_stop();
            }
            for (auto const neighbour : network.out(node).nodes) {
                visit(neighbour);
            }
            if (network.directed()) {
                for (auto const neighbour : network.in(node).nodes) {
                    visit(neighbour);
                }
            }
        }
        ++components.count;
    }
    return components;
}

Components strong_components(std::span<ArcId const> offsets, std::span<NodeId const> nodes,
                             RunContext const& context) {
    return StrongSearch(offsets, nodes).run(context);
}

} // namespace cospread
