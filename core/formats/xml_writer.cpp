#include "core/formats/xml_writer.h"

#include "core/formats/written_network.h"

namespace cospread {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view reference(char character) {
    switch (character) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
        return "&#9;";
    case '\n':
        return "&#10;";
    case '\r':
        return "&#13;";
    default:
        return static_cast<unsigned char>(character) < 0x20 ? replacement : std::string_view();
    }
}

} // namespace

std::string xml_escaped(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const three = text.substr(i, 3);
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            escaped += replacement;
            i += 2;
        } else if (auto const written = reference(text[i]); !written.empty()) {
            escaped += written;
        } else {
            escaped += text[i];
        }
    }
    return escaped;
}

std::string_view xml_type_word(Column const& column, std::string_view whole) {
    switch (column.type()) {
    case ColumnType::boolean:
        return "boolean";
    case ColumnType::number:
        return holds_whole_numbers(column) ? whole : "double";
    case ColumnType::text:
    case ColumnType::date:
        return "string";
    }
    return "string";
}

} // namespace cospread
