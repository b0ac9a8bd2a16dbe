#pragma once

#include "core/base/run_context.h"
#include "core/centrality/incoming_rows.h"

namespace cospread {

/// The largest eigenvalue of a nonnegative matrix and its positive vector, largest entry 1.
struct PerronPair {
    double radius = 0;
    std::vector<double> vector;
};

/// The pair of a matrix whose nodes all reach each other (at least one tie), `symmetric` where it is its own
/// transpose. Small ones by Noda's inverse iteration (1971, doi:10.1007/BF01436383), others by ARPACK and
/// sweeps that bring small entries to the same relative accuracy. Entries are within about 1e-13 / gap
/// relative, gap = distance to the next eigenvalue / radius. Throws AnalysisError naming `measure` where the
/// eigenvalues are too close for the vector to settle.
[[nodiscard]] PerronPair perron_pair(IncomingRows const& rows, bool symmetric, std::string_view measure,
                                     RunContext const& context);

} // namespace cospread
