#include "core/diffusion/exact_chain.h"

#include "core/base/error.h"
#include "core/diffusion/run_curves.h"
#include "core/diffusion/world_enumeration.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace cospread {

namespace {

constexpr double most_joint_states = 1 << 24;

constexpr std::size_t most_states = std::numeric_limits<NodeState>::max();

/// What two steps may differ by and still be the same.
constexpr double settled = 1e-15;

/// Those whom adoption can come to at all.
std::vector<NodeId> reachable(InfluenceNetwork const& network, SpreadOptions const& options) {
    ReachWave wave(network);
    wave.run(options.seeds, no_horizon, {}, [](ArcId, InfluenceArc const&) { return true; });
    std::vector<NodeId> nodes(wave.reached().begin(), wave.reached().end());
    std::ranges::sort(nodes);
    return nodes;
}

/// The distribution over the joint states of some nodes, each a number whose digits are the states.
class JointStates {
  public:
    JointStates(InfluenceNetwork const& network, ChainModel const& model, SpreadOptions const& options,
                std::string_view name)
        : model_(model)
        , nodes_(reachable(network, options))
        , states_(network.node_count(), 0) {
        double const joint =
            std::pow(static_cast<double>(model.state_count()), static_cast<double>(nodes_.size()));
        if (joint > most_joint_states || model.state_count() > most_states) {
            throw AnalysisError(
                std::string(name) + ": " + std::to_string(nodes_.size()) + " nodes can be reached, each in " +
                std::to_string(model.state_count()) +
                " states, which is too many to enumerate; leave --exact out, or measure a part "
                "of the network");
        }
        std::size_t place = 1;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            places_.push_back(place);
            place *= model.state_count();
        }
        now_.assign(place, 0.0);
        next_.assign(place, 0.0);
        std::size_t start = 0;
        for (NodeId const seed : options.seeds) {
            auto const index =
                static_cast<std::size_t>(std::ranges::lower_bound(nodes_, seed) - nodes_.begin());
            std::size_t const digit = start / places_[index] % model.state_count();
            start += (model.seed_state() - digit) * places_[index];
        }
        now_[start] = 1;
    }

    /// One step; false where nothing changes.
    bool advance(RunContext const& context) {
        std::ranges::fill(next_, 0.0);
        for (std::size_t joint = 0; joint < now_.size(); ++joint) {
            if (now_[joint] > 0) {
                context.check_stop();
                spread_from(joint);
            }
        }
        std::swap(now_, next_);
        double most = 0;
        for (std::size_t joint = 0; joint < now_.size(); ++joint) {
            most = std::max(most, std::abs(now_[joint] - next_[joint]));
        }
        return most > settled;
    }

    /// Calls `visit(states by node, probability)` for every joint state that can be.
    template<class Visit>
    void for_each(Visit const& visit) {
        for (std::size_t joint = 0; joint < now_.size(); ++joint) {
            if (now_[joint] > 0) {
                decode(joint);
                visit(std::span<NodeState const>(states_), now_[joint]);
            }
        }
    }

    [[nodiscard]] std::vector<NodeId> const& nodes() const { return nodes_; }

  private:
    void decode(std::size_t joint) {
        for (NodeId const node : nodes_) {
            states_[node] = static_cast<NodeState>(joint % model_.state_count());
            joint /= model_.state_count();
        }
    }

    /// The outcomes grow node by node: each so far with every next state of the node.
    void spread_from(std::size_t joint) {
        decode(joint);
        outcomes_.assign(1, {0, now_[joint]});
        for (std::size_t index = 0; index < nodes_.size(); ++index) {
            chances_.clear();
            model_.next_states(nodes_[index], states_, chances_);
            std::size_t const so_far = outcomes_.size();
            for (std::size_t more = 1; more < chances_.size(); ++more) {
                for (std::size_t k = 0; k < so_far; ++k) {
                    auto const [before, probability] = outcomes_[k];
                    outcomes_.push_back({before + chances_[more].state * places_[index],
                                         probability * chances_[more].probability});
                }
            }
            for (std::size_t k = 0; k < so_far; ++k) {
                outcomes_[k].joint += chances_.front().state * places_[index];
                outcomes_[k].probability *= chances_.front().probability;
            }
        }
        for (auto const& [outcome, probability] : outcomes_) {
            next_[outcome] += probability;
        }
    }

