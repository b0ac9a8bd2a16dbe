#pragma once

#include "core/formats/catalogue.h"
#include "core/formats/sheet_text.h"

#include <vector>

namespace cospread {

/// Whether the bytes are a spreadsheet of OpenDocument.
[[nodiscard]] bool looks_like_ods(InputBytes const& input);

/// The sheets of the workbook, in its order. Where a sheet breaks off, what comes before is kept and the
/// break goes to the report. Throws InputError where there are none to be found, or where cells would fill
/// the memory.
[[nodiscard]] std::vector<Sheet> read_ods_sheets(InputBytes const& input, ImportReport& report,
                                                 RunContext const& context);

/// Reads the network of a spreadsheet of LibreOffice and others (OpenDocument 1.3): see read_workbook().
/// Numbers and dates are read as they are meant, not as they are shown.
[[nodiscard]] Network read_ods(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                               RunContext const& context);

} // namespace cospread
