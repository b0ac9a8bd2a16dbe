#include "core/centrality/betweenness.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/path_search.h"

#include <cmath>
#include <limits>

namespace cospread {

namespace {

constexpr double same_length = 1e-12;

void check_path_count(double paths) {
    if (std::isinf(paths)) {
        throw AnalysisError("betweenness cannot be computed: more than 1.8e308 shortest paths join two "
                            "nodes; merge parallel ties, or measure a part of the network");
    }
}

/// One source after the other: counts shortest paths outward, then gathers each node's share inward.
class HopBetweenness {
  public:
    HopBetweenness(PathArcs const& arcs, PathArcs const&)
        : rows_(*arcs.rows)
        , distance_(arcs.node_count(), unreached)
        , paths_(arcs.node_count())
        , share_(arcs.node_count()) {
        order_.reserve(arcs.node_count());
    }

    void add_source(NodeId source, std::vector<double>& sums) {
        count_paths(source);
        // A node's share of the pairs (source, t) is its paths times the sum over the nodes w one hop further
        // of (1 + share of w) / paths to w; share_ keeps that quotient.
        for (std::size_t i = order_.size(); i-- > 1;) {
            NodeId const node = order_[i];
            std::uint32_t const further = distance_[node] + 1;
            double quotients = 0;
            for (std::uint64_t arc = rows_.offsets[node]; arc < rows_.offsets[node + 1]; ++arc) {
                NodeId const next = rows_.nodes[arc];
                if (distance_[next] == further) {
                    quotients += share_[next];
                }
            }
            check_path_count(paths_[node]);
            double const share = paths_[node] * quotients;
            sums[node] += share;
            share_[node] = (1.0 + share) / paths_[node];
        }
        for (NodeId const node : order_) {
            distance_[node] = unreached;
        }
    }

  private:
    static constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

    void count_paths(NodeId source) {
        order_.assign(1, source);
        distance_[source] = 0;
        paths_[source] = 1;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            NodeId const node = order_[i];
            std::uint32_t const further = distance_[node] + 1;
            double const paths = paths_[node];
            for (std::uint64_t arc = rows_.offsets[node]; arc < rows_.offsets[node + 1]; ++arc) {
                NodeId const next = rows_.nodes[arc];
                if (distance_[next] == unreached) {
                    distance_[next] = further;
                    paths_[next] = paths;
                    order_.push_back(next);
                } else if (distance_[next] == further) {
                    paths_[next] += paths;
                }
            }
        }
    }

    AdjacencyRows const& rows_;
    std::vector<std::uint32_t> distance_;
    std::vector<double> paths_;
    std::vector<double> share_;
    std::vector<NodeId> order_;
};

/// The same with lengths. Which arcs lie on shortest paths is settled after Dijkstra's search, when every
/// distance is final: an arc counts where its start was settled before its end and the two lengths are the
/// same within tolerance.
class LengthBetweenness {
  public:
    LengthBetweenness(PathArcs const& arcs, PathArcs const& reversed)
        : search_(arcs)
        , reversed_(reversed)
        , place_(arcs.node_count(), no_node)
        , paths_(arcs.node_count())
        , share_(arcs.node_count()) {}

    void add_source(NodeId source, std::vector<double>& sums) {
        search_.run(source);
        count_paths();
        auto const& order = search_.order();
        for (std::size_t i = order.size(); i-- > 1;) {
            NodeId const node = order[i];
            double const share = paths_[node] * share_[node];
            sums[node] += share;
            double const quotient = (1.0 + share) / paths_[node];
            for (std::size_t k = first_before_[i]; k < first_before_[i + 1]; ++k) {
                share_[before_[k]] += quotient;
            }
        }
        for (NodeId const node : order) {
            place_[node] = no_node;
        }
    }

  private:
    void count_paths() {
        auto const& order = search_.order();
        auto const& rows = *reversed_.rows;
        before_.clear();
        first_before_.assign(2, 0);
        place_[order[0]] = 0;
        paths_[order[0]] = 1;
        share_[order[0]] = 0;
        for (std::size_t i = 1; i < order.size(); ++i) {
            NodeId const node = order[i];
            double const distance = search_.distance(node);
            double paths = 0;
            for (std::uint64_t arc = rows.offsets[node]; arc < rows.offsets[node + 1]; ++arc) {
                NodeId const previous = rows.nodes[arc];
                if (place_[previous] == no_node) {
                    continue;
                }
                double const through = search_.distance(previous) + reversed_.lengths[arc];
                if (through - distance <= same_length * distance) {
                    paths += paths_[previous];
                    before_.push_back(previous);
                }
            }
            check_path_count(paths);
            place_[node] = static_cast<NodeId>(i);
            paths_[node] = paths;
            share_[node] = 0;
            first_before_.push_back(before_.size());
        }
    }

    LengthSearch search_;
    PathArcs const& reversed_;
    std::vector<NodeId> place_;
    std::vector<double> paths_;
    std::vector<double> share_;
    std::vector<NodeId> before_;
    std::vector<std::size_t> first_before_;
};

template<class Kernel>
NodeValues summed(PathArcs const& arcs, PathArcs const& reversed, RunContext const& context) {
    std::size_t const nodes = arcs.node_count();
    std::size_t const group = coarse_chunk(nodes);
    std::vector<std::vector<double>> partial(chunk_count(nodes, group));
    ProgressCount progress(context, nodes, "betweenness");
    for_each_chunk(context, nodes, group, [&](std::size_t begin, std::size_t end, std::size_t index) {
        Kernel kernel(arcs, reversed);
        std::vector<double> sums(nodes, 0.0);
        for (std::size_t source = begin; source < end; ++source) {
            kernel.add_source(static_cast<NodeId>(source), sums);
            progress.advance();
        }
        partial[index] = std::move(sums);
    });
    NodeValues values(nodes, 0.0);
    for (auto const& sums : partial) {
        for (std::size_t node = 0; node < nodes; ++node) {
            values[node] += sums[node];
        }
    }
    return values;
}

} // namespace

NodeValues betweenness(Network const& network, MeasureOptions const& options, RunContext const& context) {
    auto const arcs = path_arcs(network, options, PathDirection::forward);
    auto values = [&] {
        if (arcs.hops()) {
            return summed<HopBetweenness>(arcs, arcs, context);
        }
        return summed<LengthBetweenness>(arcs, path_arcs(network, options, PathDirection::backward), context);
    }();
    double const nodes = network.node_count();
    // Every unordered pair was met from both its ends.
    double divisor = network.directed() ? 1.0 : 2.0;
    if (options.normalized) {
        divisor = nodes < 3 ? std::numeric_limits<double>::quiet_NaN() : (nodes - 1) * (nodes - 2);
    }
    for (double& value : values) {
        value /= divisor;
    }
    return values;
}

} // namespace cospread
