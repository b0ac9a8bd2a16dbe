#pragma once

#include "core/diffusion/influence_network.h"
#include "core/diffusion/live_rows.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <span>
#include <vector>

namespace cospread {

constexpr std::uint32_t no_horizon = std::numeric_limits<std::uint32_t>::max();
constexpr ArcId no_arc = std::numeric_limits<ArcId>::max();

/// Adoption in one world, step by step from the starters along the arcs that are live. Keeps its memory from
/// run to run: a run costs O(arcs out of those reached) and allocates nothing once warm.
class Wave {
  public:
    explicit Wave(InfluenceNetwork const& network)
        : network_(&network)
        , marks_(network.node_count())
        , reached_(network.node_count() + std::size_t{1}, no_node)
        , steps_(reached_.size())
        , vias_(reached_.size()) {}

    /// `closed[v]` != 0: v can be reached but passes nothing on, unless it is a starter; empty: all pass on.
    /// `live(arc id, arc)` says whether the arc is live in this world; it is asked at most once an arc.
    template<class Live>
    void run(std::span<NodeId const> starters, std::uint32_t horizon, std::span<std::uint8_t const> closed,
             Live const& live) {
        advance(starters, horizon, [&](std::size_t first, std::size_t last, std::uint32_t step) {
            for (; first < last; ++first) {
                NodeId const node = reached_[first];
                if (step > 1 && !closed.empty() && closed[node] != 0) {
                    continue;
                }
                ArcId arc = network_->out_begin(node);
                for (auto const& way : network_->out(node)) {
                    if (would_change(arc, way.to) && live(arc, way)) {
                        take(arc, way.to, step);
                    }
                    ++arc;
                }
            }
        });
    }

    /// The same in the world of `luck`; `rows` are those of the network.
    void run(std::span<NodeId const> starters, std::uint32_t horizon, std::span<std::uint8_t const> closed,
             LiveRows const& rows, LiveArcs const& luck) {
        advance(starters, horizon, [&](std::size_t first, std::size_t last, std::uint32_t step) {
            constexpr std::size_t at_once = 256;
            for (; first < last; first = std::min(first + at_once, last)) {
                rows.find(luck, open_ones(first, std::min(first + at_once, last), step, closed), live_);
                for (std::size_t at = 0; at < live_.arcs().size(); ++at) {
                    take(live_.arcs()[at], live_.heads()[at], step);
                }
            }
        });
    }

    [[nodiscard]] bool has_reached(NodeId node) const { return marks_[node].stamp == current_; }

    /// Steps from the start; only for nodes that were reached.
    [[nodiscard]] std::uint32_t step(NodeId node) const { return steps_[marks_[node].place]; }

    /// The arc that brought adoption: among those of its step the lowest id; no_arc for starters. Only for
    /// nodes that were reached.
    [[nodiscard]] ArcId via(NodeId node) const { return vias_[marks_[node].place]; }

    /// In order of their step.
    [[nodiscard]] std::span<NodeId const> reached() const {
        return std::span(reached_).first(reached_count_);
    }

    /// via() of each of reached().
    [[nodiscard]] std::span<ArcId const> vias() const { return std::span(vias_).first(reached_count_); }

    /// The last step in which anybody was reached.
    [[nodiscard]] std::uint32_t last_step() const { return static_cast<std::uint32_t>(counts_.size() - 1); }

    /// How many were reached by `step` (any number).
    [[nodiscard]] std::size_t count_by(std::uint32_t step) const {
        return step < counts_.size() ? counts_[step] : reached_count_;
    }

  private:
    struct Mark {
        std::uint32_t stamp = 0; ///< the run that reached the node last
        std::uint32_t place = 0; ///< among those reached
    };

    /// `pass_on(first, last, step)` lets those of reached() from `first` to before `last` pass adoption on,
    /// which arrives at `step`.
    template<class PassOn>
    void advance(std::span<NodeId const> starters, std::uint32_t horizon, PassOn const& pass_on) {
        begin();
        first_of_step_ = 0;
        for (NodeId const starter : starters) {
            take(no_arc, starter, 0);
        }
        counts_.push_back(reached_count_);
        std::size_t first = 0;
        for (std::uint32_t step = 1; step <= horizon && first < reached_count_; ++step) {
            std::size_t const last = reached_count_;
            first_of_step_ = last;
            pass_on(first, last, step);
            first = last;
            if (reached_count_ == last) {
                break;
            }
            counts_.push_back(reached_count_);
        }
    }

    void begin() {
        if (++current_ == 0) {
            std::ranges::fill(marks_, Mark{});
            current_ = 1;
        }
        reached_count_ = 0;
        counts_.clear();
    }

    /// Whether a success of the arc in this step brings its head to adopt, or counts as what brought it.
    [[nodiscard]] bool would_change(ArcId arc, NodeId to) const {
        Mark const mark = marks_[to];
        return mark.stamp != current_ || (mark.place >= first_of_step_ && arc < vias_[mark.place]);
    }

    /// Without branches, which would go either way all the time.
    void take(ArcId arc, NodeId node, std::uint32_t step) {
        bool const changes = would_change(arc, node);
        bool const is_new = !has_reached(node);
        auto const count = static_cast<std::uint32_t>(reached_count_);
        std::uint32_t const place = is_new ? count : marks_[node].place;
        reached_[count] = node;
        steps_[count] = step;
        vias_[place] = changes ? arc : vias_[place];
        marks_[node] = {current_, place};
        reached_count_ += is_new ? 1 : 0;
    }

    /// Those of reached() in the range who pass adoption on at `step`.
    std::span<NodeId const> open_ones(std::size_t first, std::size_t last, std::uint32_t step,
                                      std::span<std::uint8_t const> closed) {
        auto const all = reached().subspan(first, last - first);
        if (step == 1 || closed.empty()) {
            return all;
        }
        open_.clear();
        std::ranges::copy_if(all, std::back_inserter(open_), [&](NodeId node) { return closed[node] == 0; });
        return open_;
    }

    InfluenceNetwork const* network_;
    std::uint32_t current_ = 0;
    std::vector<Mark> marks_;
    // One place more than nodes, for take() to write and forget.
    std::vector<NodeId> reached_;
    std::vector<std::uint32_t> steps_;
    std::vector<ArcId> vias_;
    std::size_t reached_count_ = 0;
    std::size_t first_of_step_ = 0;   ///< the place of the first that this step reached
    std::vector<std::size_t> counts_; ///< [step]: how many were reached by that step
    LiveList live_;
    std::vector<NodeId> open_;
};

} // namespace cospread
