#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

/// Whether the bytes are a spreadsheet of OpenDocument.
[[nodiscard]] bool looks_like_ods(InputBytes const& input);

/// Reads the network of a spreadsheet of LibreOffice and others (OpenDocument 1.3): see read_workbook().
/// Numbers and dates are read as they are meant, not as they are shown.
[[nodiscard]] Network read_ods(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                               RunContext const& context);

} // namespace cospread
