#include "qml/theme/icon.h"

#include <QFile>
#include <QSvgRenderer>

namespace cospread::studio {

Icon::Icon(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setImplicitSize(16, 16);
    setAntialiasing(true);
}

void Icon::set_name(QString const& name) {
    if (name != name_) {
        name_ = name;
        update();
        Q_EMIT changed();
    }
}

void Icon::set_color(QColor const& color) {
    if (color != color_) {
        color_ = color;
        update();
        Q_EMIT changed();
    }
}

void Icon::paint(QPainter* painter) {
    QFile file(QStringLiteral(":/cospread/icons/%1.svg").arg(name_));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color_.name().toLatin1());
    QSvgRenderer renderer(drawing);
    renderer.render(painter, boundingRect());
}

} // namespace cospread::studio
