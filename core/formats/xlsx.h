#pragma once

#include "core/formats/catalogue.h"
#include "core/formats/sheet_text.h"

#include <vector>

namespace cospread {

/// Whether the bytes are a workbook of Excel 2007 and later.
[[nodiscard]] bool looks_like_xlsx(InputBytes const& input);

/// The sheets of the workbook, in its order. Where a sheet breaks off, what comes before is kept and the
/// break goes to the report. Throws InputError where there are none to be found, or where cells would fill
/// the memory.
[[nodiscard]] std::vector<Sheet> read_xlsx_sheets(InputBytes const& input, ImportReport& report,
                                                  RunContext const& context);

/// Reads the network of a workbook (ECMA-376): see read_workbook(). Numbers are read as they are meant, not
/// as they are shown; a number that is shown as a date is a date.
[[nodiscard]] Network read_xlsx(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                                RunContext const& context);

} // namespace cospread
