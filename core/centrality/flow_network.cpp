#include "core/centrality/flow_network.h"

#include <algorithm>
#include <limits>

namespace cospread {

FlowNetwork::FlowNetwork(Network const& network, TieCapacity capacity)
    : is_used_(network.node_count(), false)
    , reached_by_(std::size_t{network.node_count()} * 2)
    , seen_in_(std::size_t{network.node_count()} * 2, 0) {
    for (NodeId node = 0; node < network.node_count(); ++node) {
        add_arc(entry(node), exit(node), std::numeric_limits<double>::infinity());
    }
    double largest = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const arcs = network.out(node);
        for (std::size_t k = 0; k < arcs.size();) {
            NodeId const other = arcs.nodes[k];
            double room = 0;
            for (; k < arcs.size() && arcs.nodes[k] == other; ++k) {
                room += capacity == TieCapacity::one ? 1.0 : network.strength(network.out_ties(node)[k]);
            }
            if (other != node && room > 0) {
                add_arc(exit(node), entry(other), room);
                largest = std::max(largest, room);
            }
        }
    }
    least_ = largest * 1e-13;
    index_arcs();
}

void FlowNetwork::add_arc(NodeId from, NodeId to, double room) {
    tail_.insert(tail_.end(), {from, to});
    head_.insert(head_.end(), {to, from});
    room_.insert(room_.end(), {room, 0.0});
}

void FlowNetwork::index_arcs() {
    first_.assign(seen_in_.size() + 1, 0);
    for (NodeId const tail : tail_) {
        ++first_[std::size_t{tail} + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) {
        first_[i] += first_[i - 1];
    }
    leaving_.resize(tail_.size());
    auto next = first_;
    for (Arc arc = 0; arc < tail_.size(); ++arc) {
        leaving_[next[tail_[arc]]++] = arc;
    }
}

double FlowNetwork::send(NodeId source, NodeId target) {
    return augment(exit(source), entry(target), std::numeric_limits<double>::infinity());
}

double FlowNetwork::lost_without(NodeId node) {
    double const flow = through(node);
    if (flow <= least_) {
        return 0;
    }
    std::size_t const changes = before_.size();
    // Without the inner arc, what ran through it is sent around as far as there is room; the rest is lost.
    set_room(inner_arc(node), 0);
    set_room(inner_arc(node) + 1, 0);
    double const around = augment(entry(node), exit(node), flow);
    undo(changes);
    return flow - around;
}

double FlowNetwork::augment(NodeId from, NodeId to, double most) {
    double sent = 0;
    while (most - sent > least_ && find_path(from, to)) {
        double room = most - sent;
        for (NodeId node = to; node != from; node = tail_[reached_by_[node]]) {
            room = std::min(room, room_[reached_by_[node]]);
        }
        for (NodeId node = to; node != from; node = tail_[reached_by_[node]]) {
            Arc const arc = reached_by_[node];
            set_room(arc, room_[arc] - room);
            set_room(arc ^ 1U, room_[arc ^ 1U] + room);
            NodeId const whole = node / 2;
            if (!is_used_[whole]) {
                is_used_[whole] = true;
                used_.push_back(whole);
            }
        }
        sent += room;
    }
    return sent;
}

bool FlowNetwork::find_path(NodeId from, NodeId to) {
    ++search_;
    queue_.assign(1, from);
    seen_in_[from] = search_;
    for (std::size_t i = 0; i < queue_.size(); ++i) {
        for (std::uint64_t k = first_[queue_[i]]; k < first_[queue_[i] + 1]; ++k) {
            Arc const arc = leaving_[k];
            NodeId const next = head_[arc];
            if (room_[arc] > least_ && seen_in_[next] != search_) {
                seen_in_[next] = search_;
                reached_by_[next] = arc;
                if (next == to) {
                    return true;
                }
                queue_.push_back(next);
            }
        }
    }
    return false;
}

void FlowNetwork::set_room(Arc arc, double room) {
    before_.emplace_back(arc, room_[arc]);
    room_[arc] = room;
}

void FlowNetwork::undo(std::size_t changes) {
    while (before_.size() > changes) {
        room_[before_.back().first] = before_.back().second;
        before_.pop_back();
    }
}

void FlowNetwork::reset() {
    undo(0);
    for (NodeId const node : used_) {
        is_used_[node] = false;
    }
    used_.clear();
}

} // namespace cospread
