#pragma once

#include "core/formats/xml_text.h"

#include <optional>
#include <string>
#include <string_view>

namespace cospread {

/// A piece of a GML text.
struct GmlToken {
    enum class Kind { word, number, text, open, close, end };

    Kind kind = Kind::end;
    std::string value = {}; ///< a text without its quotes, its character references resolved
    TextPlace place = {};
};

/// Takes a GML text apart. A quote within a text is written `&quot;`, or by graph-tool and Tulip `\"`. Throws
/// InputError, at its place, where a quote is never closed, a value is longer than 1 MB, or a character
/// belongs to nothing.
class GmlText {
  public:
    /// The text must outlive this object.
    GmlText(std::string_view file, std::string_view text)
        : file_(file)
        , text_(text) {}

    [[nodiscard]] GmlToken next();

    /// Bytes read so far.
    [[nodiscard]] std::size_t position() const { return at_; }

  private:
    [[nodiscard]] TextPlace place() const { return {line_, at_ - line_begin_ + 1}; }

    void skip_blanks();
    [[nodiscard]] GmlToken quoted();
    [[nodiscard]] bool within_text(std::size_t quote);
    [[nodiscard]] std::size_t closing(std::size_t quote) const;

    std::string_view file_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t line_begin_ = 0;
    // Of the rest of a line: whether its quotes, those after a backslash left aside, are odd in number.
    std::size_t rest_begin_ = 0;
    std::size_t rest_end_ = 0;
    bool rest_is_odd_ = false;
};

} // namespace cospread
