#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cospread {

/// A hop usually keeps so much of the original; the rest is adapted to the place (an assumption).
constexpr double usual_fidelity = 0.9;

class StepGraph;

/// A way along which a practice can travel, node by node without repeats.
struct DiffusionPath {
    std::vector<NodeId> nodes; ///< from the start to the end
    double probability = 0;    ///< product of step_probability() over its steps

    [[nodiscard]] std::size_t hops() const { return nodes.size() - 1; }
};

/// The chance that a node's adoption brings another to adopt in one step: 1 - the product of 1 - p over the
/// arcs between them, p being the chance of an arc times the certainty of its tie; 0 where there is none.
[[nodiscard]] double step_probability(InfluenceNetwork const& network, NodeId from, NodeId to);

/// Finds paths in one network of influence, which must outlive it. Cost to make: O(n + a log a).
class PathFinder {
  public:
    explicit PathFinder(InfluenceNetwork const& network);
    ~PathFinder();
    PathFinder(PathFinder const&) = delete;
    PathFinder& operator=(PathFinder const&) = delete;

    /// See most_probable_paths().
    [[nodiscard]] std::vector<DiffusionPath> between(NodeId from, NodeId to, std::uint32_t count,
                                                     std::uint32_t horizon, RunContext const& context) const;

    /// See most_probable_paths_from().
    [[nodiscard]] std::vector<DiffusionPath> from(NodeId from, RunContext const& context) const;

    /// Who can be reached in at most `horizon` hops, ascending.
    [[nodiscard]] std::vector<NodeId> within(NodeId from, std::uint32_t horizon) const;

  private:
    InfluenceNetwork const& network_;
    std::unique_ptr<StepGraph const> graph_;
};

/// The `count` most probable paths between two nodes of at most `horizon` hops, best first; ties by fewer
/// hops, then by the text ids of the nodes, one after the other (InfluenceNetwork::place_of). Probabilities
/// that differ by less than 1e-12 of themselves are equal. Fewer where there are no more; none from a node to
/// itself. Dijkstra on -ln p, then Yen (1971, doi:10.1287/mnsc.17.11.712). Cost: O(count n (a + n log n)),
/// with a horizon O(count n horizon a). By hand: a -> b and b -> c with 1/2, a -> c with 1/4: first a > c
/// (fewer hops), then a > b > c, both with 1/4.
[[nodiscard]] std::vector<DiffusionPath> most_probable_paths(InfluenceNetwork const& network, NodeId from,
                                                             NodeId to, std::uint32_t count,
                                                             std::uint32_t horizon,
                                                             RunContext const& context);

/// The most probable path from one start to every other node that can be reached, in the order of the node
/// ids; ties as above. Cost: O(a log n) and the length of the paths.
[[nodiscard]] std::vector<DiffusionPath> most_probable_paths_from(InfluenceNetwork const& network,
                                                                  NodeId from, RunContext const& context);

} // namespace cospread
