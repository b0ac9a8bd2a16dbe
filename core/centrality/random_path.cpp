#include "core/centrality/random_path.h"

#include <utility>

namespace cospread {

RandomPath::RandomPath(PathGraph const& forward, PathGraph const& backward)
    : reached_(forward.node_count())
    , from_source_{Side::source, &forward, &backward}
    , from_target_{Side::target, &backward, &forward} {}

std::vector<NodeId> const& RandomPath::draw(NodeId source, NodeId target, RandomStream& random) {
    for (NodeId const node : touched_) {
        reached_[node] = {};
    }
    touched_.clear();
    inner_.clear();
    meetings_.clear();
    begin(from_source_, source);
    begin(from_target_, target);
    while (meetings_.empty() && !from_source_.frontier.empty() && !from_target_.frontier.empty()) {
        expand(from_source_.arcs <= from_target_.arcs ? from_source_ : from_target_);
    }
    if (meetings_.empty()) {
        return inner_;
    }
    auto [here, there] = drawn_meeting(random);
    bool const here_is_source = reached_[here].side == Side::source;
    walk_back(from_source_, here_is_source ? here : there, random);
    walk_back(from_target_, here_is_source ? there : here, random);
    return inner_;
}

void RandomPath::begin(Search& search, NodeId node) {
    reached_[node] = {1.0, 0, search.side};
    touched_.push_back(node);
    search.frontier.assign(1, node);
    search.level = 0;
    search.arcs = search.onward->offsets[node + 1] - search.onward->offsets[node];
}

/// One level further. Where it meets the other search, the whole level is still gone through: all meetings
/// lie on paths of the same length, since a nearer node of the other side would have been met before.
void RandomPath::expand(Search& search) {
    PathGraph const& graph = *search.onward;
    next_.clear();
    search.arcs = 0;
    ++search.level;
    for (NodeId const node : search.frontier) {
        double const paths = reached_[node].paths;
        for (std::uint64_t arc = graph.offsets[node]; arc < graph.offsets[node + 1]; ++arc) {
            NodeId const other = graph.to[arc];
            Reached& there = reached_[other];
            if (there.side == Side::none) {
                there = {paths, search.level, search.side};
                touched_.push_back(other);
                next_.push_back(other);
                search.arcs += graph.offsets[other + 1] - graph.offsets[other];
            } else if (there.side != search.side) {
                meetings_.push_back({node, other});
            } else if (there.level == search.level) {
                there.paths += paths;
            }
        }
    }
    std::swap(search.frontier, next_);
}

RandomPath::Meeting RandomPath::drawn_meeting(RandomStream& random) const {
    double all = 0;
    for (auto const& meeting : meetings_) {
        all += reached_[meeting.here].paths * reached_[meeting.there].paths;
    }
    double left = random.uniform() * all;
    for (auto const& meeting : meetings_) {
        left -= reached_[meeting.here].paths * reached_[meeting.there].paths;
        if (left < 0) {
            return meeting;
        }
    }
    return meetings_.back();
}

/// Adds `from` and the nodes before it, down to the one after the search's start.
void RandomPath::walk_back(Search const& search, NodeId from, RandomStream& random) {
    PathGraph const& graph = *search.back;
    while (reached_[from].level > 0) {
        inner_.push_back(from);
        std::uint32_t const before = reached_[from].level - 1;
        double left = random.uniform() * reached_[from].paths;
        NodeId drawn = no_node;
        for (std::uint64_t arc = graph.offsets[from]; arc < graph.offsets[from + 1] && left >= 0; ++arc) {
            Reached const& other = reached_[graph.to[arc]];
            if (other.side == search.side && other.level == before) {
                drawn = graph.to[arc];
                left -= other.paths;
            }
        }
        from = drawn;
    }
}

} // namespace cospread
