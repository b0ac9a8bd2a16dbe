#include "core/centrality/coreness.h"

#include <algorithm>
#include <utility>

namespace cospread {

namespace {

/// The nodes by rising number of ties that remain, and where each number begins, so that taking one tie from
/// a node moves it by one swap.
class Buckets {
  public:
    explicit Buckets(std::vector<std::uint32_t> counts)
        : count_(std::move(counts))
        , order_(count_.size())
        , place_(count_.size()) {
        std::uint32_t const most = count_.empty() ? 0 : *std::ranges::max_element(count_);
        begin_.assign(std::size_t{most} + 2, 0);
        for (auto const count : count_) {
            ++begin_[std::size_t{count} + 1];
        }
        for (std::size_t i = 1; i < begin_.size(); ++i) {
            begin_[i] += begin_[i - 1];
        }
        auto next = begin_;
        for (NodeId node = 0; node < count_.size(); ++node) {
            place_[node] = next[count_[node]]++;
            order_[place_[node]] = node;
        }
    }

    [[nodiscard]] std::size_t size() const { return order_.size(); }

    [[nodiscard]] NodeId at(std::size_t place) const { return order_[place]; }

    [[nodiscard]] std::uint32_t count(NodeId node) const { return count_[node]; }

    /// Takes a tie from `node`, unless it has no more than `floor`.
    void take_one(NodeId node, std::uint32_t floor) {
        std::uint32_t const count = count_[node];
        if (count <= floor) {
            return;
        }
        NodeId const place = place_[node];
        NodeId const first = begin_[count]++;
        NodeId const other = order_[first];
        order_[place] = other;
        place_[other] = place;
        order_[first] = node;
        place_[node] = first;
        count_[node] = count - 1;
    }

  private:
    std::vector<std::uint32_t> count_;
    std::vector<NodeId> order_;
    std::vector<NodeId> place_;
    std::vector<NodeId> begin_; ///< by count
};

std::vector<std::uint32_t> tie_counts(Network const& network, TieDirection direction) {
    auto const counts = degree(network, direction);
    std::vector<std::uint32_t> result;
    result.reserve(counts.size());
    for (double const count : counts) {
        result.push_back(static_cast<std::uint32_t>(count));
    }
    return result;
}

} // namespace

NodeValues coreness(Network const& network, TieDirection direction, RunContext const& context) {
    constexpr std::size_t between_stops = 1U << 14U;
    Buckets buckets(tie_counts(network, direction));
    NodeValues values(network.node_count());
    // Ties that count at their end when they enter it are found at their start, and the other way round.
    bool const leaving = direction != TieDirection::out || !network.directed();
    bool const entering = direction != TieDirection::in && network.directed();
    context.check_stop();
    for (std::size_t place = 0; place < buckets.size(); ++place) {
        if (place % between_stops == 0) {
            context.check_stop();
        }
        NodeId const node = buckets.at(place);
        std::uint32_t const core = buckets.count(node);
        values[node] = core;
        if (leaving) {
            for (NodeId const other : network.out(node).nodes) {
                buckets.take_one(other, core);
            }
        }
        if (entering) {
            for (NodeId const other : network.in(node).nodes) {
                buckets.take_one(other, core);
            }
        }
    }
    return values;
}

} // namespace cospread
