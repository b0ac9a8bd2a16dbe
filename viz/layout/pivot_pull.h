#pragma once

#include "core/base/run_context.h"
#include "viz/layout/simple_graph.h"
#include "viz/scene/scene.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cospread::viz {

/// As many of the pivots wanted as keep their steps to so many nodes within 128 MiB, but at least one.
[[nodiscard]] std::size_t fitting_pivots(std::size_t wanted, std::size_t nodes);

/// Steps from some nodes drawn at random, the pivots, to every node of a connected graph. Cost: O(pivots (n +
/// m)); memory: 2 bytes a node and pivot.
class PivotSteps {
  public:
    /// Pivots are `count` of the nodes, or all of them where there are fewer.
    PivotSteps(SimpleGraph const& graph, std::size_t count, RunContext const& context);

    [[nodiscard]] std::span<std::uint32_t const> pivots() const { return pivots_; }

    /// From each pivot, in their order, and as many zeros as make the number one of whole lanes; more than
    /// 65,535 count as so many.
    [[nodiscard]] std::span<std::uint16_t const> of(std::size_t node) const {
        return std::span(steps_).subspan(node * stride_, stride_);
    }

    static constexpr std::size_t lanes = 8;

  private:
    std::vector<std::uint32_t> pivots_;
    std::size_t stride_;
    std::vector<std::uint16_t> steps_; ///< [node][pivot]
};

/// Pulls every node a share of the way to where its steps from the pivots want it: the least weighted stress
/// given where the pivots are (Gansner, Koren and North 2004, doi:10.1007/978-3-540-31843-9_25, on the pivots
/// of Ortmann, Klimenta and Brandes 2017, doi:10.7155/jgaa.00440). The length of a step is the one that fits
/// the places best. `steps_of[i]`: the node of the graph whose steps place i has; `pivot_places`: where the
/// pivots are. Same bytes on any number of threads. Cost: O(places x pivots).
void pull_to_pivots(PivotSteps const& steps, std::span<std::uint32_t const> steps_of,
                    std::span<Point const> pivot_places, float share, std::span<Point> places,
                    RunContext const& context);

} // namespace cospread::viz
