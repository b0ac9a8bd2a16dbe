#include "core/centrality/path_graph.h"

#include "core/network/low_links.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace cospread {

namespace {

/// Nodes in the order of breadth-first searches along `rows`, begun at the nodes with most arcs.
std::vector<NodeId> breadth_first_order(AdjacencyRows const& rows) {
    auto const nodes = static_cast<NodeId>(rows.offsets.size() - 1);
    std::vector<NodeId> by_degree(nodes);
    std::iota(by_degree.begin(), by_degree.end(), NodeId{0});
    std::ranges::stable_sort(by_degree, std::greater<>{},
                             [&rows](NodeId node) { return rows.of(node).size(); });
    std::vector<bool> seen(nodes, false);
    std::vector<NodeId> order;
    order.reserve(nodes);
    for (NodeId const start : by_degree) {
        if (seen[start]) {
            continue;
        }
        seen[start] = true;
        order.push_back(start);
        for (std::size_t at = order.size() - 1; at < order.size(); ++at) {
            for (NodeId const next : rows.of(order[at]).nodes) {
                if (!seen[next]) {
                    seen[next] = true;
                    order.push_back(next);
                }
            }
        }
    }
    return order;
}

} // namespace

PathGraph path_graph(PathArcs const& arcs, ArcTies ties) {
    return path_graph(arcs, breadth_first_order(*arcs.rows), ties);
}

PathGraph path_graph(PathArcs const& arcs, std::vector<NodeId> order, ArcTies ties) {
    bool const with_ties = ties == ArcTies::kept;
    PathGraph graph;
    graph.node = std::move(order);
    std::vector<NodeId> local(graph.node.size());
    for (NodeId place = 0; place < graph.node_count(); ++place) {
        local[graph.node[place]] = place;
    }
    auto const tie_of = with_ties ? arcs.network->ties_of(*arcs.rows) : std::span<TieId const>();
    graph.to.reserve(arcs.rows->nodes.size());
    graph.tie.reserve(with_ties ? arcs.rows->nodes.size() : 0);
    graph.length.reserve(arcs.lengths.size());
    graph.offsets.reserve(graph.node.size() + 1);
    graph.offsets.push_back(0);
    for (NodeId const node : graph.node) {
        for (std::uint64_t arc = arcs.rows->offsets[node]; arc < arcs.rows->offsets[node + 1]; ++arc) {
            NodeId const next = arcs.rows->nodes[arc];
            if (next == node || (!arcs.hops() && std::isinf(arcs.lengths[arc]))) {
                continue;
            }
            graph.to.push_back(local[next]);
            if (with_ties) {
                graph.tie.push_back(tie_of[arc]);
            }
            if (!arcs.hops()) {
                graph.length.push_back(arcs.lengths[arc]);
            }
        }
        graph.offsets.push_back(static_cast<ArcId>(graph.to.size()));
    }
    return graph;
}

PathGraph reversed(PathGraph const& graph) {
    PathGraph result;
    result.node = graph.node;
    result.offsets.assign(graph.offsets.size(), 0);
    for (NodeId const end : graph.to) {
        ++result.offsets[end + 1];
    }
    for (std::size_t node = 1; node < result.offsets.size(); ++node) {
        result.offsets[node] += result.offsets[node - 1];
    }
    result.to.resize(graph.to.size());
    result.tie.resize(graph.tie.size());
    result.length.resize(graph.length.size());
    auto next = result.offsets;
    for (NodeId from = 0; from < graph.node_count(); ++from) {
        for (std::uint64_t arc = graph.offsets[from]; arc < graph.offsets[from + 1]; ++arc) {
            ArcId const place = next[graph.to[arc]]++;
            result.to[place] = from;
            if (!graph.tie.empty()) {
                result.tie[place] = graph.tie[arc];
            }
            if (!graph.hops()) {
                result.length[place] = graph.length[arc];
            }
        }
    }
    return result;
}

namespace {

/// Finds the blocks and how many nodes hang on each of their nodes.
class BlockSearch {
  public:
    BlockSearch(PathGraph const& graph, std::size_t least_nodes)
        : graph_(graph)
        , least_nodes_(least_nodes)
        , links_(graph.node_count())
        , hanging_(graph.node_count(), 1)
        , block_(graph.node_count(), none)
        , local_(graph.node_count(), no_node)
        , next_(graph.offsets.begin(), graph.offsets.end() - 1) {
        result_.pairs_across.assign(graph.node_count(), 0.0);
    }

    Blocks run() && {
        for (NodeId root = 0; root < graph_.node_count(); ++root) {
            if (!links_.is_found(root)) {
                links_.search(root, *this);
                open_.pop_back();
                settle_component(hanging_[root]);
            }
        }
        return std::move(result_);
    }

    void enter(NodeId node) { open_.push_back(node); }

    LinkStep next(NodeId node) {
        return next_[node] < graph_.offsets[node + 1] ? LinkStep{graph_.to[next_[node]++], no_tie}
                                                      : LinkStep{};
    }

