#include "core/diffusion/staged_exact.h"

#include "core/diffusion/exact_chain.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

/// Below this a chance is none.
constexpr double least_chance = 1e-18;

/// How often a node can have failed as a pilot, as far as it makes a difference.
std::uint32_t most_attempts(StagedOptions const& stages, std::uint32_t horizon) {
    bool const may_fail = stages.relapse > 0 && stages.proving > 0;
    if (stages.learning == 1 || !may_fail) {
        return 0;
    }
    std::uint32_t attempts = 0;
    double relapse = stages.relapse;
    while (attempts < horizon / 2 && relapse >= least_chance) { // begun in one period, failed in the next
        relapse *= stages.learning;
        ++attempts;
    }
    return attempts;
}

class StagedChain : public ChainModel {
  public:
    StagedChain(InfluenceNetwork const& network, StagedOptions const& stages, SpreadOptions const& options)
        : network_(network)
        , stages_(stages)
        , closed_(options.closed)
        , most_attempts_(most_attempts(stages, options.horizon))
        , states_(former_begin + (most_attempts_ + std::size_t{1}) * kinds()) {}

    [[nodiscard]] std::size_t state_count() const override { return states_; }

    [[nodiscard]] NodeState seed_state() const override { return state_of(0, fresh(sustained)); }

    [[nodiscard]] bool is_adopter(NodeState state) const override {
        return has_adopted(state) && kind_of(state) != former;
    }

    [[nodiscard]] bool has_adopted(NodeState state) const override { return state >= former_begin; }

    void next_states(NodeId node, std::span<NodeState const> states,
                     std::vector<StateChance>& next) const override {
        NodeState const state = states[node];
        double const willing = closed_.empty() || closed_[node] == 0 ? stages_.willing : 0.0;
        if (state == unaware) {
            double const heard = chance_to_hear(node, states);
            add(next, unaware, 1 - heard);
            add(next, aware, heard * (1 - willing));
            add(next, state_of(0, fresh(begun())), heard * willing);
        } else if (state == aware) {
            add(next, aware, 1 - willing);
            add(next, state_of(0, fresh(begun())), willing);
        } else {
            go_on(attempts_of(state), kind_of(state), willing, next);
        }
    }

  private:
    /// What a node that has adopted is: former; sustained; a pilot of age 0, 1, ...; and with `once` those
    /// who have not spoken yet, which only the first period of the first adoption can be.
    using Kind = std::uint32_t;

    static constexpr NodeState unaware = 0;
    static constexpr NodeState aware = 1; ///< and never an adopter
    static constexpr NodeState former_begin = 2;
    static constexpr Kind former = 0;
    static constexpr Kind sustained = 1;
    static constexpr Kind first_pilot = 2;

    [[nodiscard]] Kind pilots_end() const { return first_pilot + stages_.proving; }

    [[nodiscard]] std::size_t kinds() const { return pilots_end() + (stages_.once ? std::size_t{2} : 0); }

    /// As what practice is begun.
    [[nodiscard]] Kind begun() const { return stages_.proving == 0 ? sustained : first_pilot; }

    /// `kind`, one of the two that it can begin as, before it has spoken.
    [[nodiscard]] Kind fresh(Kind kind) const {
        return stages_.once ? pilots_end() + (kind == sustained ? 0U : 1U) : kind;
    }

    [[nodiscard]] bool is_fresh(Kind kind) const { return kind >= pilots_end(); }

    /// The same after it has spoken.
    [[nodiscard]] Kind spoken(Kind kind) const {
        return !is_fresh(kind) ? kind : kind == pilots_end() ? sustained : first_pilot;
    }

    [[nodiscard]] NodeState state_of(std::uint32_t attempts, Kind kind) const {
        return static_cast<NodeState>(former_begin + attempts * kinds() + kind);
    }

    [[nodiscard]] std::uint32_t attempts_of(NodeState state) const {
        return static_cast<std::uint32_t>((state - std::size_t{former_begin}) / kinds());
    }

    [[nodiscard]] Kind kind_of(NodeState state) const {
        return static_cast<Kind>((state - std::size_t{former_begin}) % kinds());
    }

    static void add(std::vector<StateChance>& next, NodeState to, double chance) {
        if (chance > 0) {
            next.push_back({to, chance});
        }
    }

    /// The next states of a node that has adopted.
    void go_on(std::uint32_t attempts, Kind kind, double willing, std::vector<StateChance>& next) const {
        kind = spoken(kind);
        if (kind == former) {
            add(next, state_of(attempts, former), 1 - willing);
            add(next, state_of(attempts, begun()), willing);
        } else if (kind == sustained) {
            add(next, state_of(attempts, sustained), 1 - stages_.relapse_sustained);
            add(next, state_of(attempts, former), stages_.relapse_sustained);
        } else {
            double const relapse = stages_.relapse * std::pow(stages_.learning, attempts);
            Kind const older = kind + 1;
            add(next, state_of(std::min(attempts + 1, most_attempts_), former), relapse);
            add(next, state_of(attempts, older == pilots_end() ? sustained : older), 1 - relapse);
        }
    }

    [[nodiscard]] double chance_to_hear(NodeId node, std::span<NodeState const> states) const {
        double none = 1;
        for (ArcId const id : network_.in(node)) {
            auto const& arc = network_.arcs()[id];
            NodeState const speaker = states[arc.from];
            if (is_adopter(speaker) && (!stages_.once || is_fresh(kind_of(speaker)))) {
                none *= 1 - voice(spoken(kind_of(speaker))) * arc.probability;
            }
        }
        return 1 - none;
    }

    [[nodiscard]] double voice(Kind kind) const { return kind == sustained ? 1.0 : stages_.pilot_voice; }

    InfluenceNetwork const& network_;
    StagedOptions const& stages_;
    std::vector<std::uint8_t> const& closed_;
    std::uint32_t most_attempts_;
    std::size_t states_;
};

} // namespace

SpreadResult exact_staged(InfluenceNetwork const& network, StagedOptions const& stages,
                          SpreadOptions const& options, RunContext const& context) {
    return exact_spread(network, StagedChain(network, stages, options), options, "staged", context);
}

} // namespace cospread
