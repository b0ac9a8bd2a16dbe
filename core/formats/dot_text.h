#pragma once

#include "core/formats/xml_text.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cospread {

struct DotToken {
    enum class Kind { id, keyword, symbol, arrow, line, end };

    Kind kind = Kind::end;
    /// Of an id its text, of HTML without tags; of a keyword in lower case; of a symbol the one character.
    std::string text = {};
    TextPlace place = {};

    [[nodiscard]] bool is(char symbol) const { return kind == Kind::symbol && text[0] == symbol; }

    [[nodiscard]] bool is_keyword(std::string_view word) const {
        return kind == Kind::keyword && text == word;
    }
};

/// The tokens of a DOT text, without comments; quoted ids joined by `+` are one. `text` must outlive this
/// object.
class DotText {
  public:
    DotText(std::string_view file, std::string_view text)
        : file_(file)
        , text_(text) {}

    /// Takes the next token. Throws InputError where there can be none.
    DotToken next();

    /// The next token, left where it is.
    [[nodiscard]] DotToken const& peek();

    /// Share of the text read so far.
    [[nodiscard]] double progress() const;

  private:
    DotToken read();
    void skip();
    void advance(std::size_t bytes);

    [[nodiscard]] TextPlace place() const { return {line_, at_ - line_begin_ + 1}; }

    /// Whether the sign there belongs to a number: 2e+06, which igraph writes without quotes.
    [[nodiscard]] bool is_sign_of_exponent(std::size_t at) const;
    std::string read_quoted();
    std::string read_html();
    [[noreturn]] void refuse(TextPlace at, std::string what, std::string remedy) const;

    std::string_view file_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::size_t line_begin_ = 0;
    DotToken ahead_;
    bool has_ahead_ = false;
};

/// A quoted text that is not for drawing: `\\` is a backslash and `\n` ends a line, as igraph writes them;
/// any other backslash is one, as graph-tool writes them.
[[nodiscard]] std::string with_plain_backslashes(std::string_view text);

/// A quoted text that Graphviz draws, with its escapes meant: `\n`, `\l` and `\r` end a line, `\N` is `node`,
/// a backslash before another character is left out.
[[nodiscard]] std::string without_dot_escapes(std::string_view text, std::string_view node);

} // namespace cospread
