#pragma once

#include "core/base/run_context.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cospread::viz {

/// A file of a report and what is in it.
struct ReportFile {
    std::string name;
    std::string bytes;
};

/// Puts the files into `folder`, all or none of a new folder: they are written under another name first and
/// then renamed. A folder that is there keeps everything else in it; files of the same names are replaced,
/// each at once, in the order given. Throws SystemError where that fails, and leaves no half file behind.
void write_report_folder(std::filesystem::path const& folder, std::vector<ReportFile> const& files,
                         RunContext const& context);

} // namespace cospread::viz
