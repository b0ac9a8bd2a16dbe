#pragma once

#include "core/centrality/onward_walk.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

// How an OnwardWalk goes. Whoever includes this says for which processor it is compiled and, by
// COSPREAD_WALK_LANES, how many bytes that handles at once. Nothing here may be seen from another file, where
// the same names stand for the code of another processor.
#if !defined(COSPREAD_WALK_LANES)
#define COSPREAD_WALK_LANES 16
#endif

namespace cospread {

namespace {

constexpr NodeId lanes = COSPREAD_WALK_LANES;

/// A byte for each source of a group, which the processor handles at once.
using Lanes [[gnu::vector_size(lanes)]] = std::uint8_t;

Lanes all_lanes(std::uint8_t value) {
    return Lanes{} + value;
}

/// Marks of 255 where two are equal, else 0.
Lanes equal(Lanes a, Lanes b) {
    return static_cast<Lanes>(a == b);
}

Lanes greater(Lanes a, Lanes b) {
    return a > b ? a : b;
}

bool any_lane(Lanes a) {
    std::uint64_t all = 0;
    for (std::uint64_t const part : std::bit_cast<std::array<std::uint64_t, lanes / 8>>(a)) {
        all |= part;
    }
    return all != 0;
}

/// How near a node is to each source of a batch: 255 minus the distance, 0 where it is not reached.
struct alignas(64) Nearness {
    static constexpr std::size_t groups = OnwardWalk::batch / lanes;

    std::array<Lanes, groups> group{};

    void set_source(NodeId source) { group[source / lanes][source % lanes] = 255; }

    /// As near as an arc further on.
    [[nodiscard]] Nearness onward() const {
        Nearness result;
        for (std::size_t i = 0; i < groups; ++i) {
            result.group[i] = group[i] - (all_lanes(1) & ~equal(group[i], Lanes{}));
        }
        return result;
    }

    void raise(Nearness const& other) {
        for (std::size_t i = 0; i < groups; ++i) {
            group[i] = greater(group[i], other.group[i]);
        }
    }

    /// Whether it is nearer than `other` to any source.
    [[nodiscard]] bool exceeds(Nearness const& other) const {
        Lanes more{};
        for (std::size_t i = 0; i < groups; ++i) {
            more |= static_cast<Lanes>(group[i] > other.group[i]);
        }
        return any_lane(more);
    }
};

class NodeBits {
  public:
    explicit NodeBits(NodeId nodes)
        : words_(nodes / 64 + 1, 0) {}

    void set(NodeId node) { words_[node / 64] |= bit(node); }

    void clear(NodeId node) { words_[node / 64] &= ~bit(node); }

    [[nodiscard]] bool test(NodeId node) const { return (words_[node / 64] & bit(node)) != 0; }

    /// The first node that is set in from..end, else `end`.
    [[nodiscard]] NodeId next(NodeId from, NodeId end) const {
        std::size_t place = from / 64;
        std::uint64_t word = words_[place] & (~std::uint64_t{0} << (from % 64));
        while (word == 0) {
            if (++place * 64 >= end) {
                return end;
            }
            word = words_[place];
        }
        return std::min(end, static_cast<NodeId>(place * 64) + static_cast<NodeId>(std::countr_zero(word)));
    }

    [[nodiscard]] std::uint64_t* words() { return words_.data(); }

    static std::uint64_t bit(NodeId node) { return std::uint64_t{1} << (node % 64); }

  private:
    std::vector<std::uint64_t> words_;
};

/// What DistanceSums are made of, for each source of a group.
struct LevelTotals {
    std::array<double, lanes> reached{};
    std::array<double, lanes> sum{};
    std::array<double, lanes> inverse_sum{};
    std::array<double, lanes> farthest{};

    void store(std::size_t lane, NodeId node, DistanceSums& sums) const {
        sums.reached[node] = reached[lane];
        sums.sum[node] = sum[lane];
        sums.inverse_sum[node] = inverse_sum[lane];
        sums.farthest[node] = farthest[lane];
    }
};

/// How many nodes are at each distance from each source of a group. Nodes are gathered, and counted when
/// there are as many as a byte can count: all of them then lie near the processor.
class LevelCounts {
  public:
    /// Whether all distances can be told from none.
    [[nodiscard]] bool complete() const { return lowest_ > 1; }

    void clear() {
        for (std::size_t level = lowest_; level < counts_.size(); ++level) {
            counts_[level].fill(0);
        }
        lowest_ = 255;
        gathered_ = 0;
    }

    /// A node by its nearness to each source; it is left out where that is 0 throughout.
    void add(Lanes nearness) {
        // Written to the next free place in any case, which moves on only where it counts.
        nearness_[gathered_] = nearness;
        gathered_ += any_lane(nearness) ? 1 : 0;
        if (gathered_ == nearness_.size()) {
            count_gathered();
        }
    }

    /// What the counts of each source add up to.
    [[nodiscard]] LevelTotals totals() {
        count_gathered();
        LevelTotals totals;
        for (std::size_t distance = 1; distance <= 255 - lowest_; ++distance) {
            auto const& counts = counts_[255 - distance];
            auto const hops = static_cast<double>(distance);
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                double const found = counts[lane];
                totals.reached[lane] += found;
                totals.sum[lane] += found * hops;
                totals.inverse_sum[lane] += found / hops;
                totals.farthest[lane] = found > 0 ? hops : totals.farthest[lane];
            }
        }
        return totals;
    }

