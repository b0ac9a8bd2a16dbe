#pragma once

#include "core/cases/case.h"
#include "core/diffusion/spread_result.h"
#include "core/diffusion/tie_probability.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cospread::viz {

/// What the stories of a case would add if they carried influence as ties do.
struct StoriesReport {
    SharedStories shared;
    double reached_without = 0; ///< of those who count, by ties alone
    double reached_with = 0;
};

/// None where no two actors share a story. `without` is the spread by ties alone, from `starters` in `runs`
/// runs; `counted` says who counts. Cost: that of the cascades.
[[nodiscard]] std::optional<StoriesReport>
stories_report(Case const& subject, Network const& recorded, TieProbabilityOptions const& chances,
               std::vector<NodeId> const& starters, SpreadResult const& without,
               std::vector<bool> const& counted, RunContext const& context);

} // namespace cospread::viz
