#pragma once

#include "viz/layout/coarsening.h"
#include "viz/layout/pivot_pull.h"
#include "viz/layout/repulsion.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace cospread::viz {

/// How a graph of the sequence from coarse to fine is brought to rest.
struct ForceRounds {
    int count = 30;
    float warmth = 1;                       ///< how far nodes may go in the first round
    std::vector<std::uint32_t> pinned = {}; ///< nodes that stay where they are
    /// Called after each round with the places and by how much they were scaled.
    std::function<void(std::vector<Point> const&, double)> look_on = {};
};

/// The pivots of a layout by force, seen from one graph of the sequence.
struct Form {
    PivotSteps const* steps = nullptr;   ///< nullptr: forces alone
    std::vector<std::uint32_t> pivots;   ///< nodes of the graph to which they belong
    std::vector<std::uint32_t> steps_of; ///< for each node the node of the finest graph that speaks for it
};

/// One graph of the sequence from coarse to fine: the forces on its nodes and how they move. The graph must
/// outlive it.
class ForceLevel {
  public:
    ForceLevel(MassGraph const& graph, Form form);

    /// Scales the places until all forces are in balance as a whole, then lets the nodes move. Returns by how
    /// much the places were scaled. Same bytes on any number of threads. Throws Stopped.
    double relax(std::vector<Point>& places, ForceRounds const& rounds, RunContext const& context);

  private:
    double scale_to_balance(std::vector<Point>& places);
    void move(std::vector<Point>& places, float warmth, RunContext const& context);
    [[nodiscard]] Point moved(std::vector<Point> const& places, std::size_t node, float warmth) const;

    MassGraph const& graph_;
    Form form_;
    std::vector<Point> forces_;
    std::vector<Point> next_;
    float tie_length_ = 1; ///< mean, as the level begins
    Repulsion repulsion_;
};

} // namespace cospread::viz
