#pragma once

#include "core/cli/verb.h"

#include <vector>

namespace cospread::cli {

/// The verbs that draw, in the order in which they are listed.
[[nodiscard]] std::vector<Verb> const& drawing_verbs();

} // namespace cospread::cli
