#include "core/centrality/onward_hop_sums.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <span>

namespace cospread {

namespace {

/// A byte for each of 16 sources, which the processor handles at once.
using Lanes [[gnu::vector_size(16)]] = std::uint8_t;
constexpr NodeId lanes = 16;

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
    auto const halves = std::bit_cast<std::array<std::uint64_t, 2>>(a);
    return (halves[0] | halves[1]) != 0;
}

/// How near a node is to each source of a batch: 255 minus the distance, 0 where it is not reached.
struct alignas(64) Nearness {
    static constexpr std::size_t groups = 4;
    static constexpr NodeId size = lanes * groups;

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

/// The arcs by places in the order, without self ties.
struct Onward {
    std::vector<NodeId> offsets;
    std::vector<NodeId> to;
};

Onward by_place(AdjacencyRows const& rows, TopologicalOrder const& order) {
    std::vector<NodeId> place_of(order.nodes.size());
    for (NodeId place = 0; place < order.nodes.size(); ++place) {
        place_of[order.nodes[place]] = place;
    }
    Onward arcs;
    arcs.to.reserve(rows.nodes.size());
    arcs.offsets.reserve(order.nodes.size() + 1);
    arcs.offsets.push_back(0);
    for (NodeId const node : order.nodes) {
        for (NodeId const next : rows.of(node).nodes) {
            if (next != node) {
                arcs.to.push_back(place_of[next]);
            }
        }
        arcs.offsets.push_back(static_cast<NodeId>(arcs.to.size()));
    }
    return arcs;
}

/// What DistanceSums are made of, for each of 16 sources.
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

/// How many nodes are at each distance from each of 16 sources.
class LevelCounts {
  public:
    /// Whether all distances can be told from none.
    [[nodiscard]] bool complete() const { return lowest_ > 1; }

    /// Counts nodes by their nearness; none of `all` is 0 throughout.
    void count(std::span<Lanes const> all) {
        for (std::size_t level = lowest_; level < counts_.size(); ++level) {
            counts_[level].fill(0);
        }
        lowest_ = 255;
        constexpr std::size_t most = 255; // that a byte can count
        for (std::size_t begin = 0; begin < all.size(); begin += most) {
            count_part(all.subspan(begin, std::min(most, all.size() - begin)));
        }
    }

    /// What the counts of each source add up to.
    [[nodiscard]] LevelTotals totals() const {
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
    void count_part(std::span<Lanes const> part) {
        Lanes nearest{};
        Lanes farthest = all_lanes(255); // of nearness - 1, which makes the most of those not reached
        for (Lanes const nearness : part) {
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
            count_levels(part, level);
        }
    }

    /// Some levels from `level` downward in one pass.
    void count_levels(std::span<Lanes const> part, std::size_t level) {
        std::array<Lanes, at_once> found{};
        for (Lanes const nearness : part) {
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
};

/// Bytes of nearness as they come out of a walk, by groups of sources; those of a group that are 0 throughout
/// are left out.
class Harvest {
  public:
    // Every value is written to the next free place, which moves on only where it counts.
    explicit Harvest(std::size_t nodes)
        : room_(nodes + 1)
        , values_(room_ * Nearness::groups) {}

    void clear() { counts_.fill(0); }

    void add(Nearness const& nearness) {
        // A copy, since to the compiler bytes may lie anywhere, in the counts too.
        auto counts = counts_;
        for (std::size_t i = 0; i < Nearness::groups; ++i) {
            values_[i * room_ + counts[i]] = nearness.group[i];
            counts[i] += any_lane(nearness.group[i]) ? 1 : 0;
        }
        counts_ = counts;
    }

    [[nodiscard]] std::span<Lanes const> of_group(std::size_t group) const {
        return std::span(values_).subspan(group * room_, counts_[group]);
    }

  private:
    std::size_t room_; ///< for each group
    std::vector<Lanes> values_;
    std::array<std::size_t, Nearness::groups> counts_{};
};

/// The distances from one batch of sources after the other.
class BatchWalk {
  public:
    BatchWalk(Onward const& arcs, TopologicalOrder const& order)
        : arcs_(arcs)
        , order_(order)
        , nearness_(order.nodes.size())
        , pending_(static_cast<NodeId>(order.nodes.size()))
        , cyclic_(static_cast<NodeId>(order.nodes.size()))
        , harvest_(order.nodes.size()) {
        for (auto const& component : order.components) {
            for (NodeId place = component.begin; place < component.end; ++place) {
                cyclic_.set(place);
            }
        }
    }

    /// From the sources at places `begin`..`end`, at most Nearness::size. False where a distance is too long.
    bool run(NodeId begin, NodeId end, DistanceSums& sums) {
        walk(begin, end);
        bool complete = true;
        for (std::size_t group = 0; group * lanes < end - begin; ++group) {
            counts_.count(harvest_.of_group(group));
            complete = complete && counts_.complete();
            auto const totals = counts_.totals();
            NodeId const first = begin + static_cast<NodeId>(group) * lanes;
            for (NodeId place = first; place < std::min(end, first + lanes); ++place) {
                totals.store(place - first, order_.nodes[place], sums);
            }
        }
        return complete;
    }

  private:
    void walk(NodeId begin, NodeId end) {
        harvest_.clear();
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
        harvest_.add(nearness_[place]);
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

    Onward const& arcs_;
    TopologicalOrder const& order_;
    std::vector<Nearness> nearness_; ///< by place; 0 throughout between runs
    NodeBits pending_;               ///< nearer than when last pushed
    NodeBits cyclic_;
    Harvest harvest_;
    LevelCounts counts_;
};

} // namespace

std::optional<DistanceSums> onward_hop_sums(AdjacencyRows const& forward, TopologicalOrder const& order,
                                            std::string_view words, RunContext const& context) {
    auto const arcs = by_place(forward, order);
    DistanceSums sums(order.nodes.size());
    // Those without arcs reach nobody.
    std::size_t const batches = chunk_count(order.inner_count, Nearness::size);
    ProgressCount progress(context, batches, words);
    std::atomic<bool> complete = true;
    tbb::enumerable_thread_specific<BatchWalk> walks([&] { return BatchWalk(arcs, order); });
    for_each_chunk(context, batches, 1, [&](std::size_t batch, std::size_t, std::size_t) {
        if (complete) {
            auto const begin = static_cast<NodeId>(batch * Nearness::size);
            NodeId const end = std::min(order.inner_count, begin + Nearness::size);
            if (!walks.local().run(begin, end, sums)) {
                complete = false;
            }
        }
        progress.advance();
    });
    if (!complete) {
        return std::nullopt;
    }
    return sums;
}

} // namespace cospread
