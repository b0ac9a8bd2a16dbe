#include "core/formats/dot_text.h"

#include "core/base/text.h"
#include "core/formats/html_text.h"
#include "core/formats/text_lines.h"

#include <algorithm>
#include <array>

namespace cospread {

namespace {

constexpr std::array<std::string_view, 6> keywords{"node", "edge", "graph", "digraph", "subgraph", "strict"};

bool is_word(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || byte >= 0x80;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

void DotText::refuse(TextPlace at, std::string what, std::string remedy) const {
    throw InputError(at.finding(file_, std::move(what), std::move(remedy)));
}

void DotText::advance(std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i, ++at_) {
        if (text_[at_] == '\n') {
            ++line_;
            line_begin_ = at_ + 1;
        }
    }
}

void DotText::skip() {
    while (at_ < text_.size()) {
        auto const two = text_.substr(at_, 2);
        if (std::string_view(" \t\r\n\f\v").find(text_[at_]) != std::string_view::npos) {
            advance(1);
        } else if (two == "//" || (text_[at_] == '#' && at_ == line_begin_)) {
            advance(std::min(text_.find('\n', at_), text_.size()) - at_);
        } else if (two == "/*") {
            auto const end = text_.find("*/", at_ + 2);
            if (end == std::string_view::npos) {
                refuse(place(), "a comment opened here is never closed", "Close it with */");
            }
            advance(end + 2 - at_);
        } else {
            return;
        }
    }
}

bool DotText::is_sign_of_exponent(std::size_t at) const {
    bool const sign = text_[at] == '+' || text_[at] == '-';
    if (!sign || at + 1 == text_.size() || !is_digit(text_[at + 1]) ||
        lower_case(text_.substr(at - 1, 1)) != "e") {
        return false;
    }
    std::size_t begin = at - 1;
    while (begin > 0 && (is_digit(text_[begin - 1]) || text_[begin - 1] == '.')) {
        --begin;
    }
    bool const starts_a_word = begin == 0 || !is_word(text_[begin - 1]);
    return starts_a_word && begin + 1 < at && parse_number(text_.substr(begin, at - 1 - begin)).has_value();
}

std::string DotText::read_quoted() {
    auto const begin = place();
    std::string value;
    advance(1);
    while (at_ < text_.size() && text_[at_] != '"') {
        if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
            char const next = text_[at_ + 1];
            bool const line_end = next == '\n' || text_.substr(at_ + 1, 2) == "\r\n";
            if (line_end) { // the text goes on in the next line
                advance(next == '\n' ? 2 : 3);
                continue;
            }
            value += next == '"' ? std::string_view("\"") : text_.substr(at_, 2);
            advance(2);
        } else {
            value += text_[at_];
            advance(1);
        }
    }
    if (at_ >= text_.size()) {
        refuse(begin, "a quote opened here is never closed", "Close it, or write a quote inside as \\\"");
    }
    advance(1);
    return value;
}

std::string DotText::read_html() {
    auto const begin = place();
    std::size_t depth = 0;
    std::size_t end = at_;
    for (; end < text_.size(); ++end) {
        depth += text_[end] == '<' ? 1 : 0;
        depth -= text_[end] == '>' ? 1 : 0;
        if (depth == 0) {
            break;
        }
    }
    if (end >= text_.size()) {
        refuse(begin, "a < opened here is never closed", "Close it with >");
    }
    std::string text = text_of_html(text_.substr(at_ + 1, end - at_ - 1));
    advance(end + 1 - at_);
    return text;
}

DotToken DotText::read() {
    skip();
    DotToken token{.place = place()};
    if (at_ >= text_.size()) {
        return token;
    }
    char const c = text_[at_];
    auto const two = text_.substr(at_, 2);
    if (two == "->" || two == "--") {
        token.kind = two == "->" ? DotToken::Kind::arrow : DotToken::Kind::line;
        token.text = two;
        advance(2);
    } else if (std::string_view("{}[]=;,:+").find(c) != std::string_view::npos) {
        token.kind = DotToken::Kind::symbol;
        token.text = c;
        advance(1);
    } else if (c == '"') {
        token.kind = DotToken::Kind::id;
        token.text = read_quoted();
        for (skip(); at_ < text_.size() && text_[at_] == '+'; skip()) {
            advance(1);
            skip();
            if (at_ >= text_.size() || text_[at_] != '"') {
                refuse(place(), "after + a quoted text is expected", "Write one, or take the + away");
            }
            token.text += read_quoted();
        }
    } else if (c == '<') {
        token.kind = DotToken::Kind::id;
        token.text = read_html();
    } else if (is_word(c) || (c == '-' && at_ + 1 < text_.size() && is_word(text_[at_ + 1]))) {
        std::size_t end = at_ + 1;
        while (end < text_.size() && (is_word(text_[end]) || is_sign_of_exponent(end))) {
            ++end;
        }
        token.text = text_.substr(at_, end - at_);
        std::string const lower = lower_case(token.text);
        bool const keyword = std::ranges::find(keywords, lower) != keywords.end();
        token.kind = keyword ? DotToken::Kind::keyword : DotToken::Kind::id;
        token.text = keyword ? lower : token.text;
        advance(end - at_);
    } else {
        refuse(place(), "the character '" + std::string(1, c) + "' means nothing here",
               "Quote ids with other characters than letters, digits and _");
    }
    return token;
}

DotToken DotText::next() {
    if (has_ahead_) {
        has_ahead_ = false;
        return std::move(ahead_);
    }
    return read();
}

DotToken const& DotText::peek() {
    if (!has_ahead_) {
        ahead_ = read();
        has_ahead_ = true;
    }
    return ahead_;
}

double DotText::progress() const {
    return static_cast<double>(at_) / static_cast<double>(std::max<std::size_t>(text_.size(), 1));
}

std::string with_plain_backslashes(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const escapes =
            text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '\\' || text[i + 1] == 'n');
        if (!escapes) {
            result += text[i];
            continue;
        }
        result += text[++i] == 'n' ? '\n' : '\\';
    }
    return result;
}

std::string without_dot_escapes(std::string_view text, std::string_view node) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        char const c = text[++i];
        if (c == 'N') {
            result += node;
        } else {
            result += c == 'n' || c == 'l' || c == 'r' ? '\n' : c;
        }
    }
    while (result.ends_with('\n')) {
        result.pop_back();
    }
    return result;
}

} // namespace cospread
