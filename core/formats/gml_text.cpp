#include "core/formats/gml_text.h"

#include "core/formats/text_encoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cospread {

namespace {

constexpr std::size_t most_value = std::size_t{1} << 20;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

bool ends_word(char c) {
    return is_blank(c) || c == '[' || c == ']' || c == '"';
}

/// The character that `&name;` or `&#number;` stands for; nothing for other names, which stay as written.
std::optional<std::uint32_t> character_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, char>, 5> names{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (auto const& [known, character] : names) {
        if (name == known) {
            return static_cast<std::uint32_t>(character);
        }
    }
    bool const hexadecimal = name.starts_with("#x") || name.starts_with("#X");
    auto const digits = name.substr(std::min<std::size_t>(hexadecimal ? 2 : 1, name.size()));
    std::uint32_t point = 0;
    auto const [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, hexadecimal ? 16 : 10);
    bool const whole = error == std::errc() && end == digits.data() + digits.size();
    return name.starts_with('#') && whole && point != 0 ? std::optional(point) : std::nullopt;
}

/// The text with each `\"` as the quote that it stands for.
std::string without_backslashes(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const before_quote = text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '"';
        result += before_quote ? text[++i] : text[i];
    }
    return result;
}

std::string resolved(std::string_view text) {
    constexpr std::size_t longest_reference = 12;
    std::string result;
    while (true) {
        auto const begin = text.find('&');
        result += text.substr(0, begin);
        if (begin == std::string_view::npos) {
            return result;
        }
        text.remove_prefix(begin + 1);
        auto const end = text.substr(0, longest_reference).find(';');
        auto const point = end == std::string_view::npos ? std::nullopt : character_of(text.substr(0, end));
        if (point) {
            append_utf8(result, *point);
            text.remove_prefix(end + 1);
        } else {
            result += '&';
        }
    }
}

} // namespace

void GmlText::skip_blanks() {
    bool in_comment = false;
    for (; at_ < text_.size(); ++at_) {
        char const c = text_[at_];
        // A sign # begins a comment where it is the first of its line.
        in_comment = (in_comment && c != '\n') ||
                     (c == '#' && text_.substr(line_begin_, at_ - line_begin_).find_first_not_of(" \t") ==
                                      std::string_view::npos);
        if (c == '\n') {
            ++line_;
            line_begin_ = at_ + 1;
        }
        if (!in_comment && !is_blank(c)) {
            return;
        }
    }
}

/// Whether the quote belongs to the text that is read, for there is a backslash before it. That may also be
/// the last character of a text (`"C:\"`): then the texts in the rest of the line have both their quotes.
bool GmlText::within_text(std::size_t quote) {
    if (text_[quote - 1] != '\\') {
        return false;
    }
    std::size_t const rest = quote + 1;
    bool const same_line = rest <= rest_end_ && rest_begin_ < rest_end_;
    std::size_t const begin = same_line ? rest_begin_ : rest;
    std::size_t const end = same_line ? rest : std::min(text_.find('\n', rest), text_.size());
    bool odd = false;
    for (std::size_t i = begin; i < end; ++i) {
        odd ^= text_[i] == '"' && text_[i - 1] != '\\';
    }
    rest_is_odd_ = same_line ? rest_is_odd_ != odd : odd;
    rest_end_ = same_line ? rest_end_ : end;
    rest_begin_ = rest;
    return rest_is_odd_;
}

/// The quote that ends the text if this one can do so: after it comes a blank or a bracket. R's igraph writes
/// quotes within a text as they are (`"Bob "the" Builder"`), a text a line: then the line's last one ends it.
std::size_t GmlText::closing(std::size_t quote) const {
    char const next = quote + 1 < text_.size() ? text_[quote + 1] : '\n';
    if (is_blank(next) || next == ']' || next == '[' || next == '#') {
        return quote;
    }
    return text_.rfind('"', std::min(text_.find('\n', quote), text_.size()) - 1);
}

GmlToken GmlText::quoted() {
    GmlToken token{.kind = GmlToken::Kind::text, .place = place()};
    bool has_quotes = false;
    auto end = text_.find('"', at_ + 1);
    while (end != std::string_view::npos && end - at_ <= most_value && within_text(end)) {
        has_quotes = true;
        end = text_.find('"', end + 1);
    }
    end = end == std::string_view::npos ? end : closing(end);
    if (end == std::string_view::npos || end - at_ > most_value) {
        throw InputError(token.place.finding(file_,
                                             end == std::string_view::npos
                                                 ? "a quote opened here is never closed"
                                                 : "a quote opened here is not closed within 1 MB",
                                             "Close it, and write a quote within a text as &quot;"));
    }
    auto const text = text_.substr(at_ + 1, end - at_ - 1);
    token.value = has_quotes ? resolved(without_backslashes(text)) : resolved(text);
    line_ += static_cast<std::size_t>(std::ranges::count(text, '\n'));
    if (auto const last = text.rfind('\n'); last != std::string_view::npos) {
        line_begin_ = at_ + 1 + last + 1;
    }
    at_ = end + 1;
    return token;
}

GmlToken GmlText::next() {
    skip_blanks();
    GmlToken token{.place = place()};
    if (at_ >= text_.size()) {
        return token;
    }
    char const c = text_[at_];
    if (c == '"') {
        return quoted();
    }
    if (c == '[' || c == ']') {
        ++at_;
        token.kind = c == '[' ? GmlToken::Kind::open : GmlToken::Kind::close;
        return token;
    }
    auto const rest = text_.substr(at_);
    auto const size = static_cast<std::size_t>(std::ranges::find_if(rest, ends_word) - rest.begin());
    bool const is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    bool const is_number = (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    if (size > most_value || (!is_word && !is_number)) {
        throw InputError(token.place.finding(file_,
                                             size > most_value
                                                 ? std::string("a word of more than 1 MB")
                                                 : "this is no GML: '" + std::string(rest.substr(0, 1)) +
                                                       "' begins no key and no value",
                                             "Write a key, a number, a text in quotes, [ or ]"));
    }
    token.kind = is_word ? GmlToken::Kind::word : GmlToken::Kind::number;
    token.value = rest.substr(0, size);
    at_ += size;
    return token;
}

} // namespace cospread
