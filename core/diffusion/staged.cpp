#include "core/diffusion/staged.h"

#include "core/base/error.h"
#include "core/diffusion/live_arcs.h"
#include "core/diffusion/period_luck.h"
#include "core/diffusion/staged_exact.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

enum class Stage : std::uint8_t { unaware, aware, piloting, sustained };

bool is_adopter(Stage stage) {
    return stage >= Stage::piloting;
}

bool is_open(std::vector<std::uint8_t> const& closed, NodeId node) {
    return closed.empty() || closed[node] == 0;
}

class StagedRun : public PeriodProcess {
  public:
    StagedRun(StagedOptions const& stages, Scenario const& scenario, std::uint64_t seed)
        : stages_(stages)
        , scenario_(scenario)
        , now_(&scenario.at(0))
        , seed_(seed)
        , world_(seed, 0)
        , nodes_(scenario.node_count())
        , adopters_(nodes_.size(), 0)
        , reached_(nodes_.size(), 0)
        , heard_(nodes_.size(), 0) {}

    void start(std::uint64_t run) override {
        run_ = run;
        world_ = LiveArcs(seed_, run);
        std::ranges::fill(nodes_, Node{});
        std::ranges::fill(adopters_, 0);
        std::ranges::fill(reached_, 0);
        std::ranges::for_each(scenario_.seeds, [this](NodeId seed) { sustain(seed); });
    }

    bool advance(std::uint32_t step) override {
        now_ = &scenario_.at(step);
        if (scenario_.turns_at(step)) {
            std::ranges::for_each(now_->joining, [this](NodeId node) { sustain(node); });
        }
        PeriodLuck const luck(seed_, run_, step);
        bool may_change = spread_the_word(luck, scenario_.turns_at(step));
        look_around();
        for (NodeId node = 0; node < nodes_.size(); ++node) {
            may_change = take_step(node, luck) || may_change;
            adopters_[node] = is_adopter(nodes_[node].stage) ? 1 : 0;
        }
        return may_change || scenario_.turns_after(step);
    }

    [[nodiscard]] std::span<std::uint8_t const> adopters() const override { return adopters_; }

    [[nodiscard]] std::span<std::uint8_t const> reached() const override { return reached_; }

  private:
    struct Node {
        Stage stage = Stage::unaware;
        bool has_spoken = false;    ///< with `once`: its chances are spent
        std::uint32_t age = 0;      ///< periods of piloting so far
        std::uint32_t attempts = 0; ///< pilots that failed
    };

    void sustain(NodeId node) {
        nodes_[node].stage = Stage::sustained;
        adopters_[node] = 1;
        reached_[node] = 1;
    }

    /// Who hears of the practice; true where anybody unaware could.
    bool spread_the_word(PeriodLuck const& luck, bool phase_begins) {
        std::ranges::fill(heard_, 0);
        bool open = false;
        for (NodeId node = 0; node < nodes_.size(); ++node) {
            auto& speaker = nodes_[node];
            bool const only_new_ties = stages_.once && speaker.has_spoken;
            if (!is_adopter(speaker.stage) || (only_new_ties && !phase_begins)) {
                continue;
            }
            double const voice = speaker.stage == Stage::piloting ? stages_.pilot_voice : 1.0;
            for (auto const& arc : now_->network->out(node)) {
                bool const may_try = !only_new_ties || arc.tie >= now_->new_ties_from;
                if (may_try && nodes_[arc.to].stage == Stage::unaware && world_.exists(arc)) {
                    open = true;
                    double const chance = stages_.once ? world_.chance(arc) : luck.chance(arc);
                    if (chance < voice * arc.probability) {
                        heard_[arc.to] = 1;
                    }
                }
            }
            speaker.has_spoken = true;
        }
        return open;
    }

    /// Who sees an adopter that sustains, where that makes a difference.
    void look_around() {
        if (now_->threshold_less.empty()) {
            return;
        }
        encouraged_.assign(nodes_.size(), 0.0);
        for (NodeId node = 0; node < nodes_.size(); ++node) {
            if (nodes_[node].stage == Stage::sustained) {
                for (auto const& arc : now_->network->out(node)) {
                    if (world_.exists(arc)) {
                        encouraged_[arc.to] = now_->threshold_less[arc.to];
                    }
                }
            }
        }
    }

    [[nodiscard]] double willingness(NodeId node) const {
        if (!is_open(now_->closed, node)) {
            return 0;
        }
        return stages_.willing + (now_->threshold_less.empty() ? 0.0 : encouraged_[node]);
    }

    [[nodiscard]] double relapse_factor(NodeId node) const {
        return now_->relapse_factor.empty() ? 1.0 : now_->relapse_factor[node];
    }

    /// One period of a node; true where it could have changed.
    bool take_step(NodeId node, PeriodLuck const& luck) {
        auto& self = nodes_[node];
        switch (self.stage) {
        case Stage::unaware:
            if (heard_[node] == 0) {
                return false;
            }
            self.stage = Stage::aware;
            reached_[node] = 1;
            [[fallthrough]];
        case Stage::aware: {
            double const willing = willingness(node);
            if (luck.chance(node) < willing) {
                self.stage = stages_.proving == 0 ? Stage::sustained : Stage::piloting;
                self.age = 0;
            }
            return heard_[node] != 0 || willing > 0;
        }
        case Stage::piloting: {
            double const learnt = std::pow(stages_.learning * now_->learning_factor, self.attempts);
            if (luck.chance(node) < stages_.relapse * relapse_factor(node) * learnt) {
                self.stage = Stage::aware;
                ++self.attempts;
            } else if (++self.age >= stages_.proving) {
                self.stage = Stage::sustained;
            }
            return true;
        }
        case Stage::sustained:
            if (luck.chance(node) < stages_.relapse_sustained * relapse_factor(node)) {
                self.stage = Stage::aware;
            }
            return stages_.relapse_sustained > 0;
        }
        return false;
    }

    StagedOptions stages_;
    Scenario const& scenario_;
    Circumstances const* now_;
    std::uint64_t seed_;
    std::uint64_t run_ = 0;
    LiveArcs world_;
    std::vector<Node> nodes_;
    std::vector<std::uint8_t> adopters_;
    std::vector<std::uint8_t> reached_;
    std::vector<std::uint8_t> heard_;
    std::vector<double> encouraged_; ///< by node: what seeing who sustains takes off its threshold
};

} // namespace

SpreadResult staged(InfluenceNetwork const& network, StagedOptions const& stages,
                    SpreadOptions const& options, RunContext const& context) {
    check_spread_options(network.node_count(), options);
    bool const may_relapse = (stages.relapse > 0 && stages.proving > 0) || stages.relapse_sustained > 0;
    if (options.horizon == no_horizon && may_relapse) {
        throw UsageError(
            "staged never ends by itself where relapse is possible: say how many steps (--horizon T)");
    }
    if (options.exact) {
        return exact_staged(network, stages, options, context);
    }
    auto const scenario = lasting(network, options.seeds, options.closed);
    return simulate_periods(network.node_count(), options, context,
                            [&] { return staged_process(stages, scenario, context.seed); });
}

std::unique_ptr<PeriodProcess> staged_process(StagedOptions const& stages, Scenario const& scenario,
                                              std::uint64_t seed) {
    return std::make_unique<StagedRun>(stages, scenario, seed);
}

} // namespace cospread
