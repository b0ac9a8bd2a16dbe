#include "core/diffusion/linear_threshold.h"

#include "core/diffusion/exact_chain.h"
#include "core/diffusion/live_arcs.h"

#include <algorithm>
#include <utility>

namespace cospread {

namespace {

/// Sums that reach a threshold but for rounding.
constexpr double slack = 1e-12;

class ThresholdRun : public PeriodProcess {
  public:
    ThresholdRun(Scenario const& scenario, std::uint64_t seed)
        : scenario_(scenario)
        , seed_(seed)
        , luck_(seed, 0)
        , thresholds_(seed, 0)
        , adopters_(scenario.node_count(), 0)
        , reached_(scenario.node_count(), 0)
        , pressure_(scenario.node_count(), 0.0) {}

    void start(std::uint64_t run) override {
        luck_ = LiveArcs(seed_, run);
        thresholds_ = RunLuck(mix_bits(seed_ ^ threshold_stream), run);
        std::ranges::fill(adopters_, 0);
        std::ranges::fill(reached_, 0);
        std::ranges::fill(pressure_, 0.0);
        fresh_.clear();
        take_up(scenario_.at(0));
        for (NodeId const seed : scenario_.seeds) {
            adopt(seed);
        }
    }

    bool advance(std::uint32_t step) override {
        auto pressing = std::exchange(fresh_, {});
        if (scenario_.turns_at(step)) {
            // Weights are others now: everybody's pressure is counted anew.
            take_up(scenario_.at(step));
            std::ranges::for_each(now_->joining, [this](NodeId node) { adopt(node); });
            fresh_.clear();
            std::ranges::fill(pressure_, 0.0);
            pressing.clear();
            for (NodeId node = 0; node < adopters_.size(); ++node) {
                if (adopters_[node] != 0) {
                    pressing.push_back(node);
                }
            }
        }
        std::vector<NodeId> asked;
        for (NodeId const node : pressing) {
            ArcId id = now_->network->out_begin(node);
            for (auto const& arc : now_->network->out(node)) {
                if (adopters_[arc.to] == 0 && luck_.exists(arc)) {
                    pressure_[arc.to] += weights_[id];
                    asked.push_back(arc.to);
                }
                ++id;
            }
        }
        for (NodeId const node : asked) {
            if (is_tipped(node)) {
                reached_[node] = 1;
                if (now_->closed.empty() || now_->closed[node] == 0) {
                    adopt(node);
                }
            }
        }
        return !fresh_.empty() || scenario_.turns_after(step);
    }

    [[nodiscard]] std::span<std::uint8_t const> adopters() const override { return adopters_; }

    [[nodiscard]] std::span<std::uint8_t const> reached() const override { return reached_; }

  private:
    static constexpr std::uint64_t threshold_stream = 0x7468726573686f6cULL;

    void take_up(Circumstances const& circumstances) {
        if (now_ != &circumstances) {
            now_ = &circumstances;
            weights_ = threshold_weights(*now_->network);
        }
    }

    [[nodiscard]] bool is_tipped(NodeId node) const {
        double const less = now_->threshold_less.empty() ? 0.0 : now_->threshold_less[node];
        return pressure_[node] > thresholds_.uniform(node) - less || pressure_[node] >= 1 - slack;
    }

    void adopt(NodeId node) {
        if (adopters_[node] == 0) {
            adopters_[node] = 1;
            reached_[node] = 1;
            fresh_.push_back(node);
        }
    }

    Scenario const& scenario_;
    Circumstances const* now_ = nullptr;
    std::vector<double> weights_; ///< by arc, of the phase at hand
    std::uint64_t seed_;
    LiveArcs luck_;
    RunLuck thresholds_;
    std::vector<std::uint8_t> adopters_;
    std::vector<std::uint8_t> reached_;
    std::vector<double> pressure_; ///< by node: sum of the weights of arcs from adopters
    std::vector<NodeId> fresh_;    ///< who adopted in the last step
};

/// Given who had adopted a step ago and who has now, a threshold above the sum then lies below the sum now
/// with the same chance for every course that led here.
class ThresholdChain : public ChainModel {
  public:
    ThresholdChain(InfluenceNetwork const& network, std::vector<double> const& weights)
        : network_(network)
        , weights_(weights) {}

    [[nodiscard]] std::size_t state_count() const override { return 3; }

    [[nodiscard]] NodeState seed_state() const override { return fresh; }

    [[nodiscard]] bool is_adopter(NodeState state) const override { return state != open; }

    [[nodiscard]] bool has_adopted(NodeState state) const override { return state != open; }

    void next_states(NodeId node, std::span<NodeState const> states,
                     std::vector<StateChance>& next) const override {
        if (states[node] != open) {
            next.push_back({settled, 1});
            return;
        }
        double before = 0;
        double added = 0;
        for (ArcId const id : network_.in(node)) {
            NodeState const state = states[network_.arcs()[id].from];
            (state == fresh ? added : before) += state == open ? 0.0 : weights_[id];
        }
        if (before + added >= 1 - slack) {
            next.push_back({fresh, 1});
            return;
        }
        double const chance = added / (1 - before);
        next.push_back({open, 1 - chance});
        if (chance > 0) {
            next.push_back({fresh, chance});
        }
    }

  private:
    static constexpr NodeState open = 0;
    static constexpr NodeState fresh = 1;
    static constexpr NodeState settled = 2;

    InfluenceNetwork const& network_;
    std::vector<double> const& weights_;
};

} // namespace

std::vector<double> threshold_weights(InfluenceNetwork const& network) {
    std::vector<double> sums(network.node_count(), 0.0);
    for (auto const& arc : network.arcs()) {
        sums[arc.to] += arc.probability;
    }
    std::vector<double> weights;
    weights.reserve(network.arcs().size());
    for (auto const& arc : network.arcs()) {
        weights.push_back(arc.probability / std::max(1.0, sums[arc.to]));
    }
    return weights;
}

SpreadResult linear_threshold(InfluenceNetwork const& network, SpreadOptions const& options,
                              RunContext const& context) {
    check_spread_options(network.node_count(), options);
    if (options.exact) {
        auto const weights = threshold_weights(network);
        return exact_spread(network, ThresholdChain(network, weights), options, "linear_threshold", context);
    }
    auto const scenario = lasting(network, options.seeds);
    return simulate_periods(network.node_count(), options, context,
                            [&] { return linear_threshold_process(scenario, context.seed); });
}

std::unique_ptr<PeriodProcess> linear_threshold_process(Scenario const& scenario, std::uint64_t seed) {
    return std::make_unique<ThresholdRun>(scenario, seed);
}

} // namespace cospread
