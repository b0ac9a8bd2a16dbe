#include "core/uncertainty/missed_ties.h"

#include "core/base/work_estimate.h"
#include "core/groups/communities.h"

namespace cospread {

namespace {

double sum_of(std::vector<double> const& values) {
    double sum = 0;
    for (double const value : values) {
        sum += value;
    }
    return sum;
}

} // namespace

MissedTies::MissedTies(Network const& network, std::vector<double> const& existence, double expected,
                       RunContext const& context)
    : network_(network)
    , leaving_(network.node_count(), 0.5)
    , entering_(network.node_count(), 0.5) {
    auto const found = communities(network, {.unweighted = true}, context);
    community_ = found.community;
    communities_ = found.count;
    constexpr double bytes_a_pair = sizeof(double);
    announce_work(
        "the groups that missed ties are likely between",
        {.bytes = bytes_a_pair * static_cast<double>(communities_) * static_cast<double>(communities_)},
        context);
    between_.assign(communities_ * communities_, 0.0);
    // In an undirected network every tie is met from both its ends, so ties within count twice.
    for (NodeId from = 0; from < network.node_count(); ++from) {
        auto const arcs = network.out(from);
        auto const ties = network.out_ties(from);
        for (std::size_t k = 0; k < arcs.size(); ++k) {
            double const chance = existence[ties[k]];
            leaving_[from] += chance;
            entering_[arcs.nodes[k]] += chance;
            between_[community_[from] * communities_ + community_[arcs.nodes[k]]] += chance;
        }
    }
    std::vector<double> out_of(communities_, 0.0);
    std::vector<double> into(communities_, 0.0);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        out_of[community_[node]] += leaving_[node];
        into[community_[node]] += entering_[node];
    }
    double const all = sum_of(out_of) * sum_of(into);
    for (std::size_t r = 0; r < communities_; ++r) {
        for (std::size_t s = 0; s < communities_; ++s) {
            double const ends = out_of[r] * into[s];
            double& block = between_[r * communities_ + s];
            block = (block + 0.5 * ends / all) / ends;
        }
    }
    double weights = 0;
    for (NodeId from = 0; from < network.node_count(); ++from) {
        context.check_stop();
        for_each_pair_from(from, [&](NodeId, NodeId to, double) { weights += weight(from, to); });
    }
    scale_ = weights > 0 ? expected / weights : 0.0;
}

} // namespace cospread
