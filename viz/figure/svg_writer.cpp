#include "viz/figure/svg_writer.h"

#include "viz/figure/png_rows.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <sstream>

namespace cospread::viz {

namespace {

/// At most two decimals (a hundredth of a point is 3.5 µm), no trailing zeros.
void put_number(std::string& out, float value) {
    auto const hundredths = std::lround(double{value} * 100);
    std::array<char, 32> buffer{};
    char* end = buffer.data();
    auto const whole = std::abs(hundredths);
    if (hundredths < 0) {
        *end++ = '-';
    }
    end = std::to_chars(end, buffer.data() + buffer.size(), whole / 100).ptr;
    if (auto const rest = whole % 100; rest != 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) {
            *end++ = static_cast<char>('0' + rest % 10);
        }
    }
    out.append(buffer.data(), end);
}

std::string number(float value) {
    std::string text;
    put_number(text, value);
    return text;
}

bool xml_can_hold(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

/// Text that is safe between tags and in attributes.
std::string escaped(std::string const& text) {
    QString result;
    for (auto const code : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4()) {
        char32_t const letter = code;
        switch (letter) {
        case U'&':
            result += QStringLiteral("&amp;");
            break;
        case U'<':
            result += QStringLiteral("&lt;");
            break;
        case U'>':
            result += QStringLiteral("&gt;");
            break;
        case U'"':
            result += QStringLiteral("&quot;");
            break;
        case U'\'':
            result += QStringLiteral("&#39;");
            break;
        default:
            if (xml_can_hold(letter)) {
                result += QString::fromUcs4(&letter, 1);
            }
        }
    }
    return result.toStdString();
}

std::string attribute(std::string const& name, std::string const& value) {
    return " " + name + "=\"" + value + "\"";
}

std::string opacity(std::string const& name, Colour colour) {
    return colour.alpha == 255 ? "" : attribute(name, number(static_cast<float>(colour.alpha) / 255));
}

void put_outline(std::string& out, Outline const& outline) {
    std::size_t next = 0;
    auto const points = [&](int count) {
        for (int i = 0; i < count; ++i, ++next) {
            if (i > 0) {
                out += ' ';
            }
            put_number(out, outline.points()[next].x);
            out += ' ';
            put_number(out, outline.points()[next].y);
        }
    };
    for (auto const verb : outline.verbs()) {
        switch (verb) {
        case Outline::Verb::move:
            out += 'M';
            points(1);
            break;
        case Outline::Verb::line:
            out += 'L';
            points(1);
            break;
        case Outline::Verb::quad:
            out += 'Q';
            points(2);
            break;
        case Outline::Verb::cubic:
            out += 'C';
            points(3);
            break;
        case Outline::Verb::close:
            out += 'Z';
            break;
        }
    }
}

void put(std::string& out, Page const& page, PageShape const& shape) {
    out += "<path" + attribute("id", escaped(page.id + "-" + shape.id));
    out += attribute("fill", shape.fill ? hex(*shape.fill) : "none");
    if (shape.fill) {
        out += opacity("fill-opacity", *shape.fill);
    }
    if (shape.stroke) {
        out += attribute("stroke", hex(shape.stroke->colour)) +
               opacity("stroke-opacity", shape.stroke->colour) +
               attribute("stroke-width", number(shape.stroke->width));
        if (shape.stroke->dash > 0) {
            out +=
                attribute("stroke-dasharray", number(shape.stroke->dash) + " " + number(shape.stroke->gap));
        }
    }
    out += " d=\"";
    put_outline(out, shape.outline);
    out += "\"/>\n";
}

std::string weight_number(FontWeight weight) {
    return weight == FontWeight::semi_bold ? "600" : weight == FontWeight::medium ? "500" : "400";
}

void put(std::string& out, Page const& /*page*/, PageText const& text) {
    out += "<text" + attribute("x", number(text.at.x)) + attribute("y", number(text.at.y)) +
           attribute("font-size", number(text.size)) + attribute("font-weight", weight_number(text.weight)) +
           attribute("fill", hex(text.colour));
    if (text.anchor != PageText::Anchor::start) {
        out += attribute("text-anchor", text.anchor == PageText::Anchor::middle ? "middle" : "end");
    }
    if (text.halo) {
        out += attribute("stroke", hex(*text.halo)) + attribute("stroke-width", number(2 * text.halo_width)) +
               attribute("stroke-linejoin", "round") + attribute("paint-order", "stroke");
    }
    out += ">" + escaped(text.text) + "</text>\n";
}

/// At image_dots_per_inch, as PNG inside the file.
void put(std::string& out, Page const& page, PageImage const& image) {
    constexpr float dots_per_point = image_dots_per_inch / 72;
    Pixels const pixels = image.rows(dots_per_point, 0, PageImage::dots(image.height, dots_per_point));
    std::ostringstream bytes;
    PngRows png(bytes, {pixels.width, pixels.height, double{image_dots_per_inch}, ""});
    for (int row = 0; row < pixels.height; ++row) {
        png.add({pixels.row(row), static_cast<std::size_t>(pixels.width)});
    }
    png.end();
    auto const encoded = QByteArray::fromStdString(std::move(bytes).str()).toBase64();
    auto const points = [](int dots) { return number(static_cast<float>(dots) / dots_per_point); };
    out += "<image" + attribute("id", escaped(page.id + "-" + image.id)) +
           attribute("width", points(pixels.width)) + attribute("height", points(pixels.height)) +
           attribute("preserveAspectRatio", "none") + " xlink:href=\"data:image/png;base64,";
    out.append(encoded.constData(), static_cast<std::size_t>(encoded.size()));
    out += "\"/>\n";
}

} // namespace

std::string svg(Page const& page) {
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"";
    if (std::ranges::any_of(page.items,
                            [](auto const& item) { return std::holds_alternative<PageImage>(item); })) {
        out += attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    }
    auto const millimetres = [](float points) { return number(points * 25.4F / 72) + "mm"; };
    out += attribute("width", millimetres(page.width)) + attribute("height", millimetres(page.height)) +
           attribute("viewBox", "0 0 " + number(page.width) + " " + number(page.height)) +
           attribute("role", "img") + attribute("aria-labelledby", escaped(page.id + "-title")) +
           attribute("font-family", std::string(font_family()) + ", DejaVu Sans, Noto Sans, sans-serif") +
           attribute("stroke-linecap", "round") + ">\n";
    out += "<title" + attribute("id", escaped(page.id + "-title")) + ">" + escaped(page.title) + "</title>\n";
    out += "<desc>" + escaped(page.description) + "</desc>\n";
    if (!page.recipe.empty()) {
        out += "<metadata" + attribute("id", escaped(page.id + "-recipe")) + ">" + escaped(page.recipe) +
               "</metadata>\n";
    }
    out += "<rect" + attribute("width", number(page.width)) + attribute("height", number(page.height)) +
           attribute("fill", hex(page.background)) + "/>\n";
    for (auto const& item : page.items) {
        std::visit([&](auto const& value) { put(out, page, value); }, item);
    }
    return out + "</svg>\n";
}

} // namespace cospread::viz
