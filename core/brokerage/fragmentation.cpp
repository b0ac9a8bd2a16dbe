#include "core/brokerage/fragmentation.h"

#include "core/base/blank.h"
#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/brokerage/all_distances.h"
#include "core/brokerage/cut_points.h"
#include "core/brokerage/honest_broker.h"

#include <array>

namespace cospread {

namespace {

using PairCounts = std::vector<std::uint64_t>; ///< by distance

void add_counts(PairCounts const& counts, PairCounts& sum) {
    sum.resize(std::max(sum.size(), counts.size()), 0);
    for (std::size_t distance = 0; distance < counts.size(); ++distance) {
        sum[distance] += counts[distance];
    }
}

/// Ordered pairs at each distance in the whole network.
PairCounts all_pairs(SimpleRows const& mutual, RunContext const& context) {
    std::size_t const nodes = mutual.node_count();
    constexpr std::size_t searches_at_once = 64;
    std::size_t const chunk = searches_at_once * coarse_chunk(chunk_count(nodes, searches_at_once));
    std::vector<PairCounts> partial(chunk_count(nodes, chunk));
    for_each_chunk(context, nodes, chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        AllDistances distances(mutual);
        partial[index] =
            distances.pairs_without({}, static_cast<NodeId>(begin), static_cast<NodeId>(end), context);
    });
    PairCounts sum;
    for (auto const& counts : partial) {
        add_counts(counts, sum);
    }
    return sum;
}

/// Takes from the counts the pairs that begin or end at a node: a plain breadth-first search.
class PairsOfNode {
  public:
    explicit PairsOfNode(NodeId nodes)
        : seen_by_(nodes, no_node) {}

    void subtract(SimpleRows const& mutual, NodeId source, PairCounts& counts) {
        ++search_;
        nodes_.assign(1, source);
        seen_by_[source] = search_;
        std::size_t begin = 0;
        for (std::size_t distance = 1; begin < nodes_.size(); ++distance) {
            std::size_t const end = nodes_.size();
            for (; begin < end; ++begin) {
                for (NodeId const other : mutual.of(nodes_[begin])) {
                    if (seen_by_[other] != search_) {
                        seen_by_[other] = search_;
                        nodes_.push_back(other);
                    }
                }
            }
            if (nodes_.size() > end) {
                counts[distance] -= 2 * (nodes_.size() - end);
            }
        }
    }

  private:
    std::vector<NodeId> seen_by_; ///< number of the last search that met the node
    NodeId search_ = no_node;
    std::vector<NodeId> nodes_;
};

} // namespace

double connected_pairs(CutPointValues const& found) {
    double pairs = 0;
    for (double const size : found.component_size) {
        pairs += size > 0 ? size - 1 : 0.0;
    }
    return pairs;
}

double pairs_lost(CutPointValues const& found, NodeId node) {
    return 2 * (found.component_size[node] - 1 + found.pairs_separated[node]);
}

double share_apart(double near, double nodes) {
    double const pairs = nodes * (nodes - 1);
    return (pairs - near) / pairs;
}

NodeValues fragmentation(Network const& network, RunContext const& context) {
    if (network.node_count() < 3) {
        return NodeValues(network.node_count(), blank);
    }
    auto const found = cut_points(network, context);
    double const left = static_cast<double>(network.node_count()) - 1;
    double const connected = connected_pairs(found);
    NodeValues values;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        values.push_back(share_apart(connected - pairs_lost(found, node), left));
    }
    return values;
}

NodeValues distance_fragmentation(Network const& network, RunContext const& context) {
    NodeId const nodes = network.node_count();
    NodeValues values(nodes, blank);
    if (nodes < 3) {
        return values;
    }
    auto const mutual = mutual_rows(network, true);
    // Whoever lies between no two others that have no tie is on no shortest path.
    auto const between = honest_broker(network, context).no_tie;
    auto const searched = static_cast<double>(nodes - std::ranges::count(between, 0.0));
    refuse_endless_searches(searched * AllDistances(mutual).steps_needed(context), "distance_fragmentation",
                            "use fragmentation, or a smaller network");
    auto const all = all_pairs(mutual, context);
    double const left = static_cast<double>(nodes) - 1;
    ProgressCount progress(context, nodes, "distances without each node");
    for_each_chunk(context, nodes, coarse_chunk(nodes), [&](std::size_t begin, std::size_t end, std::size_t) {
        AllDistances distances(mutual);
        PairsOfNode own(nodes);
        for (auto node = static_cast<NodeId>(begin); node < end; ++node) {
            PairCounts pairs;
            if (between[node] > 0) {
                pairs = distances.pairs_without(std::array{node}, context);
            } else {
                pairs = all;
                own.subtract(mutual, node, pairs);
            }
            values[node] = share_apart(sum_of_inverses(pairs), left);
            progress.advance();
        }
    });
    return values;
}

} // namespace cospread
