#include "viz/figure/picture_file.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "viz/figure/page_painter.h"
#include "viz/figure/png_rows.h"
#include "viz/figure/svg_writer.h"

#include <QBuffer>
#include <QColor>
#include <QHashFunctions>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace cospread::viz {

namespace {

constexpr double most_dots_across = 32'000; ///< Qt paints up to 32,767
constexpr double most_dots = 1e9;
constexpr int most_dots_at_once = 16'000'000; ///< painted together: 64 MB
constexpr int rows_of_a_band = 256;           ///< of SceneRaster, so that none is drawn twice

/// Qt stamps the time of writing and random ids into a PDF; zeros of the same length keep every offset right
/// and make the same figure the same bytes.
void drop_stamps(QByteArray& bytes) {
    static QRegularExpression const stamps(
        R"(/CreationDate \(D:([^)]*)\)|/ID \[([^\]]*)\]|<xmp:(?:Create|Modify)Date>([^<]*)<|<xmp:MetadataDate>([^<]*)<|uuid:([0-9a-f-]{36}))");
    // Latin-1 keeps one letter a byte, so that places in the text are places in the bytes.
    auto const text = QString::fromLatin1(bytes);
    for (auto matches = stamps.globalMatch(text); matches.hasNext();) {
        auto const match = matches.next();
        for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
            for (auto i = match.capturedStart(group); i >= 0 && i < match.capturedEnd(group); ++i) {
                char& letter = bytes.data()[i];
                if ((letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
                    (letter >= 'A' && letter <= 'F')) {
                    letter = '0';
                }
            }
        }
    }
}

/// Qt writes fonts in the order of a hash table, which is another in every process unless its seed is fixed.
struct FixedHashOrder {
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }

    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }

    FixedHashOrder(FixedHashOrder const&) = delete;
    FixedHashOrder& operator=(FixedHashOrder const&) = delete;
};

} // namespace

std::string pdf(Page const& page) {
    FixedHashOrder const order;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(QString::fromStdString(page.title));
        writer.setCreator(QStringLiteral("cospread " COSPREAD_VERSION));
        writer.setPageSize(QPageSize(QSizeF(double{page.width}, double{page.height}), QPageSize::Point, {},
                                     QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(1200);
        QPainter painter;
        if (!painter.begin(&writer)) {
            throw SystemError("the PDF cannot be painted");
        }
        painter.scale(1200.0 / 72, 1200.0 / 72);
        paint_page(painter, page, TextPainting::texts);
    }
    drop_stamps(bytes);
    return bytes.toStdString();
}

void check_dots(float width, float height, double dots_per_inch) {
    double const across = std::ceil(double{width} * dots_per_inch / 72);
    double const down = std::ceil(double{height} * dots_per_inch / 72);
    if (!(across <= most_dots_across && down <= most_dots_across && across * down <= most_dots)) {
        throw UsageError(
            "a PNG of " + format_number(across) + " x " + format_number(down) +
            " dots is too large (at most 32,000 either way and 1,000,000,000 in all): ask for fewer "
            "dots an inch or a smaller sheet, or take a .pdf");
    }
}

void write_png(std::ostream& stream, Page const& page, double dots_per_inch, RunContext const& context) {
    check_dots(page.width, page.height, dots_per_inch);
    double const scale = dots_per_inch / 72;
    int const width = std::max(static_cast<int>(std::lround(double{page.width} * scale)), 1);
    int const height = std::max(static_cast<int>(std::lround(double{page.height} * scale)), 1);
    PngRows png(stream, {width, height, dots_per_inch, page.recipe});
    int const rows_at_once = std::clamp(most_dots_at_once / width / rows_of_a_band, 1, 64) * rows_of_a_band;
    QImage image(width, std::min(rows_at_once, height), QImage::Format_RGB32);
    if (image.isNull()) {
        throw SystemError("there is too little memory for a picture that is " + std::to_string(width) +
                          " dots wide");
    }
    for (int top = 0; top < height; top += rows_at_once) {
        context.check_stop();
        context.report(static_cast<double>(top) / height, "painting");
        int const count = std::min(rows_at_once, height - top);
        // The page may end within the last row and column of dots.
        image.fill(QColor(page.background.red, page.background.green, page.background.blue));
        {
            QPainter painter(&image);
            paint_rows(painter, page, {scale, top, count});
        }
        for (int row = 0; row < count; ++row) {
            png.add({reinterpret_cast<std::uint32_t const*>(image.constScanLine(row)),
                     static_cast<std::size_t>(width)});
        }
    }
    png.end();
}

std::string png(Page const& page, double dots_per_inch) {
    std::ostringstream stream;
    write_png(stream, page, dots_per_inch, {});
    return std::move(stream).str();
}

PictureFormat picture_format(std::string_view file_name) {
    if (file_name.ends_with(".svg")) {
        return PictureFormat::svg;
    }
    if (file_name.ends_with(".pdf")) {
        return PictureFormat::pdf;
    }
    if (file_name.ends_with(".png")) {
        return PictureFormat::png;
    }
    throw UsageError("a figure's file ends in .svg, .pdf or .png, not as '" + std::string(file_name) + "'");
}

std::string picture(Page const& page, PictureFormat format) {
    switch (format) {
    case PictureFormat::pdf:
        return pdf(page);
    case PictureFormat::png:
        return png(page);
    case PictureFormat::svg:
        break;
    }
    return svg(page);
}

void write_picture(std::ostream& stream, Page const& page, PictureFormat format, double dots_per_inch,
                   RunContext const& context) {
    if (format == PictureFormat::png) {
        write_png(stream, page, dots_per_inch, context);
    } else {
        stream << picture(page, format);
    }
}

} // namespace cospread::viz
