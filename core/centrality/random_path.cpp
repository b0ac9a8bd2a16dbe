#include "core/centrality/random_path.h"

namespace cospread {

RandomPath::RandomPath(PathGraph const& forward, PathGraph const& backward)
    : place_(forward.node_count(), nowhere)
    , from_source_{Side::source, &forward, &backward}
    , from_target_{Side::target, &backward, &forward} {}

std::vector<NodeId> const& RandomPath::draw(NodeId source, NodeId target, RandomStream& random) {
    for (auto const& reached : reached_) {
        place_[reached.node] = nowhere;
    }
    reached_.clear();
    inner_.clear();
    meetings_.clear();
    begin(from_source_, source);
    begin(from_target_, target);
    while (meetings_.empty() && !from_source_.at_end() && !from_target_.at_end()) {
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
    search.begin = place_[node] = next_place();
    reached_.emplace_back(1.0, node, 0, search.side);
    search.end = next_place();
    search.level = 0;
    search.arcs = search.onward->offsets[node + 1] - search.onward->offsets[node];
}

/// One level further. Where it meets the other search, the whole level is still gone through: all meetings
/// lie on paths of the same length, since a nearer node of the other side would have been met before.
void RandomPath::expand(Search& search) {
    PathGraph const& graph = *search.onward;
    std::uint32_t const end = search.end;
    std::uint32_t place = search.begin;
    search.begin = next_place();
    search.arcs = 0;
    ++search.level;
    for (; place < end; ++place) {
        NodeId const node = reached_[place].node;
        double const paths = reached_[place].paths;
        for (std::uint64_t arc = graph.offsets[node]; arc < graph.offsets[node + 1]; ++arc) {
            NodeId const other = graph.to[arc];
            std::uint32_t const there = place_[other];
            if (there == nowhere) {
                place_[other] = next_place();
                reached_.emplace_back(paths, other, search.level, search.side);
                search.arcs += graph.offsets[other + 1] - graph.offsets[other];
            } else if (reached_[there].side != search.side) {
                meetings_.push_back({place, there});
            } else if (reached_[there].level == search.level) {
                reached_[there].paths += paths;
            }
        }
    }
    search.end = next_place();
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

/// Adds the node at place `from` and the nodes before it, down to the one after the search's start.
void RandomPath::walk_back(Search const& search, std::uint32_t from, RandomStream& random) {
    PathGraph const& graph = *search.back;
    while (reached_[from].level > 0) {
        NodeId const node = reached_[from].node;
        inner_.push_back(node);
        std::uint32_t const before = reached_[from].level - 1;
        double left = random.uniform() * reached_[from].paths;
        for (std::uint64_t arc = graph.offsets[node]; arc < graph.offsets[node + 1] && left >= 0; ++arc) {
            std::uint32_t const place = place_[graph.to[arc]];
            if (place != nowhere && reached_[place].side == search.side && reached_[place].level == before) {
                from = place;
                left -= reached_[place].paths;
            }
        }
    }
}

} // namespace cospread
