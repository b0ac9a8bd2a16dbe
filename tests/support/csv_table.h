#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread::test {

/// A table of text cells, read without the program's own readers: tests of data must not rest on the code
/// that the data test.
struct CsvTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name) const;

    /// The cells of a column; throws std::runtime_error where there is none of that name.
    [[nodiscard]] std::vector<std::string> column(std::string_view name) const;
};

/// Reads RFC 4180 text strictly: comma, LF at the end of every record, a quote only around a whole cell or
/// doubled inside one. Throws std::runtime_error with the line where the text is anything else.
[[nodiscard]] CsvTable parse_csv(std::string_view text);

} // namespace cospread::test
