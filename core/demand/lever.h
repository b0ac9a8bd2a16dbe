#pragma once

#include "core/network/filter.h"
#include "core/network/tie_filter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cospread {

/// A tie that a lever brings about.
struct NewTie {
    std::string source = {}; ///< ids
    std::string target = {};
    double strength = 1;
    std::string relation = {};
    bool directed = true;
};

/// For whom, and what becomes different for them.
struct LeverMove {
    Filter nodes = {};   ///< who; empty: everybody
    Filter near = {};    ///< of these only who has a tie with one it matches; empty: all of them
    TieFilter ties = {}; ///< along which `probability_times` counts, where they lead to one of these nodes
    bool adopt = false;  ///< they take the practice up, in time to be heard in the first step of the lever
    std::vector<std::string> fulfil = {}; ///< conditions that the nodes meet from then on
    double probability_times = 1;         ///< chance of influence along the ties, at most 1
    double threshold_minus = 0; ///< of the nodes that see an adopter who sustains practice; in the staged
                                ///< model their willingness grows by so much
    double relapse_times = 1;   ///< the nodes' chance to give up
    double learning =
        1; ///< staged: factor of everybody's relapse for each earlier attempt, times the model's
    std::vector<NewTie> new_ties = {};
};

/// Something that people could do: fund, train, introduce somebody.
struct Lever {
    std::string name = {};
    std::string description = {};
    std::uint32_t from = 1; ///< the first step in which it counts
    double cost = 0;        ///< in any unit; 0: not said
    std::vector<LeverMove> moves = {};
};

} // namespace cospread