  private:
    void count_gathered() {
        std::span<Lanes const> const all = std::span(nearness_).first(std::exchange(gathered_, 0));
        Lanes nearest{};
        Lanes farthest = all_lanes(255); // of nearness - 1, which makes the most of those not reached
        for (Lanes const nearness : all) {
            nearest = greater(nearest, nearness & ~equal(nearness, all_lanes(255)));
            Lanes const less = nearness - 1;
            farthest = less < farthest ? less : farthest;
        }
        std::size_t high = 0;
        std::size_t low = 255;
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            high = std::max<std::size_t>(high, nearest[lane]);
            low = std::min<std::size_t>(low, farthest[lane] + std::size_t{1});
        }
        lowest_ = std::min(lowest_, low);
        for (std::size_t level = high; level >= low; level -= std::min(level, at_once)) {
            count_levels(all, level);
        }
    }

    /// Some levels from `level` downward in one pass.
    void count_levels(std::span<Lanes const> all, std::size_t level) {
        std::array<Lanes, at_once> found{};
        for (Lanes const nearness : all) {
            for (std::size_t i = 0; i < at_once; ++i) {
                found[i] -= equal(nearness, all_lanes(static_cast<std::uint8_t>(level - i)));
            }
        }
        for (std::size_t i = 0; i < at_once && i < level; ++i) {
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                counts_[level - i][lane] += found[i][lane];
            }
        }
    }

    static constexpr std::size_t at_once = 4;
    std::array<std::array<std::int32_t, lanes>, 255> counts_{}; ///< by nearness, then source
    std::size_t lowest_ = 255;
    std::array<Lanes, 255> nearness_; ///< of the nodes that wait to be counted
    std::size_t gathered_ = 0;
};

class BatchWalk final : public OnwardWalk {
  public:
    BatchWalk(OnwardArcs const& arcs, TopologicalOrder const& order)
        : arcs_(arcs)
        , order_(order)
        , nearness_(order.nodes.size())
        , pending_(static_cast<NodeId>(order.nodes.size()))
        , cyclic_(static_cast<NodeId>(order.nodes.size())) {
        for (auto const& component : order.components) {
            for (NodeId place = component.begin; place < component.end; ++place) {
                cyclic_.set(place);
            }
        }
    }

    bool run(NodeId begin, NodeId end, DistanceSums& sums) override {
        walk(begin, end);
        bool complete = true;
        for (std::size_t group = 0; group * lanes < end - begin; ++group) {
            auto const totals = counts_[group].totals();
            complete = complete && counts_[group].complete();
            NodeId const first = begin + static_cast<NodeId>(group) * lanes;
            for (NodeId place = first; place < std::min(end, first + lanes); ++place) {
                totals.store(place - first, order_.nodes[place], sums);
            }
        }
        return complete;
    }

  private:
    void walk(NodeId begin, NodeId end) {
        for (auto& counts : counts_) {
            counts.clear();
        }
        for (NodeId place = begin; place < end; ++place) {
            nearness_[place].set_source(place - begin);
            pending_.set(place);
        }
        NodeId const inner = order_.inner_count;
        for (NodeId place = pending_.next(begin, inner); place < inner; place = pending_.next(place, inner)) {
            if (cyclic_.test(place)) {
                go_round(component_of(place));
            } else {
                pending_.clear(place);
                push(place);
            }
        }
        auto const nodes = static_cast<NodeId>(nearness_.size());
        for (NodeId place = pending_.next(inner, nodes); place < nodes; place = pending_.next(place, nodes)) {
            pending_.clear(place);
            harvest(place);
        }
    }

    /// Takes what is final away, so that all is 0 again in the end.
    void harvest(NodeId place) {
        for (std::size_t group = 0; group < Nearness::groups; ++group) {
            counts_[group].add(nearness_[place].group[group]);
        }
        nearness_[place] = {};
    }

    void push(NodeId place) {
        Nearness const onward = nearness_[place].onward();
        harvest(place);
        auto const* const to = arcs_.to.data();
        auto* const nearness = nearness_.data();
        auto* const pending = pending_.words();
        NodeId const last = arcs_.offsets[place + 1];
        for (NodeId arc = arcs_.offsets[place]; arc < last; ++arc) {
            NodeId const next = to[arc];
            nearness[next].raise(onward);
            pending[next / 64] |= NodeBits::bit(next);
        }
    }

    [[nodiscard]] StrongComponent component_of(NodeId place) const {
        return *std::ranges::upper_bound(order_.components, place, {}, &StrongComponent::end);
    }

    /// Turn after turn through the component's nodes, until none has become nearer.
    void go_round(StrongComponent const& component) {
        NodeId place = pending_.next(component.begin, component.end);
        while (place < component.end) {
            pending_.clear(place);
            push_in_component(place, component);
            place = pending_.next(place, component.end);
            if (place == component.end) {
                place = pending_.next(component.begin, component.end);
            }
        }
        // Who reaches one of them reaches all.
        for (place = component.begin; place < component.end; ++place) {
            harvest(place);
        }
    }

    void push_in_component(NodeId place, StrongComponent const& component) {
        Nearness const onward = nearness_[place].onward();
        auto const* const to = arcs_.to.data();
        auto* const nearness = nearness_.data();
        auto* const pending = pending_.words();
        NodeId const last = arcs_.offsets[place + 1];
        for (NodeId arc = arcs_.offsets[place]; arc < last; ++arc) {
            NodeId const next = to[arc];
            if (next >= component.end || onward.exceeds(nearness[next])) {
                nearness[next].raise(onward);
                pending[next / 64] |= NodeBits::bit(next);
            }
        }
    }

    OnwardArcs const& arcs_;
    TopologicalOrder const& order_;
    std::vector<Nearness> nearness_; ///< by place; 0 throughout between runs
    NodeBits pending_;               ///< nearer than when last pushed
    NodeBits cyclic_;
    std::array<LevelCounts, Nearness::groups> counts_;
};

} // namespace

} // namespace cospread
