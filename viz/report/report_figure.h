#pragma once

#include "viz/report/report_folder.h"
#include "viz/report/sections.h"

#include <vector>

namespace cospread::viz {

/// The map of a case for its page, and the same with legend and caption for print as files SVG and PDF, which
/// are added to `files`. Colour by sector, shape by level, size by betweenness, rings round the first
/// adopters. Without a picture where there is no node or there are too many to be told apart. Needs a
/// QGuiApplication.
[[nodiscard]] ReportFigure report_figure(Case const& subject, CaseReport const& result,
                                         std::string const& key, std::vector<ReportFile>& files,
                                         RunContext const& context);

} // namespace cospread::viz
