#pragma once

#include "core/demand/demand_map.h"
#include "core/demand/seed_choice.h"
#include "core/diffusion/tie_probability.h"
#include "core/network/network.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// What a demand map takes for granted.
enum class Assumption : std::uint8_t { p0, channels, certainty, gate };

/// "p0", "channels", "certainty of inferred ties", "gate".
[[nodiscard]] std::string_view assumption_words(Assumption assumption);

struct RobustnessOptions {
    std::uint32_t draws = 200;
    std::uint64_t sets = 20000; ///< reverse-reachable sets a draw
};

/// One assumption alone at an end of its range, where another place is then first.
struct Tipping {
    Assumption assumption = Assumption::p0;
    std::string value; ///< "0.05", "half", "at least 2"
    NodeId first = no_node;
};

struct Robustness {
    std::vector<double> first_five; ///< [node]: share of draws in which it is among the first five; ranks
                                    ///< that tie share their mean; NaN where it is no candidate
    std::vector<double> first;      ///< [node]: share of draws in which nobody's gain is larger
    NodeId best = no_node;          ///< the first place as assumed; no_node without candidates
    std::vector<Tipping> tippings;  ///< by assumption, the lower end first
    std::uint32_t draws = 0;
};

/// Advice survives where a place is among the first five in so many draws; other advice is open.
constexpr double surviving_share = 0.9;

/// Whether the places of demand_map() would survive other assumptions: draws of p0 (half to double), of the
/// factors of every relation's channels, each way (half to double, at most 1), of the certainty of inferred
/// ties (0.4 to 0.9, each tie existing with it) and of the gate (one condition fewer to one more), all
/// log-uniform but the last two. Where chances do not come from p0, they are multiplied themselves. Draws
/// share their luck. Then each assumption alone at both ends: where another place is first by more than
/// sampling explains, it is told. Cost: O(draws x sets x live arcs met). Same bytes for any number of
/// threads. Errors: those of influence_network() and demand_map().
[[nodiscard]] Robustness robustness(Network const& network, TieProbabilityOptions const& influence,
                                    DemandOptions const& demand, RobustnessOptions const& options,
                                    RunContext const& context);

/// [node]: the share of the same draws in which choose_starters() chooses it, of at most twice
/// `options.sets` sets a draw. Errors: those of influence_network() and choose_starters().
[[nodiscard]] std::vector<double> chosen_shares(Network const& network,
                                                TieProbabilityOptions const& influence,
                                                ChoiceOptions const& choice, RobustnessOptions const& options,
                                                RunContext const& context);

} // namespace cospread
