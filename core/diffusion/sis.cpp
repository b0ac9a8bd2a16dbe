#include "core/diffusion/sis.h"

#include "core/base/error.h"
#include "core/diffusion/exact_chain.h"
#include "core/diffusion/live_arcs.h"
#include "core/diffusion/period_luck.h"

#include <algorithm>

namespace cospread {

namespace {

class SisRun : public PeriodProcess {
  public:
    SisRun(double gamma, Scenario const& scenario, std::uint64_t seed)
        : gamma_(gamma)
        , scenario_(scenario)
        , seed_(seed)
        , world_(seed, 0)
        , adopters_(scenario.node_count(), 0)
        , reached_(scenario.node_count(), 0) {}

    void start(std::uint64_t run) override {
        run_ = run;
        world_ = LiveArcs(seed_, run);
        std::ranges::fill(adopters_, 0);
        for (NodeId const seed : scenario_.seeds) {
            adopters_[seed] = 1;
        }
        reached_ = adopters_;
    }

    bool advance(std::uint32_t step) override {
        auto const& now = scenario_.at(step);
        if (scenario_.turns_at(step)) {
            for (NodeId const node : now.joining) {
                adopters_[node] = 1;
                reached_[node] = 1;
            }
        }
        PeriodLuck const luck(seed_, run_, step);
        next_ = adopters_;
        bool open = false;
        for (NodeId node = 0; node < adopters_.size(); ++node) {
            if (adopters_[node] == 0) {
                continue;
            }
            for (auto const& arc : now.network->out(node)) {
                if (adopters_[arc.to] == 0 && world_.exists(arc)) {
                    bool const able = now.closed.empty() || now.closed[arc.to] == 0;
                    open = open || able || reached_[arc.to] == 0;
                    if (luck.chance(arc) < arc.probability) {
                        reached_[arc.to] = 1;
                        next_[arc.to] = able ? 1 : next_[arc.to];
                    }
                }
            }
            double const gamma = now.relapse_factor.empty() ? gamma_ : gamma_ * now.relapse_factor[node];
            open = open || gamma > 0;
            next_[node] = luck.chance(node) < gamma ? 0 : 1;
        }
        std::swap(adopters_, next_);
        return open || scenario_.turns_after(step);
    }

    [[nodiscard]] std::span<std::uint8_t const> adopters() const override { return adopters_; }

    [[nodiscard]] std::span<std::uint8_t const> reached() const override { return reached_; }

  private:
    double gamma_;
    Scenario const& scenario_;
    std::uint64_t seed_;
    std::uint64_t run_ = 0;
    LiveArcs world_;
    std::vector<std::uint8_t> adopters_;
    std::vector<std::uint8_t> reached_;
    std::vector<std::uint8_t> next_;
};

class SisChain : public ChainModel {
  public:
    SisChain(InfluenceNetwork const& network, double gamma)
        : network_(network)
        , gamma_(gamma) {}

    [[nodiscard]] std::size_t state_count() const override { return gamma_ > 0 ? 3 : 2; }

    [[nodiscard]] NodeState seed_state() const override { return adopter; }

    [[nodiscard]] bool is_adopter(NodeState state) const override { return state == adopter; }

    [[nodiscard]] bool has_adopted(NodeState state) const override { return state != untouched; }

    void next_states(NodeId node, std::span<NodeState const> states,
                     std::vector<StateChance>& next) const override {
        if (states[node] == adopter) {
            next.push_back({adopter, 1 - gamma_});
            if (gamma_ > 0) {
                next.push_back({former, gamma_});
            }
            return;
        }
        double none = 1;
        for (ArcId const id : network_.in(node)) {
            auto const& arc = network_.arcs()[id];
            none *= states[arc.from] == adopter ? 1 - arc.probability : 1.0;
        }
        next.push_back({states[node], none});
        if (none < 1) {
            next.push_back({adopter, 1 - none});
        }
    }

  private:
    static constexpr NodeState untouched = 0;
    static constexpr NodeState adopter = 1;
    static constexpr NodeState former = 2;

    InfluenceNetwork const& network_;
    double gamma_;
};

} // namespace

SpreadResult sis(InfluenceNetwork const& network, double gamma, SpreadOptions const& options,
                 RunContext const& context) {
    check_spread_options(network.node_count(), options);
    if (options.horizon == no_horizon && gamma > 0) {
        throw UsageError("sis never ends by itself: say how many steps (--horizon T)");
    }
    if (options.exact) {
        return exact_spread(network, SisChain(network, gamma), options, "sis", context);
    }
    auto const scenario = lasting(network, options.seeds);
    return simulate_periods(network.node_count(), options, context,
                            [&] { return sis_process(gamma, scenario, context.seed); });
}

std::unique_ptr<PeriodProcess> sis_process(double gamma, Scenario const& scenario, std::uint64_t seed) {
    return std::make_unique<SisRun>(gamma, scenario, seed);
}

InfluenceNetwork with_one_chance(InfluenceNetwork const& network, double beta) {
    std::vector<InfluenceArc> arcs;
    for (auto arc : network.arcs()) {
        if (arcs.empty() || arcs.back().from != arc.from || arcs.back().to != arc.to) {
            arc.probability = beta;
            arcs.push_back(arc);
        }
    }
    InfluenceNetwork result(network.node_count(), std::move(arcs));
    std::vector<NodeId> places;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        places.push_back(network.place_of(node));
    }
    result.set_places(std::move(places));
    return result;
}

} // namespace cospread
