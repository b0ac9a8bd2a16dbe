#pragma once

#include "core/diffusion/catalogue.h"
#include "core/network/node_groups.h"

#include <vector>

namespace cospread {

/// How far practice spreads in a group.
struct GroupSpread {
    double adopters = 0;       ///< expected number at the end, starters included
    double standard_error = 0; ///< 0 where exact, NaN for a single run of several courses
};

/// For each group its adopters at the end, on the luck of the model's spread, so that they add up to it.
/// `options.by_step` and `closed` have no meaning. Same bytes for any number of threads. Cost: O(runs x
/// (steps x (n + arcs of adopters) + members)). Throws as the model does.
[[nodiscard]] std::vector<GroupSpread> group_spread(DiffusionModel const& model, Parameters const& parameters,
                                                    Scenario const& scenario,
                                                    std::vector<NodeGroup> const& groups,
                                                    SpreadOptions const& options, RunContext const& context);

} // namespace cospread
