#include "core/formats/text_encoding.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

namespace cospread {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";

std::string utf8_of_windows_1252(std::string_view bytes) {
    // 0x80 to 0x9F; zero: not assigned, kept as the control character of Latin-1.
    constexpr std::array<std::uint16_t, 32> upper{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (unsigned char const byte : bytes) {
        bool const special = byte >= 0x80 && byte < 0xA0 && upper[byte - 0x80] != 0;
        append_utf8(text, special ? upper[byte - 0x80] : byte);
    }
    return text;
}

std::optional<std::string> utf8_of_utf16(std::string_view bytes, bool little) {
    if (bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    auto const unit = [&](std::size_t at) {
        auto const first = static_cast<unsigned char>(bytes[at]);
        auto const second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(little ? first | (second << 8) : second | (first << 8));
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        std::uint32_t point = unit(at);
        if (point >= 0xD800 && point < 0xE000) {
            at += 2;
            if (point >= 0xDC00 || at >= bytes.size() || unit(at) < 0xDC00 || unit(at) >= 0xE000) {
                return std::nullopt;
            }
            point = 0x10000 + ((point - 0xD800) << 10) + (unit(at) - 0xDC00);
        }
        append_utf8(text, point);
    }
    return text;
}

/// Length of the valid UTF-8 sequence that begins at `at`, 0 where there is none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char const lead = byte(at);
    if (lead < 0x80) {
        return 1;
    }
    std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            return 0;
        }
    }
    unsigned char const second = byte(at + 1);
    bool const overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    bool const beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || beyond ? 0 : length;
}

bool is_utf8(std::string_view text) {
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t eight = 0;
        if (at + sizeof(eight) <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof(eight));
            if ((eight & high_bits) == 0) {
                at += sizeof(eight);
                continue;
            }
        }
        auto const length = sequence_length(text, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

bool is_control(char c) {
    auto const byte = static_cast<unsigned char>(c);
    bool const is_line_or_tab = static_cast<unsigned char>(byte - '\t') <= '\r' - '\t';
    bool const is_old_end_or_escape = static_cast<unsigned char>(byte - 0x1A) <= 1;
    return (byte < 0x20) & !is_line_or_tab & !is_old_end_or_escape;
}

/// Place of the first byte that no text has, or npos.
std::size_t first_control(std::string_view bytes) {
    // Of whole blocks first, without leaving them early: such loops run sixteen bytes at once.
    constexpr std::size_t block = 64;
    std::size_t begin = 0;
    for (; begin + block <= bytes.size(); begin += block) {
        unsigned char any = 0;
        for (std::size_t i = 0; i < block; ++i) {
            any = static_cast<unsigned char>(any | (is_control(bytes[begin + i]) ? 1 : 0));
        }
        if (any != 0) {
            break;
        }
    }
    auto const found =
        std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(begin), bytes.end(), is_control);
    return found == bytes.end() ? std::string_view::npos : static_cast<std::size_t>(found - bytes.begin());
}

[[noreturn]] void refuse(InputBytes const& input, std::string what, std::string remedy) {
    throw InputError(
        Finding{.file = std::string(input.name), .what = std::move(what), .remedy = std::move(remedy)});
}

void require_text(InputBytes const& input, std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        refuse(input, "the file is empty", "Give a file with at least a header");
    }
    if (auto const at = first_control(text); at != std::string_view::npos) {
        auto const before = text.substr(0, at);
        auto const line_begin = before.rfind('\n') + 1; // npos + 1 = 0
        throw InputError(
            Finding{.file = std::string(input.name),
                    .row = 1 + static_cast<std::uint64_t>(std::ranges::count(before, '\n')),
                    .column = std::to_string(at - line_begin + 1),
                    .what = "this is no text: byte " + std::to_string(at + 1) + " is a control character",
                    .remedy = "Delete it, or export the network as text (csv, UTF-8)"});
    }
}

} // namespace

void append_utf8(std::string& text, std::uint32_t point) {
    auto const tail = [&](unsigned shift) { text += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
    if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) {
        point = 0xFFFD;
    }
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | (point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0 | (point >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | (point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

DecodedText decode_latin_1(InputBytes const& input) {
    require_text(input, input.bytes);
    return {utf8_of_windows_1252(input.bytes), "latin-1"};
}

DecodedText decode_text(InputBytes const& input) {
    std::string_view bytes = input.bytes;
    bool const little = bytes.starts_with(utf16_little_mark);
    if (little || bytes.starts_with(utf16_big_mark)) {
        auto text = utf8_of_utf16(bytes.substr(2), little);
        if (!text) {
            refuse(input, "begins as UTF-16 but is broken", "Save it again as UTF-8");
        }
        require_text(input, *text);
        return {std::move(*text), "utf-16"};
    }
    if (bytes.starts_with(utf8_mark)) {
        bytes.remove_prefix(utf8_mark.size());
    }
    require_text(input, bytes);
    return is_utf8(bytes) ? DecodedText(bytes) : DecodedText(utf8_of_windows_1252(bytes), "latin-1");
}

std::string decoded_beginning(std::string_view bytes) {
    constexpr std::size_t enough = std::size_t{1} << 16;
    bytes = bytes.substr(0, enough);
    bool const little = bytes.starts_with(utf16_little_mark);
    if (little || bytes.starts_with(utf16_big_mark)) {
        auto const units = bytes.substr(2, (bytes.size() - 2) / 2 * 2);
        auto text = utf8_of_utf16(units, little);
        if (!text && units.size() >= 2) { // the end may cut a pair in two
            text = utf8_of_utf16(units.substr(0, units.size() - 2), little);
        }
        return text.value_or(std::string());
    }
    return std::string(bytes.substr(bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0));
}

bool looks_like_spoilt_text(std::string_view bytes) {
    auto const beginning = bytes.substr(0, 1 << 16);
    auto const controls = static_cast<std::size_t>(std::ranges::count_if(beginning, [](char byte) {
        return first_control({&byte, 1}) != std::string_view::npos;
    }));
    constexpr std::size_t text_for_each = 20; // a picture or a program has more
    return !looks_like_text(bytes) && controls * text_for_each < beginning.size() &&
           beginning.find('\n') != std::string_view::npos;
}

bool looks_like_text(std::string_view bytes) {
    bool const utf16 = bytes.starts_with(utf16_little_mark) || bytes.starts_with(utf16_big_mark);
    return utf16 || first_control(bytes.substr(0, 1 << 16)) == std::string_view::npos;
}

} // namespace cospread
