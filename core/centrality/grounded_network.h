#pragma once

#include "core/base/run_context.h"
#include "core/network/simple_rows.h"

#include <functional>

namespace cospread {

/// The nodes of one connected component, the last of them held at potential 0.
struct WiredComponent {
    std::vector<NodeId> nodes; ///< ascending; the last one is grounded
};

/// The components with at least two nodes.
[[nodiscard]] std::vector<WiredComponent> wired_components(SimpleRows const& conductances,
                                                           RunContext const& context);

/// Potentials of all nodes of a connected component for a unit of current that enters at one of them and
/// leaves at the grounded one: the inverse of the reduced Laplacian, by Cholesky's decomposition.
/// Memory: k^2 doubles; cost: O(k^3), less where the network is sparse; parallel. Throws
/// AnalysisError where conductances differ by more orders of magnitude than doubles can hold apart.
class GroundedNetwork {
  public:
    /// How many nodes' potentials for_each_panel() hands over at once.
    static constexpr std::size_t panel_width = 64;

    GroundedNetwork(SimpleRows const& conductances, WiredComponent const& component,
                    RunContext const& context);

    /// Calls `body(first, potentials)` for each panel of entry nodes first, first + 1, ... (places in the
    /// component), from any thread: potentials[i * panel_width + c] is the potential of the node at place i
    /// where the current enters at place first + c.
    void for_each_panel(
        RunContext const& context,
        std::function<void(std::size_t first, std::vector<double> const& potentials)> const& body) const;

  private:
    void decompose(RunContext const& context);
    void solve_panel(std::vector<double>& potentials, std::size_t first, RunContext const& context) const;

    [[nodiscard]] double* row(std::size_t i) { return factor_.data() + i * size_; }

    [[nodiscard]] double const* row(std::size_t i) const { return factor_.data() + i * size_; }

    std::size_t size_;           ///< nodes without the grounded one
    std::vector<double> factor_; ///< lower triangle of Cholesky's factor, by rows
};

/// Seconds on one thread that decomposing and solving take for a component of so many nodes.
[[nodiscard]] double seconds_to_ground(double nodes);

} // namespace cospread
