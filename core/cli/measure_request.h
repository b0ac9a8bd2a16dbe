#pragma once

#include "core/network/node_measure.h"

#include <string>
#include <string_view>
#include <vector>

namespace cospread::cli {

/// A measure as a user asks for it: `pagerank`, or `pagerank:damping=0.9`.
struct MeasureRequest {
    NodeMeasure const* measure = nullptr;
    Parameters parameters{{}, {}};
    std::string
        column; ///< its name in the result: the key, or the whole request where the key is asked for twice
};

/// Reads `--measures`. `all` stands for each measure that costs at most n m, those that need groups only
/// where there are groups. Throws UsageError naming the unknown measure or parameter and the nearest there
/// is.
[[nodiscard]] std::vector<MeasureRequest> measure_requests(std::vector<std::string> const& words,
                                                           bool has_groups);

} // namespace cospread::cli
