#include "core/demand/reverse_sampler.h"

#include "core/diffusion/linear_threshold.h"

#include <algorithm>

namespace cospread {

ReverseRows::ReverseRows(InfluenceNetwork const& network, Triggering triggering)
    : triggering_(triggering)
    , rows_(std::size_t{network.node_count()} + 1) {
    auto const arcs = network.arcs();
    from_.reserve(arcs.size());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        for (ArcId const arc : network.in(node)) {
            from_.push_back(arcs[arc].from);
        }
        rows_[node + 1].begin = static_cast<std::uint32_t>(from_.size());
    }
    if (triggering == Triggering::one_arc) {
        weigh_one(network);
    } else {
        weigh_each(network);
    }
}

void ReverseRows::weigh_each(InfluenceNetwork const& network) {
    auto const arcs = network.arcs();
    auto const chance = [&](ArcId arc) { return arcs[arc].probability * arcs[arc].certainty; };
    std::vector<double> largest(network.node_count(), 0.0);
    bool equal = true;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        double smallest = 1;
        for (ArcId const arc : network.in(node)) {
            largest[node] = std::max(largest[node], chance(arc));
            smallest = std::min(smallest, chance(arc));
        }
        equal = equal && smallest >= largest[node];
        double const failure = std::log1p(-largest[node]);
        auto const length = static_cast<double>(network.in(node).size());
        rows_[node].scale = 1 / failure;
        rows_[node].none = length == 0 ? 1 : std::exp(failure * length);
    }
    if (equal) {
        return;
    }
    for (NodeId node = 0; node < network.node_count(); ++node) {
        for (ArcId const arc : network.in(node)) {
            share_.push_back(chance(arc) / largest[node]);
        }
    }
}

void ReverseRows::weigh_one(InfluenceNetwork const& network) {
    auto const weights = threshold_weights(network);
    up_to_.reserve(weights.size());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        double sum = 0;
        for (ArcId const arc : network.in(node)) {
            sum += weights[arc] * network.arcs()[arc].certainty;
            up_to_.push_back(sum);
        }
    }
}

ReverseRoots::ReverseRoots(DemandProblem const& problem) {
    double sum = 0;
    for (NodeId node = 0; node < problem.network.node_count(); ++node) {
        if (!problem.adopted[node] && problem.value[node] > 0) {
            sum += problem.value[node];
            nodes_.push_back(node);
            value_up_to_.push_back(sum);
        }
    }
}

NodeId ReverseRoots::at(double share) const {
    auto const place = std::ranges::upper_bound(value_up_to_, share * value()) - value_up_to_.begin();
    return nodes_[std::min(static_cast<std::size_t>(place), nodes_.size() - 1)];
}

void ReverseSampler::begin() {
    if (++current_ == 0) {
        std::ranges::fill(stamp_, 0U);
        current_ = 1;
    }
    members_.clear();
}

void ReverseSampler::join(NodeId node) {
    stamp_[node] = current_;
    members_.push_back(node);
}

std::span<NodeId const> ReverseSampler::draw(std::uint64_t seed, std::uint64_t set) {
    begin();
    RandomStream luck(seed, set);
    join(roots_->at(luck.uniform()));
    auto const take = [&](NodeId from) {
        if (problem_->adopted[from]) {
            return false;
        }
        if (stamp_[from] != current_) {
            join(from);
        }
        return true;
    };
    std::size_t first = 0;
    for (std::uint32_t step = 0; step < problem_->options.horizon && first < members_.size(); ++step) {
        for (std::size_t const last = members_.size(); first < last; ++first) {
            NodeId const node = members_[first];
            if (problem_->closed[node] == 0 && !rows_->for_each_live(node, luck, take)) {
                return {};
            }
        }
    }
    return members_;
}

} // namespace cospread
