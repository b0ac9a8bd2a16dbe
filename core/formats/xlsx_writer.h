#pragma once

#include "core/formats/written_network.h"

#include <string>

namespace cospread {

/// A workbook of two sheets, `nodes` and `ties`, with the columns of the two tables of delimited text.
/// Throws AnalysisError where there are more rows or columns than a sheet holds.
[[nodiscard]] NetworkWriting write_xlsx(WrittenNetwork const& written, std::string const& path);

} // namespace cospread
