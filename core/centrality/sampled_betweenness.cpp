#include "core/centrality/sampled_betweenness.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/centrality/longest_path.h"
#include "core/centrality/random_path.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace cospread {

namespace {

/// How often each node lay inside a random shortest path.
class PathSample {
  public:
    PathSample(PathGraph const& forward, PathGraph const& backward, RunContext const& context)
        : forward_(forward)
        , backward_(backward)
        , context_(context)
        , counts_(forward.node_count(), 0) {}

    /// Draws further paths, until there are `total`. Path number i is drawn from (seed, i) alone, and counts
    /// are whole numbers, so that neither threads nor their order matter.
    void extend(std::uint64_t total) {
        constexpr std::size_t paths_a_chunk = 16;
        std::uint64_t const first = drawn_;
        tbb::enumerable_thread_specific<RandomPath> paths([this] { return RandomPath(forward_, backward_); });
        for_each_chunk(context_, total - first, paths_a_chunk,
                       [&](std::size_t begin, std::size_t end, std::size_t) {
                           auto& path = paths.local();
                           for (std::size_t i = begin; i < end; ++i) {
                               context_.check_stop();
                               add(path, first + i);
                           }
                       });
        drawn_ = total;
    }

    [[nodiscard]] std::uint64_t drawn() const { return drawn_; }

    /// Share of the paths that ran through the node.
    [[nodiscard]] double share(NodeId node) const {
        return static_cast<double>(counts_[node]) / static_cast<double>(drawn_);
    }

    /// Forgets the counts, not which paths were drawn: those to come are new ones.
    void restart() {
        std::ranges::fill(counts_, 0);
        first_number_ += drawn_;
        drawn_ = 0;
    }

  private:
    void add(RandomPath& path, std::uint64_t number) {
        RandomStream random(context_.seed, first_number_ + number);
        auto const source = static_cast<NodeId>(random.below(counts_.size()));
        auto target = static_cast<NodeId>(random.below(counts_.size() - 1));
        target += target >= source ? 1 : 0;
        for (NodeId const node : path.draw(source, target, random)) {
            std::atomic_ref(counts_[node]).fetch_add(1, std::memory_order_relaxed);
        }
    }

    PathGraph const& forward_;
    PathGraph const& backward_;
    RunContext const& context_;
    std::vector<std::uint64_t> counts_;
    std::uint64_t drawn_ = 0;
    std::uint64_t first_number_ = 0;
};

/// The stopping rule: how far the true value may lie below and above the share in the sample. KADABRA's
/// functions f and g: martingale bounds that hold at the moment at which sampling stops by them, however that
/// moment was chosen.
class Deviation {
  public:
    /// `most`: the number of paths after which every value is certain enough by itself.
    Deviation(double most, double drawn)
        : most_(most)
        , drawn_(drawn) {}

    [[nodiscard]] double below(double share, double log_risk) const {
        double const term = 1.0 / 3 - most_ / drawn_;
        return log_risk / drawn_ * (term + std::sqrt(term * term + 2 * share * most_ / log_risk));
    }

    [[nodiscard]] double above(double share, double log_risk) const {
        double const term = 1.0 / 3 + most_ / drawn_;
        return log_risk / drawn_ * (term + std::sqrt(term * term + 2 * share * most_ / log_risk));
    }

