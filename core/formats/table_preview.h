#pragma once

#include "core/base/run_context.h"
#include "core/formats/read_options.h"
#include "core/formats/tie_columns.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cospread {

/// What stands in a table of ties before anything is set aside, dropped or merged.
struct TableCounts {
    std::uint64_t actors = 0;   ///< different ids among the ends
    std::uint64_t directed = 0; ///< rows that have a direction; one that says nothing of it has
    std::uint64_t inferred = 0;
};

/// A network file as it stands, for people who choose what its columns mean. Of a file that holds no table
/// of ties (a matrix, a graph) only format and sheets are told.
struct TablePreview {
    std::string format;    ///< key of the format that recognises it
    std::string encoding;  ///< as DecodedText has it
    std::string separator; ///< empty where it has no meaning
    bool has_header = false;
    std::vector<std::string> columns;           ///< names, numbers from 1 where there is no header
    std::vector<std::vector<std::string>> rows; ///< the first ones, a cell for each column
    std::uint64_t row_count = 0;
    std::optional<TieColumns> ties;    ///< which columns say what; nothing where the ends are not found
    std::optional<TableCounts> counts; ///< where the ends are found
    std::vector<std::string> sheets;   ///< of a workbook, in its order
};

/// Looks into a file as read_network_file() would with these options, but where the ends of the ties are not
/// found, or options name only one of them, that is told instead of thrown. Throws InputError, UsageError and
/// SystemError as read_network_file() does. Cost: one pass over the text, and a set of the ids.
[[nodiscard]] TablePreview preview_table(std::string const& path, ReadOptions const& options,
                                         std::size_t most_rows, RunContext const& context);

} // namespace cospread
