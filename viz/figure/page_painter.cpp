#include "viz/figure/page_painter.h"

#include <QPainter>
#include <QPainterPath>

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
void stroke_parts(QPainter& painter, QPainterPath const& path) {
    QPainterPath part;
    for (int i = 0; i < path.elementCount(); ++i) {
        auto const element = path.elementAt(i);
        if (element.isMoveTo()) {
            if (!part.isEmpty()) {
                painter.drawPath(part);
            }
            part = QPainterPath(element);
        } else if (element.isLineTo()) {
            part.lineTo(element);
        } else {
            part.cubicTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
            i += 2;
        }
    }
    painter.drawPath(part);
}

void paint(QPainter& painter, PageShape const& shape, TextPainting /*text_painting*/) {
    auto const path = qt(shape.outline);
    painter.setBrush(shape.fill ? QBrush(qt(*shape.fill)) : QBrush(Qt::NoBrush));
    painter.setPen(shape.stroke ? pen_of(*shape.stroke) : QPen(Qt::NoPen));
    if (shape.fill || !shape.stroke) {
        painter.drawPath(path);
    } else {
        stroke_parts(painter, path);
    }
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

} // namespace

void paint_page(QPainter& painter, Page const& page, TextPainting text_painting) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(0, 0, double{page.width}, double{page.height}), qt(page.background));
    for (auto const& item : page.items) {
        std::visit([&](auto const& value) { paint(painter, value, text_painting); }, item);
    }
}

} // namespace cospread::viz
