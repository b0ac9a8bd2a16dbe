#pragma once

#include "core/cli/verb.h"

#include <string_view>
#include <vector>

namespace cospread::cli {

/// The verbs of analysis, in the order in which they are listed.
[[nodiscard]] std::vector<Verb> const& analysis_verbs();

/// Verbs of the contract that this version does not have: they are named as such, never mistaken for a typing
/// error.
[[nodiscard]] std::vector<std::string_view> const& planned_verbs();

} // namespace cospread::cli
