#include "core/centrality/path_counts.h"

#include "core/base/error.h"

#include <string>

namespace cospread {

void refuse_endless_paths(std::string_view measure) {
    throw AnalysisError(
        std::string(measure) +
        " cannot be computed: more than 1.8e308 shortest paths join two nodes; merge parallel ties, or "
        "measure a part of the network");
}

// Room for one entry more than can be kept: the loops below write every candidate to the next free place and
// move on only where it counts. That costs less than a branch that the processor guesses wrong.
HopPathCounts::HopPathCounts(PathGraph const& graph, bool symmetric)
    : graph_(graph)
    , symmetric_(symmetric)
    , closed_(graph.node_count(), 0)
    , paths_(graph.node_count(), 0.0)
    , sums_(graph.node_count(), 0.0)
    , quotients_(graph.node_count(), 0.0)
    , order_(std::size_t{graph.node_count()} + 1)
    , links_(graph.to.size() + 1)
    , first_onward_(std::size_t{graph.node_count()} + 1)
    , first_back_(std::size_t{graph.node_count()} + 1)
    , open_(std::size_t{graph.node_count()} + 1) {}

void HopPathCounts::run(NodeId source) {
    for (NodeId const node : order()) {
        closed_[node] = 0;
        paths_[node] = 0;
        sums_[node] = 0;
    }
    std::size_t const nodes = graph_.node_count();
    order_[0] = source;
    paths_[source] = 1;
    reached_ = 1;
    linked_ = 0;
    open_count_ = 0;
    arcs_not_reached_ = graph_.to.size();
    level_starts_.assign(1, 0);
    pulled_.assign(1, false);
    std::size_t begin = 0;
    while (begin < reached_) {
        std::size_t const end = reached_;
        level_starts_.push_back(end);
        // Once all are reached, nothing lies beyond the last level.
        if (end == nodes) {
            break;
        }
        close_level(begin, end);
        bool const pull = symmetric_ && arcs_not_reached_ < arcs_of_level_;
        pulled_.push_back(pull);
        if (pull) {
            pull_level();
        } else {
            open_count_ = 0;
            push_level(begin, end);
        }
        begin = end;
    }
}

void HopPathCounts::close_level(std::size_t begin, std::size_t end) {
    arcs_of_level_ = 0;
    for (std::size_t place = begin; place < end; ++place) {
        NodeId const node = order_[place];
        closed_[node] = 1;
        arcs_of_level_ += graph_.offsets[node + 1] - graph_.offsets[node];
    }
    arcs_not_reached_ -= arcs_of_level_;
}

void HopPathCounts::push_level(std::size_t begin, std::size_t end) {
    auto const* const closed = closed_.data();
    auto const* const to = graph_.to.data();
    auto* const paths = paths_.data();
    auto* const order = order_.data();
    auto* const links = links_.data();
    std::size_t reached = reached_;
    std::uint64_t linked = linked_;
    for (std::size_t place = begin; place < end; ++place) {
        NodeId const node = order[place];
        first_onward_[place] = linked;
        std::uint64_t onward = linked;
        std::uint64_t const last = graph_.offsets[node + 1];
        for (std::uint64_t arc = graph_.offsets[node]; arc < last; ++arc) {
            NodeId const next = to[arc];
            links[linked] = next;
            linked += 1U - closed[next];
        }
        double const so_far = paths[node];
        for (; onward < linked; ++onward) {
            NodeId const next = links[onward];
            double const before = paths[next];
            order[reached] = next;
            reached += before == 0 ? 1 : 0;
            paths[next] = before + so_far;
        }
    }
    first_onward_[end] = linked;
    reached_ = reached;
    linked_ = linked;
}

void HopPathCounts::gather_open_nodes() {
    for (NodeId node = 0; node < graph_.node_count(); ++node) {
        open_[open_count_] = node;
        open_count_ += 1U - closed_[node];
    }
}

void HopPathCounts::pull_level() {
    if (open_count_ == 0) {
        gather_open_nodes();
    }
    auto const* const closed = closed_.data();
    auto const* const to = graph_.to.data();
    auto* const links = links_.data();
    std::uint64_t linked = linked_;
    std::size_t left = 0;
    for (std::size_t k = 0; k < open_count_; ++k) {
        NodeId const node = open_[k];
        std::uint64_t back = linked;
        std::uint64_t const last = graph_.offsets[node + 1];
        for (std::uint64_t arc = graph_.offsets[node]; arc < last; ++arc) {
            NodeId const previous = to[arc];
            links[linked] = previous;
            linked += closed[previous];
        }
        if (back == linked) {
            open_[left++] = node;
            continue;
        }
        first_back_[reached_] = back;
        order_[reached_++] = node;
        double paths = 0;
        for (; back < linked; ++back) {
            paths += paths_[links[back]];
        }
        paths_[node] = paths;
    }
    first_back_[reached_] = linked;
    open_count_ = left;
    linked_ = linked;
}

namespace {

constexpr double same_length = 1e-12;

} // namespace

LengthPathCounts::LengthPathCounts(PathGraph const& graph, bool)
    : graph_(graph)
    , search_(graph)
    , paths_(graph.node_count(), 0.0)
    , quotients_(graph.node_count(), 0.0)
    , first_onward_(std::size_t{graph.node_count()} + 1) {}

void LengthPathCounts::run(NodeId source) {
    for (NodeId const node : order()) {
        paths_[node] = 0;
    }
    search_.run(source);
    auto const nodes = order();
    onward_.clear();
    paths_[source] = 1;
    for (std::size_t place = 0; place < nodes.size(); ++place) {
        NodeId const node = nodes[place];
        first_onward_[place] = onward_.size();
        for (std::uint64_t arc = graph_.offsets[node]; arc < graph_.offsets[node + 1]; ++arc) {
            NodeId const next = graph_.to[arc];
            double const distance = search_.distance(next);
            double const through = search_.distance(node) + graph_.length[arc];
            if (search_.is_nearer(node, next) && through - distance <= same_length * distance) {
                paths_[next] += paths_[node];
                onward_.push_back(arc);
            }
        }
    }
    first_onward_[nodes.size()] = onward_.size();
}

} // namespace cospread
