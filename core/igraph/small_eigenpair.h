#pragma once

#include "core/base/run_context.h"
#include "core/igraph/arpack.h"

#include <optional>
#include <span>

namespace cospread {

/// The largest real eigenvalue of a dense matrix of some few rows, by column in `entries`, and its right
/// vector of length 1. Nothing where no eigenvalue is real. Cost: O(rows^3), by LAPACK. Throws Stopped, and
/// SystemError where memory ends.
[[nodiscard]] std::optional<EigenPair> small_eigenpair(std::span<double const> entries, std::size_t rows,
                                                       RunContext const& context);

} // namespace cospread
