#include "core/demand/carriers.h"

#include "core/base/parallel.h"
#include "core/demand/demand_problem.h"
#include "core/demand/dominators.h"
#include "core/diffusion/live_arcs.h"
#include "core/diffusion/wave.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace cospread {

namespace {

constexpr double carried_share = 0.8;
constexpr double least_broker_share = 0.05;

/// The worlds of the runs with and without one place.
class PlaceWorlds {
  public:
    PlaceWorlds(DemandProblem const& problem, NodeId place, std::uint64_t seed)
        : problem_(problem)
        , place_(place)
        , seed_(seed)
        , starters_(problem.options.adopters)
        , closed_(problem.closed)
        , without_(problem.network)
        , with_(problem.network) {
        starters_.push_back(place);
        closed_[place] = 0;
    }

    void run(std::uint64_t number) {
        LiveArcs const luck(seed_, number);
        auto const live = [&](ArcId, InfluenceArc const& arc) { return luck(arc); };
        without_.run(problem_.options.adopters, problem_.options.horizon, problem_.closed, live);
        with_.run(starters_, problem_.options.horizon, closed_, live);
        onward_.clear();
        is_onward_.assign(closed_.size(), false);
        is_onward_[place_] = true;
        for (NodeId const node : with_.reached()) {
            if (ArcId const arc = with_.via(node);
                arc != no_arc && is_onward_[problem_.network.arcs()[arc].from]) {
                is_onward_[node] = true;
                onward_.push_back(node);
            }
        }
    }

    /// Whom practice reaches from the place before it does from the adopters, closed gates among them, each
    /// after the one before it on its way.
    [[nodiscard]] std::vector<NodeId> const& onward() const { return onward_; }

    /// What its adoption counts, where it would not have adopted without the place.
    [[nodiscard]] double value(NodeId node) const {
        return closed_[node] == 0 && !without_.has_reached(node) ? problem_.value[node] : 0.0;
    }

    /// True where the place would not have adopted by itself.
    [[nodiscard]] bool place_is_gained() const {
        return !without_.has_reached(place_) || problem_.closed[place_] != 0;
    }

    [[nodiscard]] ArcId via(NodeId node) const { return with_.via(node); }

    /// Every live way from the place and between those it leads to, through open gates.
    [[nodiscard]] std::vector<std::pair<NodeId, NodeId>> ways(std::uint64_t number) const {
        LiveArcs const luck(seed_, number);
        std::vector<std::pair<NodeId, NodeId>> result;
        auto const add_from = [&](NodeId node) {
            if (closed_[node] == 0) {
                for (auto const& arc : problem_.network.out(node)) {
                    if (arc.to != place_ && is_onward_[arc.to] && luck(arc)) {
                        result.emplace_back(node, arc.to);
                    }
                }
            }
        };
        add_from(place_);
        std::ranges::for_each(onward_, add_from);
        return result;
    }

  private:
    DemandProblem const& problem_;
    NodeId place_;
    std::uint64_t seed_;
    std::vector<NodeId> starters_;
    std::vector<std::uint8_t> closed_;
    ReachWave without_;
    Wave with_;
    std::vector<NodeId> onward_;
    std::vector<bool> is_onward_;
};

class PlaceCarriers {
  public:
    PlaceCarriers(DemandProblem const& problem, NodeId place, RunContext const& context)
        : problem_(problem)
        , context_(context)
        , worlds_(problem, place, context.seed)
        , arc_value_(problem.network.arcs().size(), 0.0)
        , lost_(problem.network.node_count(), 0.0)
        , below_(problem.network.node_count(), 0.0) {
        result_.place = place;
    }

    [[nodiscard]] Carriers find() {
        double of_place = 0;
        for (std::uint32_t run = 0; run < problem_.options.runs; ++run) {
            context_.check_stop();
            worlds_.run(run);
            of_place += worlds_.place_is_gained() ? problem_.value[result_.place] : 0.0;
            add_ways();
            add_brokers(run);
        }
        result_.beyond = beyond_ / problem_.options.runs;
        result_.gain = result_.beyond + of_place / problem_.options.runs;
        if (beyond_ > 0) {
            list_ties();
            list_brokers();
        }
        return std::move(result_);
    }

