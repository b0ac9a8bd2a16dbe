#pragma once

#include "core/formats/xml_text.h"

#include <string>
#include <string_view>

namespace cospread {

/// A piece of a TLP text.
struct TlpToken {
    enum class Kind { open, close, word, text, end };

    Kind kind = Kind::end;
    std::string value = {}; ///< a text without its quotes and escapes
    TextPlace place = {};
};

/// Takes a TLP text apart; from ; to the end of a line is a comment. Throws InputError, at its place, where a
/// quote is never closed.
class TlpText {
  public:
    /// Both must outlive this object.
    TlpText(std::string_view file, std::string_view text)
        : file_(file)
        , text_(text) {}

    [[nodiscard]] TlpToken next();

    /// Share of the text read so far.
    [[nodiscard]] double progress() const;

  private:
    [[nodiscard]] TextPlace place() const { return {line_, at_ - line_begin_ + 1}; }

    void step();
    void skip_blanks();
    [[nodiscard]] TlpToken quoted();

    std::string_view file_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::size_t line_begin_ = 0;
};

} // namespace cospread
