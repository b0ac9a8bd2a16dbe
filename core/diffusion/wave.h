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

/// Whom a wave has reached, a bit a node.
class ReachBits {
  public:
    explicit ReachBits(NodeId nodes)
        : words_(nodes / word_size + std::size_t{1}, 0) {}

    /// Forgets them; `reached` are all of them.
    void clear(std::span<NodeId const> reached) {
        for (NodeId const node : reached) {
            words_[node / word_size] = 0;
        }
    }

    [[nodiscard]] bool has(NodeId node) const {
        return (words_[node / word_size] >> node % word_size & 1) != 0;
    }

    /// As ReachTrace has them; the arc makes no difference here.
    [[nodiscard]] bool would_change(ArcId /*arc*/, NodeId node, std::size_t /*first_of_step*/) const {
        return !has(node);
    }

    bool take(ArcId /*arc*/, NodeId node, std::size_t /*place*/, std::size_t /*first_of_step*/) {
        bool const is_new = !has(node);
        words_[node / word_size] |= std::uint64_t{1} << node % word_size;
        return is_new;
    }

  private:
    static constexpr NodeId word_size = 64;

    std::vector<std::uint64_t> words_;
};

/// Whom a wave has reached, at which place of their order, and along which arc.
class ReachTrace {
  public:
    explicit ReachTrace(NodeId nodes)
        : marks_(nodes)
        , vias_(nodes + std::size_t{1}) {}

    void clear(std::span<NodeId const> /*reached*/) {
        if (++current_ == 0) {
            std::ranges::fill(marks_, Mark{});
            current_ = 1;
        }
    }

    [[nodiscard]] bool has(NodeId node) const { return marks_[node].stamp == current_; }

    [[nodiscard]] std::size_t place(NodeId node) const { return marks_[node].place; }

    /// By place.
    [[nodiscard]] std::span<ArcId const> vias() const { return vias_; }

    /// Whether a success of the arc brings its head to adopt, or counts as what brought it: those from place
    /// `first_of_step` on were reached in this step.
    [[nodiscard]] bool would_change(ArcId arc, NodeId node, std::size_t first_of_step) const {
        Mark const mark = marks_[node];
        return mark.stamp != current_ || (mark.place >= first_of_step && arc < vias_[mark.place]);
    }

    /// Notes the success; true where the node is new, which is then at `place`. Without branches, which would
    /// go either way all the time.
    bool take(ArcId arc, NodeId node, std::size_t place, std::size_t first_of_step) {
        bool const changes = would_change(arc, node, first_of_step);
        bool const is_new = !has(node);
        std::uint32_t const at = is_new ? static_cast<std::uint32_t>(place) : marks_[node].place;
        vias_[at] = changes ? arc : vias_[at];
        marks_[node] = {current_, at};
        return is_new;
    }

  private:
    struct Mark {
        std::uint32_t stamp = 0; ///< the run that reached the node last
        std::uint32_t place = 0; ///< among those reached
    };

    std::uint32_t current_ = 0;
    std::vector<Mark> marks_;
    std::vector<ArcId> vias_; ///< [place]; one more than nodes, for take() to write and forget
};

/// Adoption in one world, step by step from the starters along the arcs that are live. Keeps its memory from
/// run to run: a run costs O(arcs out of those reached) and allocates nothing once warm. `Memory` says what
/// is remembered of those reached; see Wave and ReachWave.
template<class Memory>
class BasicWave {
  public:
    explicit BasicWave(InfluenceNetwork const& network)
        : network_(&network)
        , memory_(network.node_count())
        , reached_(network.node_count() + std::size_t{1}, no_node) {}

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
                    if (memory_.would_change(arc, way.to, first_of_step_) && live(arc, way)) {
                        take(arc, way.to);
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
                    take(live_.arcs()[at], live_.heads()[at]);
                }
            }
        });
    }

    [[nodiscard]] bool has_reached(NodeId node) const { return memory_.has(node); }

    /// Steps from the start; only for nodes that were reached. Cost: O(log steps).
    [[nodiscard]] std::uint32_t step(NodeId node) const {
        return static_cast<std::uint32_t>(std::ranges::upper_bound(counts_, memory_.place(node)) -
                                          counts_.begin());
    }

    /// The arc that brought adoption: among those of its step the lowest id; no_arc for starters. Only for
    /// nodes that were reached.
    [[nodiscard]] ArcId via(NodeId node) const { return vias()[memory_.place(node)]; }

    /// In order of their step.
    [[nodiscard]] std::span<NodeId const> reached() const {
        return std::span(reached_).first(reached_count_);
    }

    /// via() of each of reached().
    [[nodiscard]] std::span<ArcId const> vias() const { return memory_.vias().first(reached_count_); }

    /// The last step in which anybody was reached.
    [[nodiscard]] std::uint32_t last_step() const { return static_cast<std::uint32_t>(counts_.size() - 1); }

    /// How many were reached by `step` (any number).
    [[nodiscard]] std::size_t count_by(std::uint32_t step) const {
        return step < counts_.size() ? counts_[step] : reached_count_;
    }

  private:
    /// `pass_on(first, last, step)` lets those of reached() from `first` to before `last` pass adoption on,
    /// which arrives at `step`.
    template<class PassOn>
    void advance(std::span<NodeId const> starters, std::uint32_t horizon, PassOn const& pass_on) {
        begin();
        first_of_step_ = 0;
        for (NodeId const starter : starters) {
            take(no_arc, starter);
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
        memory_.clear(reached());
        reached_count_ = 0;
        counts_.clear();
    }

    void take(ArcId arc, NodeId node) {
        reached_[reached_count_] = node;
        reached_count_ += memory_.take(arc, node, reached_count_, first_of_step_) ? 1 : 0;
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
    Memory memory_;
    std::vector<NodeId> reached_; ///< one place more than nodes, for take() to write and forget
    std::size_t reached_count_ = 0;
    std::size_t first_of_step_ = 0;   ///< the place of the first that this step reached
    std::vector<std::size_t> counts_; ///< [step]: how many were reached by that step
    LiveList live_;
    std::vector<NodeId> open_;
};

/// Tells of everybody reached the step and the arc: step(), via(), vias().
using Wave = BasicWave<ReachTrace>;

/// Tells who is reached and in which step, in a fraction of the time and the memory.
using ReachWave = BasicWave<ReachBits>;

} // namespace cospread
