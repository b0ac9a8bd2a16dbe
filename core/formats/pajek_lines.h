#pragma once

#include "core/formats/import_report.h"
#include "core/formats/record_columns.h"
#include "core/formats/text_lines.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cospread {

/// The lines of a file of Pajek that say something, as words.
class PajekLines {
  public:
    /// `text` must outlive this object.
    PajekLines(std::string_view file, std::string_view text)
        : file_(file)
        , lines_(text) {}

    /// Steps to the next line that is neither blank nor a comment; false at the end.
    bool next();

    [[nodiscard]] LineWords const& words() const { return words_; }

    /// The whole line without blanks at its ends.
    [[nodiscard]] std::string_view line() const;

    [[nodiscard]] double progress() const { return lines_.progress(); }

    [[nodiscard]] std::string const& file() const { return file_; }

    /// A finding about the line, or about a word of it.
    [[nodiscard]] Finding finding(std::optional<std::size_t> word, std::string what,
                                  std::string remedy) const;

    /// Reads `key value` pairs, and periods such as `[1-3]`, from a word on.
    void read_attributes(std::size_t record, std::size_t word, RecordColumns& into,
                         ImportReport& report) const;

  private:
    std::string file_;
    TextLines lines_;
    LineWords words_;
};

/// Whether a word is a period such as `[1-3]`.
[[nodiscard]] bool is_pajek_period(std::string_view word);

} // namespace cospread
