#pragma once

#include "core/cli/table.h"
#include "viz/report/sections.h"

namespace cospread::viz {

/// The tables beside a report, a row a node (a path) with ids as the input has them; what was not computed is
/// missing.

/// Every node, brokers first: why, roles, rank interval.
[[nodiscard]] cli::Table brokers_table(ReportedCase const& reported);

/// Every node in the input's order: chance of being reached from the first adopters. Empty without them.
[[nodiscard]] cli::Table spread_table(ReportedCase const& reported);

/// The paths told, best first. Empty without first adopters.
[[nodiscard]] cli::Table paths_table(ReportedCase const& reported);

/// Every node in the input's order: the demand map of one state.
[[nodiscard]] cli::Table demand_table(ReportedCase const& reported, DemandReport const& demand);

/// A row a lever that fits, the largest difference first. Empty without first adopters.
[[nodiscard]] cli::Table levers_table(ReportedCase const& reported);

} // namespace cospread::viz
