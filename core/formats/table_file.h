#pragma once

#include "core/formats/table_reader.h"
#include "core/formats/text_encoding.h"

#include <string>

namespace cospread {

/// A file that holds a table with a header, open for reading.
class TableFile {
  public:
    /// Throws InputError and SystemError where it cannot be read.
    explicit TableFile(std::string const& path);

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
