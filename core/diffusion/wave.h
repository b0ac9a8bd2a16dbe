#pragma once

#include "core/diffusion/influence_network.h"

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
        , stamp_(network.node_count(), 0)
        , step_(network.node_count(), 0)
        , via_(network.node_count(), no_arc) {}

    /// `closed[v]` != 0: v can be reached but passes nothing on, unless it is a starter; empty: all pass on.
    /// `live(arc id, arc)` says whether the arc is live in this world; it is asked at most once an arc.
    template<class Live>
    void run(std::span<NodeId const> starters, std::uint32_t horizon, std::span<std::uint8_t const> closed,
             Live const& live) {
        begin();
        for (NodeId const starter : starters) {
            if (!has_reached(starter)) {
                reach(starter, 0, no_arc);
            }
        }
        counts_.push_back(reached_.size());
        std::size_t first = 0;
        for (std::uint32_t step = 1; step <= horizon && first < reached_.size(); ++step) {
            std::size_t const last = reached_.size();
            for (; first < last; ++first) {
                NodeId const node = reached_[first];
                if (step == 1 || closed.empty() || closed[node] == 0) {
                    pass_on(node, step, live);
                }
            }
            if (reached_.size() == last) {
                break;
            }
            counts_.push_back(reached_.size());
        }
    }

    [[nodiscard]] bool has_reached(NodeId node) const { return stamp_[node] == current_; }

    /// Steps from the start; only for nodes that were reached.
    [[nodiscard]] std::uint32_t step(NodeId node) const { return step_[node]; }

    /// The arc that brought adoption: among those of its step the lowest id; no_arc for starters.
    [[nodiscard]] ArcId via(NodeId node) const { return via_[node]; }

    /// In order of their step.
    [[nodiscard]] std::span<NodeId const> reached() const { return reached_; }

    /// The last step in which anybody was reached.
    [[nodiscard]] std::uint32_t last_step() const { return static_cast<std::uint32_t>(counts_.size() - 1); }

    /// How many were reached by `step` (any number).
    [[nodiscard]] std::size_t count_by(std::uint32_t step) const {
        return step < counts_.size() ? counts_[step] : reached_.size();
    }

  private:
    void begin() {
        if (++current_ == 0) {
            stamp_.assign(stamp_.size(), 0);
            current_ = 1;
        }
        reached_.clear();
        counts_.clear();
    }

    void reach(NodeId node, std::uint32_t step, ArcId arc) {
        stamp_[node] = current_;
        step_[node] = step;
        via_[node] = arc;
        reached_.push_back(node);
    }

    template<class Live>
    void pass_on(NodeId node, std::uint32_t step, Live const& live) {
        ArcId arc = network_->out_begin(node);
        for (auto const& way : network_->out(node)) {
            bool const reached = has_reached(way.to);
            bool const open_question = !reached || (step_[way.to] == step && arc < via_[way.to]);
            if (open_question && live(arc, way)) {
                if (reached) {
                    via_[way.to] = arc;
                } else {
                    reach(way.to, step, arc);
                }
            }
            ++arc;
        }
    }

    InfluenceNetwork const* network_;
    std::uint32_t current_ = 0;
    std::vector<std::uint32_t> stamp_;
    std::vector<std::uint32_t> step_;
    std::vector<ArcId> via_;
    std::vector<NodeId> reached_;
    std::vector<std::size_t> counts_; ///< [step]: how many were reached by that step
};

} // namespace cospread
