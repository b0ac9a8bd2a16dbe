#pragma once

#include "core/formats/catalogue.h"
#include "core/formats/network_import.h"
#include "core/formats/table_reader.h"

namespace cospread {

/// Whether the bytes are an adjacency matrix in delimited text (see find_matrix_shape()).
[[nodiscard]] bool looks_like_matrix(InputBytes const& input);

/// Reads an adjacency matrix: a square one is directed, one of other rows than columns has two modes and is
/// not. A cell of 0 or without value is no tie. Names are the ids; where nothing names the nodes, numbers
/// from 1 are. Names that rows and columns share, in a matrix of two modes, make the numbers ids and the
/// names labels.
[[nodiscard]] Network read_matrix(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                                  RunContext const& context);

/// Whether a text is such a matrix.
[[nodiscard]] bool may_be_matrix_text(TableText const& text);

/// Reads the matrix of a text; false where it is none.
[[nodiscard]] bool read_matrix_text(TableText const& text, NetworkImport& import, RunContext const& context);

} // namespace cospread
