#pragma once

#include "core/demand/demand_map.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// The question of a demand map with every default filled in, checked.
struct DemandProblem {
    /// Throws AnalysisError as demand_map() does. Keeps references to both.
    DemandProblem(InfluenceNetwork const& influence, DemandOptions const& asked);

    [[nodiscard]] bool is_candidate(NodeId node) const {
        return !adopted[node] && (options.candidate.empty() || options.candidate[node]);
    }

    /// True where the node counts as soon as it is reached.
    [[nodiscard]] bool adopts_when_reached(NodeId node) const { return adopted[node] || closed[node] == 0; }

    /// Chance that acting on the node works.
    [[nodiscard]] double success(NodeId node) const {
        return options.success.empty() ? 1.0 : options.success[node];
    }

    /// Throws AnalysisError where acting on a node may fail, which only reverse-reachable sets take in.
    void need_sure_success() const;

    InfluenceNetwork const& network;
    DemandOptions const& options;
    std::vector<bool> adopted;
    std::vector<std::uint8_t> closed; ///< 1 where the gate is closed and the node has not adopted
    std::vector<double> value;
};

} // namespace cospread
