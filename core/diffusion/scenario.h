#pragma once

#include "core/diffusion/influence_network.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// What holds while a practice spreads: who influences whom, and what holds nodes back. An empty vector
/// leaves every node as the model has it.
struct Circumstances {
    InfluenceNetwork const* network = nullptr;
    std::vector<std::uint8_t> closed = {};   ///< != 0: is reached but does not adopt, unless it is a starter
    std::vector<double> threshold_less = {}; ///< taken off the threshold of a node that sees an adopter who
                                             ///< sustains; staged: added to its willingness
    std::vector<double> relapse_factor = {}; ///< times the chance to give up
    double learning_factor = 1;              ///< staged: times `learning`
    std::vector<NodeId> joining =
        {};                       ///< adopt where this phase begins, in time to be heard in its first step
    TieId new_ties_from = no_tie; ///< ties from this number on are new in this phase: who has had its one
                                  ///< chance along its other ties has one along these
};

/// What holds from a step on.
struct Phase {
    std::uint32_t from = 0;
    Circumstances circumstances = {};
};

/// From whom a practice spreads, and what holds meanwhile. The luck of a tie or a node does not depend on the
/// scenario, so that the difference between two is an effect.
struct Scenario {
    std::vector<NodeId> seeds = {};
    std::vector<Phase> phases = {}; ///< by `from`, the first from 0; over the same nodes

    [[nodiscard]] NodeId node_count() const { return phases.front().circumstances.network->node_count(); }

    /// What holds in what happens at `step`.
    [[nodiscard]] Circumstances const& at(std::uint32_t step) const;

    /// True where a phase begins with `step`, other than the first.
    [[nodiscard]] bool turns_at(std::uint32_t step) const;

    /// True where a phase begins after `step`.
    [[nodiscard]] bool turns_after(std::uint32_t step) const { return phases.back().from > step; }
};

/// One phase without end.
[[nodiscard]] Scenario lasting(InfluenceNetwork const& network, std::vector<NodeId> seeds,
                               std::vector<std::uint8_t> closed = {});

} // namespace cospread
