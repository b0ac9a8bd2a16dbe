#include "core/centrality/sampled_closeness.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/centrality/joint_search.h"
#include "core/centrality/longest_path.h"
#include "core/network/components.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

namespace cospread {

namespace {

/// So many targets are drawn at first; components that are smaller are measured exactly.
constexpr std::size_t first_round = 1024;

/// An estimate and the interval around it.
struct Estimate {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// Samples the closeness of the nodes of one component.
class ComponentSample {
  public:
    /// `sums` holds nothing of the members yet.
    ComponentSample(JointSearch& search, TargetSums& sums, std::span<NodeId const> members, double longest,
                    double log_risk)
        : search_(search)
        , sums_(sums)
        , members_(members)
        , longest_(longest)
        , log_risk_(log_risk) {}

    /// Draws until every interval is narrow enough; returns the number of targets drawn.
    std::uint64_t run(double epsilon, RunContext const& context) {
        RandomStream random(context.seed, members_.front());
        std::vector<NodeId> targets;
        std::size_t total = first_round;
        while (true) {
            if (total >= members_.size()) {
                measure_exactly(context);
                return members_.size();
            }
            targets.clear();
            for (std::size_t i = drawn_; i < total; ++i) {
                targets.push_back(members_[random.below(members_.size())]);
            }
            // Searches from near targets go the same ways, and cost less together.
            std::ranges::sort(targets);
            add(targets, total, context);
            drawn_ = total;
            ++rounds_;
            double factor = 0;
            for (NodeId const member : members_) {
                factor = std::max(factor, further_draws(member, epsilon));
            }
            if (factor <= 1) {
                return drawn_;
            }
            total = static_cast<std::size_t>(static_cast<double>(drawn_) * std::max(1.1, factor));
        }
    }

    /// 1 over the mean distance to the other members. Drawn from all members, the node itself (at distance 0)
    /// included.
    [[nodiscard]] Estimate estimate(NodeId node) const {
        auto const size = static_cast<double>(members_.size());
        double const others = (size - 1) / size;
        auto const draws = static_cast<double>(drawn_);
        double const mean = static_cast<double>(sums_.sum[node]) / draws;
        if (exact_) {
            return {others / mean, others / mean, others / mean};
        }
        double const variance =
            std::max(0.0, (static_cast<double>(sums_.square_sum[node]) - draws * mean * mean) / (draws - 1));
        // The risk of each round is a share 1 / (round (round + 1)) of the whole.
        double const log_risk =
            log_risk_ + std::log(static_cast<double>(rounds_) * static_cast<double>(rounds_ + 1));
        double const half =
            std::sqrt(2 * variance * log_risk / draws) + 7 * longest_ * log_risk / (3 * (draws - 1));
        return {others / mean, others / (mean + half),
                std::min(1.0, mean > half ? others / (mean - half) : 1.0)};
    }

  private:
    /// About how many times the draws so far it takes to narrow the interval to epsilon; at most 1 where it
    /// is narrow. It narrows with the root of the draws at the slowest, and hardly faster than with the
    /// draws.
    [[nodiscard]] double further_draws(NodeId node, double epsilon) const {
        auto const found = estimate(node);
        return std::max(found.high - found.value, found.value - found.low) / epsilon;
    }

    void measure_exactly(RunContext const& context) {
        for (NodeId const member : members_) {
            sums_.sum[member] = 0;
        }
        drawn_ = 0;
        add(members_, members_.size(), context);
        drawn_ = members_.size();
        exact_ = true;
    }

    /// `total`: how many there are with those drawn before.
    void add(std::span<NodeId const> targets, std::size_t total, RunContext const& context) {
        constexpr std::size_t between_reports = 64;
        for (std::size_t first = 0; first < targets.size(); first += between_reports) {
            search_.add(targets.subspan(first, std::min(between_reports, targets.size() - first)), sums_,
                        context);
            context.report(static_cast<double>(drawn_ + first) / static_cast<double>(total),
                           "closeness to " + std::to_string(total) + " of " +
                               std::to_string(members_.size()) + " nodes");
        }
    }

    JointSearch& search_;
    TargetSums& sums_;
    std::span<NodeId const> members_;
    double longest_;
    double log_risk_;
    std::uint64_t drawn_ = 0;
    std::uint64_t rounds_ = 0;
    bool exact_ = false;
};

} // namespace

SampledValues sampled_closeness(Network const& network, MeasureOptions const& options,
                                PathDirection direction, ClosenessScaling scaling, double epsilon,
                                RunContext const& context) {
    auto const arcs = path_arcs(network, options, direction);
    if (!arcs.hops()) {
        throw AnalysisError("closeness is sampled in hops only: leave out --approximate or --path-lengths");
    }
    auto const& forward = *arcs.rows;
    auto const& backward = direction == PathDirection::forward ? network.in_rows() : network.out_rows();
    auto const components = strong_components(forward.offsets, forward.nodes, context);
    if (network.directed() && components.count > 1) {
        throw AnalysisError(
            "closeness cannot be sampled here: in this directed network not every node reaches every "
            "other; compute it exactly (leave out --approximate, or --exact), or use --undirected");
    }
    NodeId const nodes = network.node_count();
    auto const parts = components.members();
    double const longest = longest_path_bound(ArcRows(forward), ArcRows(backward));
    // Two sides of every node's interval.
    double const log_risk = std::log(2 * 2 * static_cast<double>(nodes) / (1 - sampling_certainty));
    JointSearch search(forward, backward);
    TargetSums sums(nodes);
    std::vector<NodeId> in_small;
    SampledValues result{NodeValues(nodes, 0.0), NodeValues(nodes, 0.0), NodeValues(nodes, 0.0), 0};
    auto const set = [&](NodeId node, std::size_t size, Estimate const& found) {
        double const scale = scaling == ClosenessScaling::wasserman_faust
                                 ? (static_cast<double>(size) - 1) / (static_cast<double>(nodes) - 1)
                                 : 1.0;
        result.value[node] = scale * found.value;
        result.low[node] = scale * found.low;
        result.high[node] = scale * found.high;
    };
    for (std::uint32_t part = 0; part < parts.count(); ++part) {
        auto const members = parts.of(part);
        if (members.size() <= first_round) {
            in_small.insert(in_small.end(), members.begin(), members.end());
        } else {
            ComponentSample sample(search, sums, members, longest, log_risk);
            result.samples += sample.run(epsilon, context);
            for (NodeId const member : members) {
                set(member, members.size(), sample.estimate(member));
            }
        }
    }
    search.add(in_small, sums, context);
    result.samples += in_small.size();
    for (NodeId const node : in_small) {
        std::size_t const size = parts.of(components.of_node[node]).size();
        double const others = static_cast<double>(size) - 1;
        double const value = size > 1 ? others / static_cast<double>(sums.sum[node]) : 0.0;
        set(node, size, {value, value, value});
    }
    return result;
}

} // namespace cospread
