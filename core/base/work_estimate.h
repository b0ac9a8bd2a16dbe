#pragma once

#include "core/base/run_context.h"

#include <string_view>

namespace cospread {

/// What a piece of work that grows faster than n m will take.
struct WorkEstimate {
    double seconds = 0; ///< on one thread
    double bytes = 0;
};

/// Reports the estimate before the work starts. Throws AnalysisError with it where the work would take more
/// than 4 GB or, on the threads there are, more than an hour.
void announce_work(std::string_view measure, WorkEstimate const& estimate, RunContext const& context);

} // namespace cospread
