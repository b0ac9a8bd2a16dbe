#pragma once

#include "core/formats/table_reader.h"
#include "core/formats/text_encoding.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cospread {

/// How many cells of a first row (folded) are words of the headers of node tables.
[[nodiscard]] std::size_t count_node_header_words(std::vector<std::string> const& folded);

/// A file that holds a table with a header, open for reading.
class TableFile {
  public:
    /// Throws InputError and SystemError where it cannot be read.
    explicit TableFile(std::string const& path);

    /// Of bytes that are no file of their own; `name` stands for them in messages.
    TableFile(std::string const& name, std::string bytes);

    TableFile(TableFile const&) = delete;
    TableFile& operator=(TableFile const&) = delete;

    [[nodiscard]] TableReader& table() { return table_; }

    [[nodiscard]] std::string_view bytes() const { return bytes_; }

    [[nodiscard]] std::string_view encoding() const { return decoded_.encoding(); }

  private:
    std::string bytes_;
    DecodedText decoded_;
    TableReader table_;
};

} // namespace cospread
