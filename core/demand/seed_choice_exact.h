#pragma once

#include "core/demand/choice_rule.h"

namespace cospread {

/// What choose_starters() finds by adding up every world for every set of starters.
[[nodiscard]] ChoiceResult exact_choice(DemandProblem const& problem, ChoiceRule& rule,
                                        RunContext const& context);

} // namespace cospread
