#pragma once

#include "core/cli/measure_request.h"
#include "core/cli/session.h"
#include "core/cli/table.h"

#include <string>
#include <vector>

namespace cospread::cli {

/// What was asked for, besides the measures themselves.
struct MeasureAsked {
    MeasureOptions options;           ///< but the parameters, which are those of each request
    bool blank_where_refused = false; ///< a measure that cannot be had is left blank, and said
};

/// A row a tie in the input's order: `tie` (number of its row in the input, from 1), `source`, `target` and a
/// column a request.
[[nodiscard]] Table tie_table(Session const& session, Network const& network,
                              std::vector<TieRequest> const& requests, MeasureAsked const& asked);

/// Columns `measure` and `value`, the rows of one request after those of another; without nodes no row. Where
/// requests may be refused, those that have nothing to do with this network are left out, and those beyond
/// 5e10 steps are left blank.
[[nodiscard]] Table network_table(Session const& session, Network const& network,
                                  std::vector<NetworkRequest> const& requests, MeasureAsked const& asked);

} // namespace cospread::cli