  private:
    /// What arrives along each arc: its head's value and what lies behind.
    void add_ways() {
        for (NodeId const node : worlds_.onward()) {
            below_[node] = worlds_.value(node);
            beyond_ += worlds_.value(node);
        }
        auto const& onward = worlds_.onward();
        std::for_each(onward.rbegin(), onward.rend(), [&](NodeId node) {
            ArcId const arc = worlds_.via(node);
            arc_value_[arc] += below_[node];
            below_[problem_.network.arcs()[arc].from] += below_[node];
        });
    }

    void add_brokers(std::uint64_t run) {
        std::vector<NodeId> nodes{result_.place};
        nodes.insert(nodes.end(), worlds_.onward().begin(), worlds_.onward().end());
        if (nodes.size() < 3) {
            return;
        }
        std::unordered_map<NodeId, std::uint32_t> place_of;
        for (std::uint32_t at = 0; at < nodes.size(); ++at) {
            place_of.emplace(nodes[at], at);
        }
        std::vector<std::vector<std::uint32_t>> onward(nodes.size());
        for (auto const& [from, to] : worlds_.ways(run)) {
            onward[place_of.at(from)].push_back(place_of.at(to));
        }
        auto const tree = dominator_tree(onward);
        std::vector<double> behind(nodes.size(), 0.0);
        for (std::size_t at = tree.order.size(); at-- > 1;) {
            std::uint32_t const node = tree.order[at];
            lost_[nodes[node]] += behind[node];
            behind[tree.dominator[node]] += behind[node] + worlds_.value(nodes[node]);
        }
    }

    /// The most used arcs, as many as 80 % need: a way is complete with the least used of its arcs.
    void list_ties() {
        std::vector<ArcId> by_use(arc_value_.size());
        std::iota(by_use.begin(), by_use.end(), ArcId{0});
        std::erase_if(by_use, [&](ArcId arc) { return arc_value_[arc] <= 0; });
        std::ranges::stable_sort(by_use, std::ranges::greater(), [&](ArcId arc) { return arc_value_[arc]; });
        std::vector<std::uint32_t> rank(arc_value_.size(), 0);
        for (std::uint32_t place = 0; place < by_use.size(); ++place) {
            rank[by_use[place]] = place;
        }
        std::vector<double> complete_with(by_use.size(), 0.0);
        std::vector<std::uint32_t> worst(problem_.network.node_count(), 0);
        for (std::uint32_t run = 0; run < problem_.options.runs; ++run) {
            context_.check_stop();
            worlds_.run(run);
            worst[result_.place] = 0;
            for (NodeId const node : worlds_.onward()) {
                ArcId const arc = worlds_.via(node);
                worst[node] = std::max(worst[problem_.network.arcs()[arc].from], rank[arc]);
                if (double const value = worlds_.value(node); value > 0) {
                    complete_with[worst[node]] += value;
                }
            }
        }
        double arrived = 0;
        constexpr double rounding = 1e-9;
        for (std::size_t place = 0; place < by_use.size() && arrived < (carried_share - rounding) * beyond_;
             ++place) {
            arrived += complete_with[place];
            result_.ties.push_back({by_use[place], arc_value_[by_use[place]] / beyond_});
        }
    }

    void list_brokers() {
        for (NodeId node = 0; node < lost_.size(); ++node) {
            if (lost_[node] >= least_broker_share * beyond_) {
                result_.brokers.push_back({node, lost_[node] / beyond_});
            }
        }
        std::ranges::stable_sort(result_.brokers, std::ranges::greater(), &CarryingBroker::share);
    }

    DemandProblem const& problem_;
    RunContext const& context_;
    PlaceWorlds worlds_;
    Carriers result_;
    std::vector<double> arc_value_; ///< [arc], over all runs
    std::vector<double> lost_;      ///< [node]: what arrives through it only, over all runs
    std::vector<double> below_;     ///< [node], of the run at hand
    double beyond_ = 0;
};

} // namespace

std::vector<Carriers> carriers(InfluenceNetwork const& network, DemandOptions const& options,
                               std::vector<NodeId> const& places, RunContext const& context) {
    DemandProblem const problem(network, options);
    std::vector<Carriers> result(places.size());
    for_each_chunk(context, places.size(), 1, [&](std::size_t index, std::size_t, std::size_t) {
        result[index] = PlaceCarriers(problem, places[index], context).find();
        context.report(static_cast<double>(index + 1) / static_cast<double>(places.size()),
                       "what carries the gains");
    });
    return result;
}

} // namespace cospread
