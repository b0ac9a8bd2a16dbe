#pragma once

#include "qml/app/gallery.h"
#include "viz/appearance/theme.h"

#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace cospread::studio {

/// Paints the network of a case to fill that size. Any thread may call it.
void paint_thumbnail(QPainter& painter, QSizeF size, GalleryCase const& shown, viz::Theme const& theme);

/// The network of a card of the start page: positions, sectors, shapes and betweenness as on the canvas,
/// without labels.
class Thumbnail : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cospread::studio::Gallery* gallery MEMBER gallery_ NOTIFY changed FINAL)
    Q_PROPERTY(int index MEMBER index_ NOTIFY changed FINAL)
    Q_PROPERTY(bool dark MEMBER dark_ NOTIFY changed FINAL)

  public:
    explicit Thumbnail(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void changed();

  private:
    Gallery* gallery_ = nullptr;
    int index_ = -1;
    bool dark_ = false;
};

} // namespace cospread::studio
