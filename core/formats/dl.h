#pragma once

#include "core/formats/catalogue.h"

namespace cospread {

/// Whether the text begins with the word `dl`.
[[nodiscard]] bool looks_like_dl(InputBytes const& input);

/// Reads a UCINET DL text: full matrices, halves, lists of edges and of nodes, of one mode and of two. Labels
/// are the ids where each is there once; several matrices are relations, by their labels.
[[nodiscard]] Network read_dl(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                              RunContext const& context);

} // namespace cospread
