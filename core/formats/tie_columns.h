#pragma once

#include "core/formats/read_options.h"
#include "core/formats/table_reader.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cospread {

/// Which columns of a tie table say what.
struct TieColumns {
    std::size_t source = 0;
    std::size_t target = 1;
    std::optional<std::size_t> weight = {};
    std::optional<std::size_t> relation = {};
    std::optional<std::size_t> directed = {}; ///< yes and no, or Gephi's Directed and Undirected
    std::optional<std::size_t> evidence = {};
    std::optional<std::size_t> certainty = {};
    std::vector<std::size_t> attributes = {}; ///< all others
    /// Named as a strength but not taken, because fewer than half of its cells are numbers.
    std::optional<std::size_t> unusable_weight = {};
};

/// How many cells of a first row (folded) are words of the headers of tie tables. Words of one or two
/// letters (i, j; de, a) count only in pairs: one of them alone is rather a node.
[[nodiscard]] std::size_t count_tie_header_words(std::vector<std::string> const& folded);

/// The same, with the columns that the options name.
[[nodiscard]] std::size_t count_tie_header_words(std::vector<std::string> const& folded,
                                                 ReadOptions const& options);

/// Whether the user names a column of ends, which only a table of ties has.
[[nodiscard]] bool names_ends(ReadOptions const& options);

/// Finds the columns by the options, else by their headers, of which a pair of ends must be there as a pair
/// (`source_id, target_id` goes before `source, target`); without a header the first two are the ends and a
/// third of numbers is the weight. A column known by its header alone is taken only where most of its cells
/// fit. Throws InputError where no ends are found, UsageError where an option names no column.
[[nodiscard]] TieColumns find_tie_columns(TableReader const& table, ReadOptions const& options);

/// Names of the strength and of the relation, folded, in order of preference.
[[nodiscard]] std::span<std::string_view const> weight_words();
[[nodiscard]] std::span<std::string_view const> relation_words();

/// yes, true, 1, directed: true; no, false, 0, undirected: false; in any case; nothing for other words.
[[nodiscard]] std::optional<bool> parse_directed(std::string_view cell);

/// A number, with a decimal comma where the table may have one.
[[nodiscard]] std::optional<double> parse_cell_number(std::string_view cell, bool decimal_comma);

} // namespace cospread
