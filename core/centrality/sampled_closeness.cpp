#include "core/centrality/sampled_closeness.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/centrality/hop_sums.h"
#include "core/centrality/longest_path.h"
#include "core/network/components.h"

#include <algorithm>
#include <cmath>

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
    ComponentSample(PathGraph const& forward, PathGraph const& backward, std::vector<NodeId> const& members,
                    double longest, double log_risk)
        : forward_(forward)
        , backward_(backward)
        , members_(members)
        , longest_(longest)
        , log_risk_(log_risk)
        , sums_(forward.node_count()) {}

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
            add(hop_sums_to(targets, forward_, backward_, "sampled closeness", context));
            drawn_ = total;
            ++rounds_;
            double factor = 0;
            for (NodeId const member : members_) {
                factor = std::max(factor, further_draws(forward_.node[member], epsilon));
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
        double const mean = sums_.sum[node] / draws;
        if (exact_) {
            return {others / mean, others / mean, others / mean};
        }
        double const variance = std::max(0.0, (sums_.square_sum[node] - draws * mean * mean) / (draws - 1));
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
        sums_ = hop_sums_to(members_, forward_, backward_, "closeness", context);
        drawn_ = members_.size();
        exact_ = true;
    }

    void add(DistanceSums const& more) {
        for (NodeId const member : members_) {
            NodeId const node = forward_.node[member];
            sums_.sum[node] += more.sum[node];
            sums_.square_sum[node] += more.square_sum[node];
        }
    }

    PathGraph const& forward_;
    PathGraph const& backward_;
    std::vector<NodeId> const& members_; ///< local numbers
    double longest_;
    double log_risk_;
    DistanceSums sums_;
    std::uint64_t drawn_ = 0;
    std::uint64_t rounds_ = 0;
    bool exact_ = false;
};

std::vector<std::vector<NodeId>> members_of(Components const& components) {
    std::vector<std::vector<NodeId>> members(components.count);
    for (NodeId node = 0; node < components.of_node.size(); ++node) {
        members[components.of_node[node]].push_back(node);
    }
    return members;
}

} // namespace

SampledValues sampled_closeness(Network const& network, MeasureOptions const& options,
                                PathDirection direction, ClosenessScaling scaling, double epsilon,
                                RunContext const& context) {
    auto const graph = path_graph(path_arcs(network, options, direction));
    if (!graph.hops()) {
        throw AnalysisError("closeness is sampled in hops only: leave out --approximate or --path-lengths");
    }
    auto const turned = network.directed() ? reversed(graph) : PathGraph();
    auto const& backward = network.directed() ? turned : graph;
    auto const components = strong_components(graph.offsets, graph.to, context);
    if (network.directed() && components.count > 1) {
        throw AnalysisError(
            "closeness cannot be sampled here: in this directed network not every node reaches every "
            "other; compute it exactly (leave out --approximate, or --exact), or use --undirected");
    }
    auto const nodes = static_cast<double>(graph.node_count());
    auto const components_members = members_of(components);
    SampledValues result{NodeValues(graph.node_count(), 0.0), {}, {}, 0};
    result.low = result.high = result.value;
    auto const set = [&](NodeId node, std::size_t size, Estimate const& found) {
        double const scale = scaling == ClosenessScaling::wasserman_faust
                                 ? (static_cast<double>(size) - 1) / (nodes - 1)
                                 : 1.0;
        result.value[node] = scale * found.value;
        result.low[node] = scale * found.low;
        result.high[node] = scale * found.high;
    };
    std::vector<NodeId> in_small;
    for (auto const& members : components_members) {
        if (members.size() <= first_round) {
            in_small.insert(in_small.end(), members.begin(), members.end());
        }
    }
    auto const exact = hop_sums_to(in_small, graph, backward, "closeness", context);
    result.samples = in_small.size();
    for (NodeId const local : in_small) {
        NodeId const node = graph.node[local];
        double const value = exact.reached[node] > 0 ? exact.reached[node] / exact.sum[node] : 0.0;
        set(node, static_cast<std::size_t>(exact.reached[node]) + 1, {value, value, value});
    }
    double const longest = longest_path_bound(graph, backward);
    // Two sides of every node's interval.
    double const log_risk = std::log(2 * 2 * nodes / (1 - sampling_certainty));
    for (auto const& members : components_members) {
        if (members.size() > first_round) {
            ComponentSample sample(graph, backward, members, longest, log_risk);
            result.samples += sample.run(epsilon, context);
            for (NodeId const local : members) {
                set(graph.node[local], members.size(), sample.estimate(graph.node[local]));
            }
        }
    }
    return result;
}

} // namespace cospread
