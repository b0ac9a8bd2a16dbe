#pragma once

#include "core/demand/demand_map.h"
#include "core/demand/reverse_sampler.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// At least so many of the chosen must be of a group.
struct ChoiceQuota {
    std::string name = {};         ///< for messages: "level=municipal"
    std::vector<bool> member = {}; ///< [node]
    std::uint32_t least = 0;
};

struct ChoiceOptions {
    /// Who has adopted, what nodes count, who can be chosen, gates and horizon, as for demand_map(); `sets`:
    /// the most reverse-reachable sets, both collections together (under 2^32); `runs` has no meaning.
    DemandOptions demand = {};
    std::uint32_t size = 1;               ///< the most starters
    std::vector<double> cost = {};        ///< [node], above 0; empty: no budget
    double budget = 0;                    ///< the most that the chosen may cost together
    std::vector<ChoiceQuota> quotas = {}; ///< groups must not overlap
    double epsilon = 0.01;                ///< what sampling may take off the guarantee
    double certainty = 0.99;              ///< with which the guarantee holds
    /// By which arcs the sets grow; one_arc: linear threshold, whose exact choice is model_choice()'s.
    Triggering triggering = Triggering::each_arc;
};

struct ChosenStarter {
    NodeId node = no_node;
    double gain = 0;   ///< expected further value when added to those before it
    double spread = 0; ///< expected value that all up to and including this one add to the adopters'
};

/// Why no more sets were drawn.
enum class ChoiceEnd : std::uint8_t { exact, reached, sets, memory, simulated };

struct ChoiceResult {
    std::vector<ChosenStarter> order;
    double base = 0;           ///< expected value the adopters reach without them
    double at_least = 0;       ///< the spread of all chosen, at least so much with that certainty
    double guarantee = 0;      ///< share of the best possible that they reach, at least, with that certainty
    std::uint64_t sets = 0;    ///< drawn; 0 where exact
    std::uint64_t choices = 0; ///< sets of starters looked at; 0 where not exact
    ChoiceEnd end = ChoiceEnd::exact;
};

/// The starters with the greatest expected spread beyond the adopters', under independent cascades or linear
/// thresholds (Kempe, Kleinberg and Tardos 2003, doi:10.1145/956750.956769), by OPIM-C (Tang, Tang, Xiao and
/// Yuan 2018, doi:10.1145/3183713.3183749): one collection of reverse-reachable sets is covered greedily
/// (Minoux 1978, doi:10.1007/BFb0006528), a second, independent one says what the choice is worth, and both
/// double until the guarantee is 1 - 1/e - epsilon and the two agree within 2 epsilon, or until more sets
/// could not better it, or the sets or 4 GB are used up; progress names the guarantee reached so far. With a
/// budget, greedy by gain per cost, from nothing and from the best single starter (Khuller, Moss and Naor
/// 1999, doi:10.1016/S0020-0190(99)00031-9); with quotas, greedy among those that leave every quota within
/// reach. The guarantee compares with an upper bound of the best that obeys the same rules, found from the
/// data, so that it holds for them too. Ties go to the lower node. `exact`: every world and every set of
/// starters. Fewer than `size` are chosen where candidates or budget end. Same bytes for any number of
/// threads. Cost: O(sets x live arcs met + members) and 8 bytes a member. Throws AnalysisError as
/// demand_map() does, where quotas overlap or cannot be met, a candidate's cost is not above 0, the budget
/// pays for nobody, exact would take more than 4e9 steps, or is asked for beside chances of success;
/// UsageError for size 0 or fewer than 2 sets. By hand: a -> b with p = 1/2, size 1: a, gain 1.5, spread 1.5;
/// size 2: then b, gain 0.5, spread 2.
[[nodiscard]] ChoiceResult choose_starters(InfluenceNetwork const& network, ChoiceOptions const& options,
                                           RunContext const& context);

} // namespace cospread
