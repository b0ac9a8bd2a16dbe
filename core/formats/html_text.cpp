#include "core/formats/html_text.h"

#include "core/formats/text_encoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace cospread {

namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 6> entities{
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}}};

/// Appends the character of `&name;` and returns how long that is; 0 where it is none.
std::size_t append_entity(std::string& text, std::string_view from) {
    constexpr std::size_t longest = 10;
    auto const end = from.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 2) {
        return 0;
    }
    auto const name = from.substr(1, end - 1);
    auto const found = std::ranges::find(entities, name, &std::pair<std::string_view, std::uint32_t>::first);
    if (found != entities.end()) {
        append_utf8(text, found->second);
        return end + 1;
    }
    bool const hexadecimal = name.starts_with("#x");
    auto const digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t point = 0;
    auto const [rest, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, hexadecimal ? 16 : 10);
    if (name.front() != '#' || error != std::errc{} || rest != digits.data() + digits.size()) {
        return 0;
    }
    append_utf8(text, point);
    return end + 1;
}

} // namespace

std::string text_of_html(std::string_view html) {
    std::string text;
    bool gap = false;
    for (std::size_t at = 0; at < html.size();) {
        char const c = html[at];
        if (c == '<') {
            at = std::min(html.find('>', at), html.size() - 1) + 1;
            gap = true;
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            gap = true;
            ++at;
        } else {
            if (gap && !text.empty()) {
                text += ' ';
            }
            gap = false;
            auto const length = c == '&' ? append_entity(text, html.substr(at)) : 0;
            if (length == 0) {
                text += c;
            }
            at += std::max<std::size_t>(length, 1);
        }
    }
    return text;
}

} // namespace cospread
