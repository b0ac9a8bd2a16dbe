#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

/// Whether the bytes are a workbook of Excel 2007 and later.
[[nodiscard]] bool looks_like_xlsx(InputBytes const& input);

/// Reads the network of a workbook (ECMA-376): see read_workbook(). Numbers are read as they are meant, not
/// as they are shown; a number that is shown as a date is a date.
[[nodiscard]] Network read_xlsx(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                                RunContext const& context);

} // namespace cospread