    /// Where nothing below the child leads further back than the parent, what is still open below is a block.
    void leave(LinkReturn const& back) {
        if (!back.cut_off) {
            return;
        }
        Found found{back.parent, members_.size(), 0};
        NodeId member = no_node;
        do {
            member = open_.back();
            open_.pop_back();
            members_.push_back(member);
            block_[member] = static_cast<std::uint32_t>(found_.size());
            hanging_[back.parent] += hanging_[member];
        } while (member != back.child);
        found.end = members_.size();
        found_.push_back(found);
    }

  private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// A block as found: its top, nearest to the root, and the nodes below it.
    struct Found {
        NodeId top = no_node;
        std::size_t begin = 0; ///< in members_
        std::size_t end = 0;
    };

    /// Once the component's size is known. A node hangs together with all that is not on the block's other
    /// side.
    void settle_component(double size) {
        for (auto const& found : found_) {
            double below = 0;
            for (std::size_t i = found.begin; i < found.end; ++i) {
                below += hanging_[members_[i]];
            }
            for (std::size_t i = found.begin; i < found.end; ++i) {
                double const beyond = size - hanging_[members_[i]];
                result_.pairs_across[members_[i]] -= beyond * beyond;
            }
            result_.pairs_across[found.top] -= below * below;
            if (found.end - found.begin + 1 >= least_nodes_) {
                result_.blocks.push_back(block_of(found, size - below));
            }
        }
        for (auto const& found : found_) {
            for (std::size_t i = found.begin; i < found.end; ++i) {
                result_.pairs_across[members_[i]] += (size - 1) * (size - 1);
                block_[members_[i]] = none;
            }
        }
        if (!found_.empty()) {
            result_.pairs_across[found_.back().top] += (size - 1) * (size - 1);
        }
        found_.clear();
        members_.clear();
    }

    /// The block as a graph of its own, the top last: its arcs are the others' arcs to it the other way
    /// round, so that a hub of many blocks is not gone through for each.
    Block block_of(Found const& found, double weight_of_top) {
        std::vector<NodeId> nodes(members_.begin() + static_cast<std::ptrdiff_t>(found.begin),
                                  members_.begin() + static_cast<std::ptrdiff_t>(found.end));
        std::ranges::sort(nodes);
        std::uint32_t const number = block_[nodes.front()];
        auto const top = static_cast<NodeId>(nodes.size());
        Block block;
        auto& part = block.graph;
        for (NodeId place = 0; place < top; ++place) {
            local_[nodes[place]] = place;
            part.node.push_back(graph_.node[nodes[place]]);
            block.weight.push_back(hanging_[nodes[place]]);
        }
        part.node.push_back(graph_.node[found.top]);
        block.weight.push_back(weight_of_top);
        std::vector<std::pair<NodeId, std::uint64_t>> to_top; // from whom, by which arc
        auto const add = [&](NodeId to, std::uint64_t arc) {
            part.to.push_back(to);
            if (!graph_.tie.empty()) {
                part.tie.push_back(graph_.tie[arc]);
            }
            if (!graph_.hops()) {
                part.length.push_back(graph_.length[arc]);
            }
        };
        part.offsets.push_back(0);
        for (NodeId place = 0; place < top; ++place) {
            for (std::uint64_t arc = graph_.offsets[nodes[place]]; arc < graph_.offsets[nodes[place] + 1];
                 ++arc) {
                NodeId const other = graph_.to[arc];
                if (other == found.top) {
                    add(top, arc);
                    to_top.emplace_back(place, arc);
                } else if (block_[other] == number) {
                    add(local_[other], arc);
                }
            }
            part.offsets.push_back(static_cast<ArcId>(part.to.size()));
        }
        for (auto const& [from, arc] : to_top) {
            add(from, arc);
        }
        part.offsets.push_back(static_cast<ArcId>(part.to.size()));
        block.sources = block.weight;
        block.before.assign(block.weight.size(), 0.0);
        return block;
    }

    PathGraph const& graph_;
    std::size_t least_nodes_;
    LowLinks links_;
    std::vector<double> hanging_;      ///< the node and all below it that is cut off without it
    std::vector<std::uint32_t> block_; ///< the block in which the node is not the top
    std::vector<NodeId> local_;
    std::vector<ArcId> next_;
    std::vector<NodeId> open_; ///< found, and in no block yet
    std::vector<NodeId> members_;
    std::vector<Found> found_; ///< of the component at hand
    Blocks result_;
};

} // namespace

bool keeps_its_paths_in_blocks(PathGraph const& graph) {
    constexpr double wide_range = 1e4;
    if (graph.length.empty()) {
        return true;
    }
    auto const [least, most] = std::ranges::minmax(graph.length);
    return most <= wide_range * least;
}

Blocks blocks_of(PathGraph const& graph, std::size_t least_nodes) {
    return BlockSearch(graph, least_nodes).run();
}

} // namespace cospread
