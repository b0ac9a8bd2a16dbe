#include "core/diffusion/threshold.h"

#include "core/diffusion/exact_chain.h"
#include "core/diffusion/live_arcs.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cospread {

namespace {

constexpr double slack = 1e-12;

class ContagionRun : public PeriodProcess {
  public:
    ContagionRun(ThresholdRule rule, double value, Scenario const& scenario, std::uint64_t seed)
        : rule_(rule)
        , value_(value)
        , scenario_(scenario)
        , now_(&scenario.at(0))
        , seed_(seed)
        , luck_(seed, 0)
        , adopters_(scenario.node_count(), 0)
        , reached_(scenario.node_count(), 0)
        , influencers_(scenario.node_count(), 0)
        , adopted_(scenario.node_count(), 0) {}

    void start(std::uint64_t run) override {
        luck_ = LiveArcs(seed_, run);
        std::ranges::fill(adopters_, 0);
        std::ranges::fill(reached_, 0);
        fresh_.clear();
        for (NodeId const seed : scenario_.seeds) {
            adopt(seed);
        }
        now_ = &scenario_.at(0);
        count_influencers();
        first_ = true;
    }

    bool advance(std::uint32_t step) override {
        auto pressing = std::exchange(fresh_, {});
        bool ask_all = false;
        if (scenario_.turns_at(step)) {
            now_ = &scenario_.at(step);
            std::ranges::for_each(now_->joining, [this](NodeId node) { adopt(node); });
            fresh_.clear();
            count_influencers();
            pressing.clear();
            for (NodeId node = 0; node < adopters_.size(); ++node) {
                if (adopters_[node] != 0) {
                    pressing.push_back(node);
                }
            }
            ask_all = true;
        }
        std::vector<NodeId> asked;
        for (NodeId const node : pressing) {
            for_each_influenced(node, [&](NodeId other) {
                ++adopted_[other];
                asked.push_back(other);
            });
        }
        // A threshold of 0 is reached by whoever is influenced by anybody.
        if (ask_all || (std::exchange(first_, false) && value_ <= slack)) {
            asked.resize(adopters_.size());
            std::iota(asked.begin(), asked.end(), NodeId{0});
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
    /// Arcs out of a node are sorted by where they lead: parallel ones follow each other.
    template<class Visit>
    void for_each_influenced(NodeId node, Visit const& visit) const {
        NodeId last = no_node;
        for (auto const& arc : now_->network->out(node)) {
            if (arc.to != last && luck_.exists(arc)) {
                last = arc.to;
                visit(arc.to);
            }
        }
    }

    /// Nobody has pressed yet.
    void count_influencers() {
        std::ranges::fill(influencers_, 0U);
        std::ranges::fill(adopted_, 0U);
        for (NodeId node = 0; node < adopters_.size(); ++node) {
            for_each_influenced(node, [this](NodeId other) { ++influencers_[other]; });
        }
    }

    [[nodiscard]] bool is_tipped(NodeId node) const {
        double const adopted = adopted_[node];
        double const all = influencers_[node];
        bool const encouraged = adopted > 0 && !now_->threshold_less.empty();
        double const value = encouraged ? value_ - now_->threshold_less[node] : value_;
        return all > 0 && (rule_ == ThresholdRule::share ? adopted / all : adopted) >= value - slack;
    }

    void adopt(NodeId node) {
        if (adopters_[node] == 0) {
            adopters_[node] = 1;
            reached_[node] = 1;
            fresh_.push_back(node);
        }
    }

    ThresholdRule rule_;
    double value_;
    Scenario const& scenario_;
    Circumstances const* now_;
    std::uint64_t seed_;
    LiveArcs luck_;
    std::vector<std::uint8_t> adopters_;
    std::vector<std::uint8_t> reached_;
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
    auto const scenario = lasting(network, options.seeds);
    auto result = simulate_periods(network.node_count(), worlds, context,
                                   [&] { return threshold_process(rule, value, scenario, context.seed); });
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

std::unique_ptr<PeriodProcess> threshold_process(ThresholdRule rule, double value, Scenario const& scenario,
                                                 std::uint64_t seed) {
    return std::make_unique<ContagionRun>(rule, value, scenario, seed);
}

} // namespace cospread
