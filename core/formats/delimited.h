#pragma once

#include "core/base/run_context.h"
#include "core/formats/catalogue.h"
#include "core/formats/network_import.h"
#include "core/formats/table_reader.h"
#include "core/formats/tie_columns.h"

namespace cospread {

/// Whether the bytes can be a delimited text: text that is no markup and no JSON.
[[nodiscard]] bool looks_delimited(InputBytes const& input);

/// Reads a table of ties (comma, semicolon, tab, | or blanks between cells), with the node table of
/// options.nodes_file where there is one. A table that says nothing about direction is directed.
[[nodiscard]] Network read_delimited(InputBytes const& input, ReadOptions const& options,
                                     ImportReport& report, RunContext const& context);

/// A table of ties in a text, its columns found by their names, after the nodes of the node table where the
/// options name one. A table that says nothing about direction is directed.
void read_tie_text(TableText const& text, NetworkImport& import, RunContext const& context);

/// What a table of ties does not say itself.
struct TieRowMeaning {
    bool directed = true;                ///< a row that says nothing of its direction
    std::vector<std::string> texts = {}; ///< columns that are texts, whatever they look like
};

/// The rows of a tie table, for formats that hold one. A row that cannot be read is set aside.
void read_tie_rows(TableReader& table, TieColumns const& columns, TieRowMeaning const& meaning,
                   NetworkImport& import, RunContext const& context);

} // namespace cospread
