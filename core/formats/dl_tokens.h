#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cospread {

/// The words of a UCINET DL text: between blanks, commas and ends of lines, in single or double quotes with
/// blanks in them. `text` must outlive this object.
class DlTokens {
  public:
    explicit DlTokens(std::string_view text)
        : text_(text) {}

    struct Token {
        std::string_view text = {}; ///< without its quotes; empty at the end, and where the quotes are empty
        std::uint64_t line = 0;
        std::size_t word = 0; ///< which one of its line, from 1
        bool quoted = false;
        bool end = false; ///< the text is over

        [[nodiscard]] bool first_of_line() const { return word == 1; }
    };

    /// The next word, taken.
    Token next();

    /// The next word, left where it is.
    [[nodiscard]] Token peek() const;

    /// Within the header `=` ends a word too, and `:` ends it and belongs to it.
    void set_header(bool header) { header_ = header; }

    [[nodiscard]] double progress() const;

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::size_t word_ = 0;
    bool header_ = true;
};

} // namespace cospread