  private:
    double most_;
    double drawn_;
};

/// By node: -ln of the chance that its interval misses the true value on one side. Nodes of large values get
/// most of the risk, since they decide how long it takes; together both sides of all nodes take `risk`.
std::vector<double> log_risks(PathSample const& sample, NodeId nodes, double epsilon, double risk) {
    constexpr double evenly = 0.001; // share of the risk that everybody gets alike
    std::vector<double> shares(nodes);
    for (NodeId node = 0; node < nodes; ++node) {
        shares[node] = std::max(sample.share(node), 1.0 / static_cast<double>(sample.drawn()));
    }
    auto const chance = [&](double c, double share) { return std::exp(-c * epsilon * epsilon / share); };
    double low = 0;
    double high = 2 / (epsilon * epsilon) * std::log(4.0 * nodes / risk);
    for (int halving = 0; halving < 60; ++halving) {
        double const middle = (low + high) / 2;
        double sum = 0;
        for (double const share : shares) {
            sum += 2 * chance(middle, share);
        }
        (sum > risk * (1 - evenly) ? low : high) = middle;
    }
    std::vector<double> result;
    result.reserve(nodes);
    for (double const share : shares) {
        result.push_back(-std::log(chance(high, share) + risk * evenly / (2.0 * nodes)));
    }
    return result;
}

bool narrow_enough(PathSample const& sample, std::vector<double> const& risks, double epsilon, double most) {
    Deviation const deviation(most, static_cast<double>(sample.drawn()));
    for (NodeId node = 0; node < risks.size(); ++node) {
        double const share = sample.share(node);
        if (deviation.below(share, risks[node]) > epsilon || deviation.above(share, risks[node]) > epsilon) {
            return false;
        }
    }
    return true;
}

} // namespace

SampledValues sampled_betweenness(Network const& network, MeasureOptions const& options, double epsilon,
                                  RunContext const& context) {
    auto graph = path_graph(path_arcs(network, options, PathDirection::forward));
    if (!graph.hops()) {
        throw AnalysisError("betweenness is sampled in hops only: leave out --approximate or --path-lengths");
    }
    NodeId const nodes = graph.node_count();
    if (nodes < 3) {
        NodeValues const blank(nodes, std::numeric_limits<double>::quiet_NaN());
        return {blank, blank, blank, 0};
    }
    double const others = static_cast<double>(nodes);
    // Ordered pairs that do not have the node as an end, and all from which paths are drawn.
    double const pairs = (others - 1) * (others - 2);
    double const drawn_from = others * (others - 1);
    double const tolerance = epsilon * pairs / drawn_from;
    auto turned = network.directed() ? reversed(graph) : PathGraph();
    auto const& backward = network.directed() ? turned : graph;
    constexpr double risk = 1 - sampling_certainty;
    constexpr double constant = 0.5; // of the bound by VC dimension (Löffler and Phillips 2009)
    double const inner = std::max(2.0, longest_path_bound(ArcRows(graph), ArcRows(backward)) - 1);
    double const most = std::ceil(constant / (tolerance * tolerance) *
                                  (std::floor(std::log2(inner)) + 1 + std::log(2 / risk)));
    PathSample sample(graph, backward, context);
    // A first sample says who has large values; it is not used again.
    sample.extend(static_cast<std::uint64_t>(most / 100) + 1);
    auto const risks = log_risks(sample, nodes, tolerance, risk / 2);
    sample.restart();
    std::uint64_t next = 1000;
    while (true) {
        sample.extend(std::min(next, static_cast<std::uint64_t>(most)));
        context.report(static_cast<double>(sample.drawn()) / most, "sampled betweenness");
        if (static_cast<double>(sample.drawn()) >= most || narrow_enough(sample, risks, tolerance, most)) {
            break;
        }
        next += std::max<std::uint64_t>(1000, next / 10);
    }
    double const scale = options.normalized   ? drawn_from / pairs
                         : network.directed() ? drawn_from
                                              : drawn_from / 2;
    // The arcs make room for the values.
    auto const order = std::move(graph.node);
    graph = {};
    turned = {};
    SampledValues result{NodeValues(nodes), NodeValues(nodes), NodeValues(nodes), sample.drawn()};
    Deviation const deviation(most, static_cast<double>(sample.drawn()));
    bool const at_the_bound = static_cast<double>(sample.drawn()) >= most;
    for (NodeId local = 0; local < nodes; ++local) {
        double const share = sample.share(local);
        double const below = at_the_bound ? tolerance : deviation.below(share, risks[local]);
        double const above = at_the_bound ? tolerance : deviation.above(share, risks[local]);
        NodeId const node = order[local];
        result.value[node] = share * scale;
        result.low[node] = std::max(0.0, share - below) * scale;
        result.high[node] = std::min(pairs / drawn_from, share + above) * scale;
    }
    return result;
}

} // namespace cospread
