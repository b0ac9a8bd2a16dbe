#pragma once

#include "core/formats/catalogue.h"
#include "core/formats/sheet_text.h"
#include "core/formats/table_reader.h"

#include <string_view>
#include <vector>

namespace cospread {

/// Reads the network of the sheets of a workbook. The ties are in the sheet that options.sheet names; else in
/// one that is called ties, edges, links or the like; else in the first that holds a table of ties, below a
/// title or notes perhaps, or is a matrix; else in the only one. The nodes are in a sheet called nodes,
/// actors or the like, else in one that holds a table of ids. What is not read is said as a warning. Throws
/// InputError where there are no ties to be found, UsageError where there is no such sheet.
[[nodiscard]] Network read_workbook(std::string_view file, std::vector<Sheet> const& sheets,
                                    ReadOptions const& options, ImportReport& report,
                                    RunContext const& context);

/// The table or matrix from which read_workbook() would read the ties; the sheets must outlive it. Throws as
/// read_workbook() does where there is no such sheet.
[[nodiscard]] TableText tie_table(std::string_view file, std::vector<Sheet> const& sheets,
                                  ReadOptions const& options);

} // namespace cospread
