#include "viz/report/web_font.h"

#include "core/base/error.h"
#include "viz/appearance/fonts.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdint>

namespace cospread::viz {

namespace {

constexpr std::size_t sfnt_header = 12;
constexpr std::size_t sfnt_entry = 16;
constexpr std::size_t woff_header = 44;
constexpr std::size_t woff_entry = 20;

[[noreturn]] void refuse() {
    throw SystemError("the program is incomplete: its font cannot be read");
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
    if (at > bytes.size() || length > bytes.size() - at) {
        refuse();
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

void add_number(std::string& bytes, std::size_t value, std::size_t length) {
    for (std::size_t i = length; i-- > 0;) {
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
    }
}

std::size_t padded(std::size_t length) {
    return (length + 3) / 4 * 4;
}

/// The table in zlib's format, or as it is where that is no longer.
std::string packed(std::string_view table) {
    constexpr int best = 9;
    constexpr qsizetype size_before = 4; // qCompress puts the length before zlib's bytes
    QByteArray const bytes =
        qCompress(QByteArray(table.data(), static_cast<qsizetype>(table.size())), best).mid(size_before);
    return static_cast<std::size_t>(bytes.size()) < table.size() ? bytes.toStdString() : std::string(table);
}

std::string face(QString const& file, int weight) {
    QFile font(file);
    if (!font.open(QIODevice::ReadOnly)) {
        refuse();
    }
    QByteArray const bytes = QByteArray::fromStdString(woff(font.readAll().toStdString()));
    return "@font-face{font-family:\"" + std::string(font_family()) +
           "\";font-weight:" + std::to_string(weight) + ";src:url(data:font/woff;base64," +
           bytes.toBase64().toStdString() + ") format(\"woff\")}\n";
}

} // namespace

std::string woff(std::string_view font) {
    std::size_t const tables = number_at(font, 4, 2);
    std::string directory;
    std::string body;
    std::size_t const start = woff_header + tables * woff_entry;
    std::size_t whole = sfnt_header + tables * sfnt_entry;
    for (std::size_t i = 0; i < tables; ++i) {
        std::size_t const entry = sfnt_header + i * sfnt_entry;
        std::size_t const at = number_at(font, entry + 8, 4);
        std::size_t const length = number_at(font, entry + 12, 4);
        if (at > font.size() || length > font.size() - at) {
            refuse();
        }
        std::string const bytes = packed(font.substr(at, length));
        directory += font.substr(entry, 4);
        add_number(directory, start + body.size(), 4);
        add_number(directory, bytes.size(), 4);
        add_number(directory, length, 4);
        directory += font.substr(entry + 4, 4);
        body += bytes;
        body.resize(padded(body.size()));
        whole += padded(length);
    }
    std::string result = "wOFF";
    result += font.substr(0, 4);
    add_number(result, start + body.size(), 4);
    add_number(result, tables, 2);
    add_number(result, 0, 2);
    add_number(result, whole, 4);
    add_number(result, 1, 2);   // version 1.0 of this file
    result.resize(woff_header); // no metadata, no private data
    return result + directory + body;
}

std::string font_faces() {
    register_fonts();
    QDir const folder(QStringLiteral(":/cospread/fonts"));
    std::string faces;
    for (QString const& file : folder.entryList()) {
        if (file.contains(QLatin1String("Medium"))) {
            continue;
        }
        bool const bold = file.contains(QLatin1String("Bold"));
        faces += face(folder.filePath(file), bold ? 600 : 400);
    }
    return faces;
}

} // namespace cospread::viz
