#pragma once

#include "core/centrality/path_graph.h"
#include "core/centrality/path_search.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cospread {

/// Shortest paths from one source after the other, every arc one hop: the nodes reached by rising distance
/// and how many shortest paths lead to each. Counts are doubles: an int64 overflows on a grid of 35 x 35. A
/// level of nodes is found by going along the arcs of the level before (push), or, where that is less work,
/// by asking the nodes not yet reached (pull; Beamer, Asanović and Patterson 2012, doi:10.1109/SC.2012.50).
class HopPathCounts {
  public:
    /// The graph must outlive it. `symmetric`: every arc has its reverse. Memory: 29 bytes a node and 4 an
    /// arc.
    HopPathCounts(PathGraph const& graph, bool symmetric);

    /// Cost: O(arcs of the nodes reached).
    void run(NodeId source);

    /// Nodes reached, the source first.
    [[nodiscard]] std::span<NodeId const> order() const { return {order_.data(), reached_}; }

    /// Number of shortest paths to a node reached.
    [[nodiscard]] double paths(NodeId node) const { return paths_[node]; }

    /// Calls `quotient_of(node, paths, sum)` for every node reached but the source, the furthest first, where
    /// `paths` is paths(node) and `sum` adds up what it returned for the ends of the arcs that go on from the
    /// node along shortest paths.
    template<class Quotient>
    void inward(Quotient const& quotient_of);

    /// What inward() got for a node.
    [[nodiscard]] double quotient(NodeId node) const { return quotients_[node]; }

    /// Calls `visit(from, arc)` for every arc on a shortest path.
    template<class Visit>
    void for_each_onward_arc(Visit const& visit);

  private:
    void push_level(std::size_t begin, std::size_t end);
    void pull_level();
    void gather_open_nodes();
    void close_level(std::size_t begin, std::size_t end);

    PathGraph const& graph_;
    bool symmetric_;
    std::vector<std::uint8_t> closed_; ///< in a finished level
    std::vector<double> paths_;        ///< 0 for nodes not reached
    std::vector<double> sums_;         ///< of quotients, from levels that were pulled
    std::vector<double> quotients_;
    std::vector<NodeId> order_;
    std::size_t reached_ = 0;
    std::vector<std::size_t> level_starts_; ///< in order_; one more entry ends the last level
    std::vector<bool> pulled_;              ///< by level: found by pulling
    std::vector<NodeId>
        links_; ///< ends of arcs on shortest paths: onward from a node, or back to the level before
    std::uint64_t linked_ = 0;
    std::vector<std::uint64_t> first_onward_; ///< by place in order_, where the next level was pushed
    std::vector<std::uint64_t> first_back_;   ///< by place in order_, where its own level was pulled
    std::vector<NodeId> open_;                ///< not yet reached, while levels are pulled
    std::size_t open_count_ = 0;
    std::uint64_t arcs_of_level_ = 0;
    std::uint64_t arcs_not_reached_ = 0;
    std::vector<std::uint32_t> distance_; ///< for for_each_onward_arc()
};

/// The same where arcs have lengths. Which arcs lie on shortest paths is settled after Dijkstra's search,
/// when every distance is final: those whose start is nearer than their end and by which the end is as near,
/// within 1e-12 relative.
class LengthPathCounts {
  public:
    LengthPathCounts(PathGraph const& graph, bool symmetric);

    /// Cost: O(m log m) of the part reached.
    void run(NodeId source);

    [[nodiscard]] std::span<NodeId const> order() const { return search_.order(); }

    [[nodiscard]] double paths(NodeId node) const { return paths_[node]; }

    template<class Quotient>
    void inward(Quotient const& quotient_of);

    [[nodiscard]] double quotient(NodeId node) const { return quotients_[node]; }

    template<class Visit>
    void for_each_onward_arc(Visit const& visit);

  private:
    PathGraph const& graph_;
    LengthSearch search_;
    std::vector<double> paths_;
    std::vector<double> quotients_;
    std::vector<std::uint64_t> onward_; ///< arcs on shortest paths
    std::vector<std::uint64_t> first_onward_;
};

[[noreturn]] void refuse_endless_paths(std::string_view measure);

/// Throws AnalysisError where a number of shortest paths is infinite; `measure` names what is being computed.
inline void refuse_endless_counts(double paths, std::string_view measure) {
    if (std::isinf(paths)) {
        refuse_endless_paths(measure);
    }
}

template<class Quotient>
void HopPathCounts::inward(Quotient const& quotient_of) {
    std::size_t const levels = level_starts_.size() - 1;
    for (std::size_t level = levels; level-- > 1;) {
        bool const next_was_pushed = level + 1 < levels && !pulled_[level + 1];
        for (std::size_t place = level_starts_[level]; place < level_starts_[level + 1]; ++place) {
            NodeId const node = order_[place];
            double sum = sums_[node];
            if (next_was_pushed) {
                for (std::uint64_t k = first_onward_[place]; k < first_onward_[place + 1]; ++k) {
                    sum += quotients_[links_[k]];
                }
            }
            double const value = quotient_of(node, paths_[node], sum);
            quotients_[node] = value;
            if (pulled_[level]) {
                for (std::uint64_t k = first_back_[place]; k < first_back_[place + 1]; ++k) {
                    sums_[links_[k]] += value;
                }
            }
        }
    }
}

template<class Visit>
void HopPathCounts::for_each_onward_arc(Visit const& visit) {
    distance_.resize(graph_.node_count());
    for (std::uint32_t level = 0; level + 1 < level_starts_.size(); ++level) {
        for (std::size_t place = level_starts_[level]; place < level_starts_[level + 1]; ++place) {
            distance_[order_[place]] = level;
        }
    }
    for (NodeId const node : order()) {
        for (std::uint64_t arc = graph_.offsets[node]; arc < graph_.offsets[node + 1]; ++arc) {
            if (distance_[graph_.to[arc]] == distance_[node] + 1) {
                visit(node, arc);
            }
        }
    }
}

template<class Quotient>
void LengthPathCounts::inward(Quotient const& quotient_of) {
    auto const nodes = order();
    for (std::size_t place = nodes.size(); place-- > 1;) {
        double sum = 0;
        for (std::uint64_t k = first_onward_[place]; k < first_onward_[place + 1]; ++k) {
            sum += quotients_[graph_.to[onward_[k]]];
        }
        quotients_[nodes[place]] = quotient_of(nodes[place], paths_[nodes[place]], sum);
    }
}

template<class Visit>
void LengthPathCounts::for_each_onward_arc(Visit const& visit) {
    auto const nodes = order();
    for (std::size_t place = 0; place < nodes.size(); ++place) {
        for (std::uint64_t k = first_onward_[place]; k < first_onward_[place + 1]; ++k) {
            visit(nodes[place], onward_[k]);
        }
    }
}

} // namespace cospread
