#include "viz/figure/picture_file.h"

#include "core/base/error.h"
#include "viz/figure/page_painter.h"
#include "viz/figure/svg_writer.h"

#include <QBuffer>
#include <QColor>
#include <QHashFunctions>
#include <QImage>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <cmath>

namespace cospread::viz {

namespace {

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

std::string png(Page const& page, double dots_per_inch) {
    double const scale = dots_per_inch / 72;
    QImage image(static_cast<int>(std::lround(double{page.width} * scale)),
                 static_cast<int>(std::lround(double{page.height} * scale)), QImage::Format_RGB32);
    if (image.isNull()) {
        throw SystemError("a picture of that size does not fit into memory");
    }
    // The page may end within the last row and column of dots.
    image.fill(QColor(page.background.red, page.background.green, page.background.blue));
    auto const dots_per_metre = static_cast<int>(std::lround(dots_per_inch / 0.0254));
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        paint_page(painter, page, TextPainting::outlines);
    }
    if (!page.recipe.empty()) {
        image.setText(QStringLiteral("recipe"), QString::fromStdString(page.recipe));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setQuality(80);
    if (!writer.write(image)) {
        throw SystemError("the PNG cannot be written: " + writer.errorString().toStdString());
    }
    return bytes.toStdString();
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

} // namespace cospread::viz
