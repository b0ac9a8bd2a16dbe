#include "core/demand/demand_places.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

constexpr double slack = 1e-12;

/// The median of one figure among the candidates, and whether a value lies above it.
class Median {
  public:
    Median(std::vector<NodeDemand> const& nodes, std::vector<NodeId> const& candidates,
           double NodeDemand::*figure) {
        std::vector<double> values;
        for (NodeId const node : candidates) {
            values.push_back(nodes[node].*figure);
        }
        std::ranges::sort(values);
        median_ = (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
    }

    [[nodiscard]] bool is_below(double value) const { return value > median_ * (1 + slack); }

  private:
    double median_ = 0;
};

Quadrant quadrant(bool high_gain, bool high_readiness, bool high_exposure) {
    if (high_gain) {
        return high_readiness ? Quadrant::build_demand : Quadrant::build_conditions;
    }
    return high_exposure || high_readiness ? Quadrant::will_follow : Quadrant::not_now;
}

void fill_quadrants(std::vector<NodeDemand>& nodes, std::vector<NodeId> const& candidates, bool known) {
    Median const gain(nodes, candidates, &NodeDemand::reach_gain);
    Median const exposure(nodes, candidates, &NodeDemand::exposure);
    if (!known) {
        for (NodeId const node : candidates) {
            nodes[node].quadrant = quadrant(gain.is_below(nodes[node].reach_gain), true, true);
        }
        return;
    }
    Median const readiness(nodes, candidates, &NodeDemand::readiness);
    for (NodeId const node : candidates) {
        auto& demand = nodes[node];
        demand.quadrant = quadrant(gain.is_below(demand.reach_gain), readiness.is_below(demand.readiness),
                                   exposure.is_below(demand.exposure));
    }
}

void fill_ranks(std::vector<NodeDemand>& nodes, std::vector<NodeId> candidates) {
    std::ranges::stable_sort(candidates, std::ranges::greater(),
                             [&](NodeId node) { return nodes[node].reach_gain; });
    for (std::size_t begin = 0; begin < candidates.size();) {
        double const least = nodes[candidates[begin]].reach_gain * (1 - slack);
        std::size_t end = begin + 1;
        while (end < candidates.size() && nodes[candidates[end]].reach_gain >= least) {
            ++end;
        }
        for (std::size_t place = begin; place < end; ++place) {
            nodes[candidates[place]].rank = static_cast<double>(begin + 1 + end) / 2;
        }
        begin = end;
    }
}

} // namespace

void weigh_by_success(DemandProblem const& problem, std::vector<NodeDemand>& nodes) {
    for (NodeId node = 0; node < nodes.size(); ++node) {
        double const success = problem.success(node);
        nodes[node].reach_gain *= success;
        nodes[node].reach_gain_low *= success;
        nodes[node].reach_gain_high *= success;
    }
}

void place_candidates(DemandProblem const& problem, std::vector<NodeDemand>& nodes) {
    std::vector<NodeId> candidates;
    for (NodeId node = 0; node < nodes.size(); ++node) {
        nodes[node].rank = std::nan("");
        if (problem.is_candidate(node) && !std::isnan(nodes[node].reach_gain)) {
            candidates.push_back(node);
        }
    }
    if (!candidates.empty()) {
        fill_quadrants(nodes, candidates, problem.options.conditions.known != 0);
        fill_ranks(nodes, std::move(candidates));
    }
}

} // namespace cospread
