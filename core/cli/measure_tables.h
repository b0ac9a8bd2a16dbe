#pragma once

#include "core/cli/measure_request.h"
#include "core/cli/session.h"
#include "core/cli/table.h"

#include <string>
#include <vector>

namespace cospread::cli {

/// n m beyond which exact paths take too long unless they are asked for.
constexpr double most_exact_work = 5e10;

/// What was asked for, besides the measures themselves.
struct MeasureAsked {
    MeasureOptions options; ///< but the parameters, which are those of each request
    bool all = false;   ///< whatever can be had: what is refused or takes too long is left blank, and said
    bool exact = false; ///< nothing takes too long
};

/// A row a tie in the input's order: `tie` (number of its row in the input, from 1), `source`, `target` and a
/// column a request.
[[nodiscard]] Table tie_table(Session const& session, Network const& network,
                              std::vector<TieRequest> const& requests, MeasureAsked const& asked);

/// Columns `measure` and `value`, the rows of one request after those of another; without nodes no row. Where
/// all are asked for, those that have nothing to do with this network are left out.
[[nodiscard]] Table network_table(Session const& session, Network const& network,
                                  std::vector<NetworkRequest> const& requests, MeasureAsked const& asked);

} // namespace cospread::cli
