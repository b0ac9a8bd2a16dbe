#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cospread {

/// Whether the first lines of a text, of which the last may be cut short, are ties with dicts behind them.
/// Cost: at most ten lines.
[[nodiscard]] bool looks_like_edge_dicts(std::string_view beginning);

/// networkx writes what it knows of a tie as a dict of Python behind the two ends: `Anna Bert {'weight': 5}`.
/// The same as the text of a sheet (see DelimitedRows::sheet_cells), where `text` is such a list: a header,
/// then a line for each line of the text, so that rows keep their numbers where the header is line 0. A line
/// that is none of these is one cell. Nothing where the first lines are no such list, or where it has more
/// than 200 attributes or next to no values of them. Cost: two passes.
[[nodiscard]] std::optional<std::string> edge_dicts_as_sheet(std::string_view text);

} // namespace cospread
