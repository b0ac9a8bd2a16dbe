#include "core/diffusion/threshold.h"

#include "core/diffusion/exact_chain.h"
#include "core/diffusion/live_arcs.h"
#include "core/diffusion/period_runs.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cospread {

namespace {

constexpr double slack = 1e-12;

class ContagionRun : public PeriodProcess {
  public:
    ContagionRun(InfluenceNetwork const& network, ThresholdRule rule, double value,
                 std::vector<NodeId> const& seeds, std::uint64_t seed)
        : network_(network)
        , rule_(rule)
        , value_(value)
        , seeds_(seeds)
        , seed_(seed)
        , luck_(seed, 0)
        , adopters_(network.node_count(), 0)
        , influencers_(network.node_count(), 0)
        , adopted_(network.node_count(), 0) {}

    void start(std::uint64_t run) override {
        luck_ = LiveArcs(seed_, run);
        std::ranges::fill(adopters_, 0);
        std::ranges::fill(influencers_, 0U);
        std::ranges::fill(adopted_, 0U);
        for (NodeId node = 0; node < network_.node_count(); ++node) {
            for_each_influenced(node, [this](NodeId other) { ++influencers_[other]; });
        }
        fresh_.clear();
        for (NodeId const seed : seeds_) {
            adopt(seed);
        }
        first_ = true;
    }

    bool advance(std::uint32_t) override {
        auto const pressing = std::exchange(fresh_, {});
        std::vector<NodeId> asked;
        for (NodeId const node : pressing) {
            for_each_influenced(node, [&](NodeId other) {
                ++adopted_[other];
                asked.push_back(other);
            });
        }
        // A threshold of 0 is reached by whoever is influenced by anybody.
        if (std::exchange(first_, false) && value_ <= slack) {
            asked.resize(network_.node_count());
            std::iota(asked.begin(), asked.end(), NodeId{0});
        }
        for (NodeId const node : asked) {
            if (is_tipped(node)) {
                adopt(node);
            }
        }
        return !fresh_.empty();
    }

    [[nodiscard]] std::span<std::uint8_t const> adopters() const override { return adopters_; }

  private:
    /// Arcs out of a node are sorted by where they lead: parallel ones follow each other.
    template<class Visit>
    void for_each_influenced(NodeId node, Visit const& visit) const {
        NodeId last = no_node;
        for (auto const& arc : network_.out(node)) {
            if (arc.to != last && luck_.exists(arc)) {
                last = arc.to;
                visit(arc.to);
            }
        }
    }

    [[nodiscard]] bool is_tipped(NodeId node) const {
        double const adopted = adopted_[node];
        double const all = influencers_[node];
        return all > 0 && (rule_ == ThresholdRule::share ? adopted / all : adopted) >= value_ - slack;
    }

    void adopt(NodeId node) {
        if (adopters_[node] == 0) {
            adopters_[node] = 1;
            fresh_.push_back(node);
        }
    }

    InfluenceNetwork const& network_;
    ThresholdRule rule_;
    double value_;
    std::vector<NodeId> const& seeds_;
    std::uint64_t seed_;
    LiveArcs luck_;
    std::vector<std::uint8_t> adopters_;
    std::vector<std::uint32_t> influencers_; ///< by node: how many influence it in this world
    std::vector<std::uint32_t> adopted_;     ///< by node: how many of these have adopted
    std::vector<NodeId> fresh_;              ///< who adopted in the last step
    bool first_ = true;
};

} // namespace

SpreadResult threshold_contagion(InfluenceNetwork const& network, ThresholdRule rule, double value,
                                 SpreadOptions const& options, RunContext const& context) {
    check_spread_options(network.node_count(), options);
    bool const certain = network.is_certain();
    if (options.exact) {
        need_certain_ties(network, "threshold");
    }
    auto worlds = options;
    worlds.runs = certain ? 1 : options.runs;
    auto result = simulate_periods(network.node_count(), worlds, context, [&] {
        return std::make_unique<ContagionRun>(network, rule, value, options.seeds, context.seed);
    });
    if (certain) {
        result.exact = true;
        result.runs = 0;
        result.standard_error = 0;
        for (auto& node : result.nodes) {
            node.low = node.high = node.probability;
        }
    }
    return result;
}

} // namespace cospread
