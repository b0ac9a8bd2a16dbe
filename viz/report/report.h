#pragma once

#include "viz/report/case_report.h"
#include "viz/report/report_folder.h"

#include <vector>

namespace cospread::viz {

/// The files of a report on these inputs, the page index.html last, so that it never names a file that is not
/// there yet: figures as SVG and PDF, tables as CSV. The same inputs, options and seed give the same bytes
/// for any number of threads. Needs a QGuiApplication where there is something to draw. Throws as
/// case_report() does.
[[nodiscard]] std::vector<ReportFile> make_report(std::vector<ReportInput> const& inputs,
                                                  ReportOptions const& options, RunContext const& context);

} // namespace cospread::viz
