#pragma once

#include "viz/report/sections.h"

#include <span>
#include <string>

namespace cospread::viz {

/// The whole page, in one file that needs no other and no network: styles and script are inside, and a policy
/// forbids everything else. The same cases, options and seed give the same bytes.
[[nodiscard]] std::string report_page(std::span<ReportedCase const> cases, ReportOptions const& options,
                                      RunContext const& context);

} // namespace cospread::viz
