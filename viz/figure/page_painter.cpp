#include "viz/figure/page_painter.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cospread::viz {

namespace {

QColor qt(Colour colour) {
    return {colour.red, colour.green, colour.blue, colour.alpha};
}

QPointF qt(Point point) {
    return {double{point.x}, double{point.y}};
}

QPainterPath qt(Outline const& outline) {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    auto const* p = outline.points().data();
    for (auto const verb : outline.verbs()) {
        switch (verb) {
        case Outline::Verb::move:
            path.moveTo(qt(p[0]));
            p += 1;
            break;
        case Outline::Verb::line:
            path.lineTo(qt(p[0]));
            p += 1;
            break;
        case Outline::Verb::quad:
            path.quadTo(qt(p[0]), qt(p[1]));
            p += 2;
            break;
        case Outline::Verb::cubic:
            path.cubicTo(qt(p[0]), qt(p[1]), qt(p[2]));
            p += 3;
            break;
        case Outline::Verb::close:
            path.closeSubpath();
            break;
        }
    }
    return path;
}

QPen pen_of(Stroke const& stroke) {
    QPen pen(qt(stroke.colour), double{stroke.width}, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin);
    if (stroke.dash > 0) {
        // Qt counts dashes in widths of the line.
        pen.setDashPattern({double{stroke.dash / stroke.width}, double{stroke.gap / stroke.width}});
    }
    return pen;
}

/// The parts of an outline between its moves. Each is stroked by itself: transparent ties that cross must
/// darken each other, and no tie may be thinned out by a self-crossing outline.
template<class Work>
void for_each_part(QPainterPath const& path, Work const& work) {
    QPainterPath part;
    for (int i = 0; i < path.elementCount(); ++i) {
        auto const element = path.elementAt(i);
        if (element.isMoveTo()) {
            if (!part.isEmpty()) {
                work(part);
            }
            part = QPainterPath(element);
        } else if (element.isLineTo()) {
            part.lineTo(element);
        } else {
            part.cubicTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
            i += 2;
        }
    }
    work(part);
}

void paint(QPainter& painter, PageShape const& shape) {
    auto const path = qt(shape.outline);
    painter.setBrush(shape.fill ? QBrush(qt(*shape.fill)) : QBrush(Qt::NoBrush));
    painter.setPen(shape.stroke ? pen_of(*shape.stroke) : QPen(Qt::NoPen));
    if (shape.fill || !shape.stroke) {
        painter.drawPath(path);
    } else {
        for_each_part(path, [&](QPainterPath const& part) { painter.drawPath(part); });
    }
}

/// In dots, and stroked here: Qt's own way with thin and with dashed lines depends on where a picture ends.
void paint(QPainter& painter, PageShape const& shape, PageRows const& rows) {
    double const scale = rows.dots_per_point;
    auto const path = QTransform::fromScale(scale, scale).map(qt(shape.outline));
    painter.save();
    painter.resetTransform();
    painter.translate(0, -rows.top);
    if (shape.fill) {
        painter.fillPath(path, qt(*shape.fill));
    }
    if (shape.stroke) {
        QPen pen = pen_of(*shape.stroke);
        pen.setWidthF(pen.widthF() * scale);
        QPainterPathStroker const stroker(pen);
        auto const stroke = [&](QPainterPath const& part) {
            // Half the pen, its mitres and a dot of antialiasing are well within that.
            double const reach = 4 * pen.widthF() + 1;
            QRectF const box = part.controlPointRect();
            if (box.bottom() + reach > rows.top && box.top() - reach < rows.top + rows.count) {
                painter.fillPath(stroker.createStroke(part), pen.color());
            }
        };
        if (shape.fill) {
            stroke(path);
        } else {
            for_each_part(path, stroke);
        }
    }
    painter.restore();
}

void paint(QPainter& painter, PageText const& text, TextPainting text_painting) {
    auto const words = QString::fromStdString(text.text);
    double const width = text_width(text.text, double{text.size}, text.weight);
    double const x = double{text.at.x} - (text.anchor == PageText::Anchor::middle ? width / 2
                                          : text.anchor == PageText::Anchor::end  ? width
                                                                                  : 0);
    painter.save();
    painter.translate(x, double{text.at.y});
    // Painted in the size it was measured in.
    double const scale = double{text.size} / measuring_size;
    painter.scale(scale, scale);
    auto const face = font(measuring_size, text.weight);
    QPainterPath letters;
    letters.addText(0, 0, face, words);
    if (text.halo) {
        painter.setPen(QPen(qt(*text.halo), 2 * double{text.halo_width} / scale, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(letters);
    }
    if (text_painting == TextPainting::outlines) {
        painter.fillPath(letters, qt(text.colour));
    } else {
        painter.setFont(face);
        painter.setPen(qt(text.colour));
        painter.drawText(QPointF(0, 0), words);
    }
    painter.restore();
}

QImage image_of(Pixels const& pixels) {
    return {reinterpret_cast<uchar const*>(pixels.colours.data()), pixels.width, pixels.height,
            static_cast<qsizetype>(pixels.width) * 4, QImage::Format_RGB32};
}

/// The whole image, in the units of the painter.
void paint(QPainter& painter, PageImage const& image) {
    constexpr float dots_per_point = image_dots_per_inch / 72;
    Pixels const pixels = image.rows(dots_per_point, 0, PageImage::dots(image.height, dots_per_point));
    painter.drawImage(
        QRectF(0, 0, pixels.width / double{dots_per_point}, pixels.height / double{dots_per_point}),
        image_of(pixels));
}

/// Those of its dots that are among the rows, each in a dot of the picture.
void paint(QPainter& painter, PageImage const& image, PageRows const& rows) {
    auto const dots_per_point = static_cast<float>(rows.dots_per_point);
    int const end = std::min(PageImage::dots(image.height, dots_per_point), rows.top + rows.count);
    if (rows.top < end) {
        Pixels const pixels = image.rows(dots_per_point, rows.top, end - rows.top);
        painter.save();
        painter.resetTransform();
        painter.drawImage(0, 0, image_of(pixels));
        painter.restore();
    }
}

template<class PaintShape, class PaintImage>
void paint_items(QPainter& painter, Page const& page, TextPainting text_painting,
                 PaintShape const& paint_shape, PaintImage const& paint_image) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::LosslessImageRendering);
    painter.fillRect(QRectF(0, 0, double{page.width}, double{page.height}), qt(page.background));
    for (auto const& item : page.items) {
        if (auto const* const shape = std::get_if<PageShape>(&item)) {
            paint_shape(*shape);
        } else if (auto const* const text = std::get_if<PageText>(&item)) {
            paint(painter, *text, text_painting);
        } else {
            paint_image(std::get<PageImage>(item));
        }
    }
}

} // namespace

void paint_page(QPainter& painter, Page const& page, TextPainting text_painting) {
    paint_items(
        painter, page, text_painting, [&](PageShape const& shape) { paint(painter, shape); },
        [&](PageImage const& image) { paint(painter, image); });
}

void paint_rows(QPainter& painter, Page const& page, PageRows const& rows) {
    painter.translate(0, -rows.top);
    painter.scale(rows.dots_per_point, rows.dots_per_point);
    paint_items(
        painter, page, TextPainting::outlines, [&](PageShape const& shape) { paint(painter, shape, rows); },
        [&](PageImage const& image) { paint(painter, image, rows); });
}

} // namespace cospread::viz