    struct Outcome {
        std::size_t joint = 0;
        double probability = 0;
    };

    ChainModel const& model_;
    std::vector<NodeId> nodes_;
    std::vector<NodeState> states_;   ///< by node of the network, of the joint state at hand
    std::vector<std::size_t> places_; ///< by node reached: what its digit counts
    std::vector<double> now_;
    std::vector<double> next_;
    std::vector<Outcome> outcomes_;
    std::vector<StateChance> chances_;
};

/// Adds up a step of the course after the other.
class Course {
  public:
    Course(NodeId nodes, ChainModel const& model, bool by_step)
        : model_(model)
        , by_step_(by_step)
        , reached_(nodes, 0.0)
        , time_(nodes, 0.0)
        , adopters_(nodes, 0.0) {}

    void add(JointStates& joint) {
        std::vector<double> of_count(joint.nodes().size() + 1, 0.0);
        std::vector<double> adopters(adopters_.size(), 0.0);
        std::vector<double> reached(reached_.size(), 0.0);
        joint.for_each([&](std::span<NodeState const> states, double probability) {
            std::size_t count = 0;
            for (NodeId const node : joint.nodes()) {
                if (model_.is_adopter(states[node])) {
                    adopters[node] += probability;
                    ++count;
                }
                if (model_.has_adopted(states[node])) {
                    reached[node] += probability;
                }
            }
            of_count[count] += probability;
        });
        auto const step = static_cast<std::uint32_t>(result_.curve.size());
        CurvePoint point{step, 0, count_percentile(of_count, 0.1), count_percentile(of_count, 0.9)};
        for (std::size_t node = 0; node < adopters.size(); ++node) {
            adopters[node] = summed_probability(adopters[node]);
            time_[node] += step * (reached[node] - reached_[node]);
            point.adopters += adopters[node];
        }
        result_.curve.push_back(point);
        if (by_step_) {
            result_.by_step.push_back(adopters);
        }
        adopters_ = std::move(adopters);
        reached_ = std::move(reached);
    }

    [[nodiscard]] SpreadResult result() && {
        result_.exact = true;
        for (std::size_t node = 0; node < adopters_.size(); ++node) {
            double const mean_time = reached_[node] > 0 ? time_[node] / reached_[node] : std::nan("");
            result_.nodes.push_back({adopters_[node], adopters_[node], adopters_[node], mean_time});
        }
        result_.spread = result_.curve.back().adopters;
        drop_quiet_end(result_);
        return std::move(result_);
    }

  private:
    ChainModel const& model_;
    bool by_step_;
    SpreadResult result_;
    std::vector<double> reached_; ///< by now, who ever adopted
    std::vector<double> time_;
    std::vector<double> adopters_;
};

} // namespace

void need_certain_ties(InfluenceNetwork const& network, std::string_view name) {
    if (!network.is_certain()) {
        throw AnalysisError(
            std::string(name) +
            ": --exact needs ties that surely exist: leave --evidence weighted or --exact out");
    }
}

SpreadResult exact_spread(InfluenceNetwork const& network, ChainModel const& model,
                          SpreadOptions const& options, std::string_view name, RunContext const& context) {
    need_certain_ties(network, name);
    JointStates joint(network, model, options, name);
    Course course(network.node_count(), model, options.by_step);
    course.add(joint);
    for (std::uint32_t step = 0; step < options.horizon && joint.advance(context); ++step) {
        course.add(joint);
        if (options.horizon != no_horizon) {
            context.report(static_cast<double>(step) / options.horizon, "adding up every course");
        }
    }
    return std::move(course).result();
}

} // namespace cospread
