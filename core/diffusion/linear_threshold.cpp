#include "core/diffusion/linear_threshold.h"

#include "core/diffusion/exact_chain.h"
#include "core/diffusion/live_arcs.h"
#include "core/diffusion/period_runs.h"

#include <algorithm>
#include <utility>

namespace cospread {

namespace {

/// By arc: what it weighs for the node it leads to.
std::vector<double> arc_weights(InfluenceNetwork const& network) {
    std::vector<double> sums(network.node_count(), 0.0);
    for (auto const& arc : network.arcs()) {
        sums[arc.to] += arc.probability;
    }
    std::vector<double> weights;
    for (auto const& arc : network.arcs()) {
        weights.push_back(arc.probability / std::max(1.0, sums[arc.to]));
    }
    return weights;
}

/// Sums that reach a threshold but for rounding.
constexpr double slack = 1e-12;

class ThresholdRun : public PeriodProcess {
  public:
    ThresholdRun(InfluenceNetwork const& network, std::vector<double> const& weights,
                 std::vector<NodeId> const& seeds, std::uint64_t seed)
        : network_(network)
        , weights_(weights)
        , seeds_(seeds)
        , seed_(seed)
        , luck_(seed, 0)
        , thresholds_(seed, 0)
        , adopters_(network.node_count(), 0)
        , pressure_(network.node_count(), 0.0) {}

    void start(std::uint64_t run) override {
        luck_ = LiveArcs(seed_, run);
        thresholds_ = RunLuck(mix_bits(seed_ ^ threshold_stream), run);
        std::ranges::fill(adopters_, 0);
        std::ranges::fill(pressure_, 0.0);
        fresh_.clear();
        for (NodeId const seed : seeds_) {
            adopt(seed);
        }
    }

    bool advance(std::uint32_t) override {
        auto const pressing = std::exchange(fresh_, {});
        std::vector<NodeId> asked;
        for (NodeId const node : pressing) {
            ArcId id = network_.out_begin(node);
            for (auto const& arc : network_.out(node)) {
                if (adopters_[arc.to] == 0 && luck_.exists(arc)) {
                    pressure_[arc.to] += weights_[id];
                    asked.push_back(arc.to);
                }
                ++id;
            }
        }
        for (NodeId const node : asked) {
            if (pressure_[node] > thresholds_.uniform(node) || pressure_[node] >= 1 - slack) {
                adopt(node);
            }
        }
        return !fresh_.empty();
    }

    [[nodiscard]] std::span<std::uint8_t const> adopters() const override { return adopters_; }

  private:
    static constexpr std::uint64_t threshold_stream = 0x7468726573686f6cULL;

    void adopt(NodeId node) {
        if (adopters_[node] == 0) {
            adopters_[node] = 1;
            fresh_.push_back(node);
        }
    }

    InfluenceNetwork const& network_;
    std::vector<double> const& weights_;
    std::vector<NodeId> const& seeds_;
    std::uint64_t seed_;
    LiveArcs luck_;
    RunLuck thresholds_;
    std::vector<std::uint8_t> adopters_;
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

SpreadResult linear_threshold(InfluenceNetwork const& network, SpreadOptions const& options,
                              RunContext const& context) {
    check_spread_options(network.node_count(), options);
    auto const weights = arc_weights(network);
    if (options.exact) {
        return exact_spread(network, ThresholdChain(network, weights), options, "linear_threshold", context);
    }
    return simulate_periods(network.node_count(), options, context, [&] {
        return std::make_unique<ThresholdRun>(network, weights, options.seeds, context.seed);
    });
}

} // namespace cospread
