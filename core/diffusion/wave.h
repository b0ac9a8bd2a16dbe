#pragma once

#include "core/diffusion/influence_network.h"
#include "core/diffusion/live_rows.h"

#include <algorithm>
#include <cstdint>
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
        , marks_(network.node_count()) {}

    /// `closed[v]` != 0: v can be reached but passes nothing on, unless it is a starter; empty: all pass on.
    /// `live(arc id, arc)` says whether the arc is live in this world; it is asked at most once an arc.
    template<class Live>
    void run(std::span<NodeId const> starters, std::uint32_t horizon, std::span<std::uint8_t const> closed,
             Live const& live) {
        advance(starters, horizon, closed, [&](std::size_t at, std::uint32_t step) {
            NodeId const node = reached_[at];
            ArcId arc = network_->out_begin(node);
            for (auto const& way : network_->out(node)) {
                if (would_change(arc, way.to, step) && live(arc, way)) {
                    take(arc, way.to, step);
                }
                ++arc;
            }
        });
    }

    /// The same in the world of `luck`; `rows` are those of the network.
    void run(std::span<NodeId const> starters, std::uint32_t horizon, std::span<std::uint8_t const> closed,
             LiveRows const& rows, LiveArcs const& luck) {
        constexpr std::size_t ahead = 4; // by then its row has come from memory
        advance(starters, horizon, closed, [&](std::size_t at, std::uint32_t step) {
            if (at + ahead < reached_.size()) {
                rows.prefetch(reached_[at + ahead]);
            }
            rows.for_each(luck, reached_[at], [&](ArcId arc, NodeId to) {
                if (would_change(arc, to, step)) {
                    take(arc, to, step);
                }
            });
        });
    }

    [[nodiscard]] bool has_reached(NodeId node) const { return marks_[node].stamp == current_; }

    /// Steps from the start; only for nodes that were reached.
    [[nodiscard]] std::uint32_t step(NodeId node) const { return marks_[node].step; }

    /// The arc that brought adoption: among those of its step the lowest id; no_arc for starters.
    [[nodiscard]] ArcId via(NodeId node) const { return marks_[node].via; }

    /// In order of their step.
    [[nodiscard]] std::span<NodeId const> reached() const { return reached_; }

    /// The last step in which anybody was reached.
    [[nodiscard]] std::uint32_t last_step() const { return static_cast<std::uint32_t>(counts_.size() - 1); }

    /// How many were reached by `step` (any number).
    [[nodiscard]] std::size_t count_by(std::uint32_t step) const {
        return step < counts_.size() ? counts_[step] : reached_.size();
    }

  private:
    /// What is looked up together.
    struct Mark {
        std::uint32_t stamp = 0; ///< the run that reached the node last
        std::uint32_t step = 0;
        ArcId via = no_arc;
    };

    /// `pass_on(place in reached(), step)` lets a node pass adoption on, which arrives at `step`.
    template<class PassOn>
    void advance(std::span<NodeId const> starters, std::uint32_t horizon,
                 std::span<std::uint8_t const> closed, PassOn const& pass_on) {
        begin();
        for (NodeId const starter : starters) {
            if (!has_reached(starter)) {
                take(no_arc, starter, 0);
            }
        }
        counts_.push_back(reached_.size());
        std::size_t first = 0;
        for (std::uint32_t step = 1; step <= horizon && first < reached_.size(); ++step) {
            std::size_t const last = reached_.size();
            for (; first < last; ++first) {
                if (step == 1 || closed.empty() || closed[reached_[first]] == 0) {
                    pass_on(first, step);
                }
            }
            if (reached_.size() == last) {
                break;
            }
            counts_.push_back(reached_.size());
        }
    }

    void begin() {
        if (++current_ == 0) {
            std::ranges::fill(marks_, Mark{});
            current_ = 1;
        }
        reached_.clear();
        counts_.clear();
    }

    /// Whether a success of the arc in `step` brings its head to adopt, or counts as what brought it.
    [[nodiscard]] bool would_change(ArcId arc, NodeId to, std::uint32_t step) const {
        Mark const& mark = marks_[to];
        return mark.stamp != current_ || (mark.step == step && arc < mark.via);
    }

    void take(ArcId arc, NodeId node, std::uint32_t step) {
        if (!has_reached(node)) {
            reached_.push_back(node);
        }
        marks_[node] = {current_, step, arc};
    }

    InfluenceNetwork const* network_;
    std::uint32_t current_ = 0;
    std::vector<Mark> marks_;
    std::vector<NodeId> reached_;
    std::vector<std::size_t> counts_; ///< [step]: how many were reached by that step
};

} // namespace cospread
