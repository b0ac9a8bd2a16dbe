#pragma once

#include "core/demand/levered_scenario.h"

#include <string>

namespace cospread {

/// What a lever moves, in words: "8 nodes meet a further condition, 3 closed gates open; this model has no
/// learning".
[[nodiscard]] std::string lever_words(LeverReach const& reach);

} // namespace cospread
