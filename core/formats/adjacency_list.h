#pragma once

#include "core/formats/catalogue.h"
#include "core/formats/network_import.h"
#include "core/formats/table_reader.h"

namespace cospread {

/// Whether each line of a delimited text seems to be a node and those it has ties to: lines of different
/// lengths without the header of a table, which begin with different nodes that also stand elsewhere. Lines
/// that blank cells make equally long are a list if what stands from the third cell on are such nodes, too. A
/// header of numbered columns may come first (`Respondent, Nominee 1, Nominee 2`).
[[nodiscard]] bool looks_like_adjacency_list(InputBytes const& input);

/// Reads an adjacency list: `a b c` is a tie from a to b and one from a to c, `a` alone a node. `a: b c` is
/// understood too.
[[nodiscard]] Network read_adjacency_list(InputBytes const& input, ReadOptions const& options,
                                          ImportReport& report, RunContext const& context);

/// Whether the rows of a sheet are such a list.
[[nodiscard]] bool may_be_adjacency_text(TableText const& text);

/// Reads the list of a sheet; false where it is none.
[[nodiscard]] bool read_adjacency_text(TableText const& text, NetworkImport& import,
                                       RunContext const& context);

} // namespace cospread
