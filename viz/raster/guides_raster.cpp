#include "viz/raster/guides_raster.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace cospread::viz {

void draw_guide_lines(Pixels& pixels, Guides const& guides, Camera const& camera, float ratio,
                      Theme const& theme) {
    if (guides.lines.empty()) {
        return;
    }
    QImage image(reinterpret_cast<uchar*>(pixels.colours.data()), pixels.width, pixels.height,
                 static_cast<qsizetype>(pixels.width) * 4, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setCompositionMode(theme.dark ? QPainter::CompositionMode_Lighten
                                          : QPainter::CompositionMode_Darken);
    painter.scale(double{ratio}, double{ratio});
    Box const view{{0, 0}, {camera.width, camera.height}};
    for (GuideLine const& line : guides.lines) {
        Colour const colour = guide_colour(line.ink, theme);
        painter.setPen(QPen(QColor(colour.red, colour.green, colour.blue), double{guide_width}, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        QPainterPath path;
        for (std::uint32_t i = line.first + 1; i < line.first + line.count; ++i) {
            Point from = camera.to_view(guides.points[i - 1]);
            Point to = camera.to_view(guides.points[i]);
            if (!clip_line(view, from, to)) {
                continue;
            }
            QPointF const start(double{from.x}, double{from.y});
            if (path.isEmpty() || path.currentPosition() != start) {
                path.moveTo(start);
            }
            path.lineTo(double{to.x}, double{to.y});
        }
        painter.drawPath(path);
    }
}

} // namespace cospread::viz
