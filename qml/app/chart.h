#pragma once

#include "viz/appearance/theme.h"

#include <QColor>
#include <QPainter>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace cospread::studio {

/// A small chart painted in the tokens of the theme; follows `dark` and repaints when told that its data
/// changed.
class Chart : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("base of the charts")
    Q_PROPERTY(bool dark READ dark WRITE set_dark NOTIFY theme_changed FINAL)

  public:
    explicit Chart(QQuickItem* parent = nullptr);

    [[nodiscard]] bool dark() const { return dark_; }

    void set_dark(bool dark);

  Q_SIGNALS:
    void theme_changed();

  protected:
    [[nodiscard]] viz::Theme const& tokens() const { return dark_ ? viz::dark_theme() : viz::light_theme(); }

    /// One line of text in the type of captions, aligned within the box.
    static void write(QPainter& painter, QRectF const& box, int alignment, QString const& text,
                      QColor const& ink, int pixels = 11, bool strong = false);

  private:
    bool dark_ = false;
};

/// A distance between ticks so that about `count` of them reach `most`: 1, 2 or 5 times a power of ten.
[[nodiscard]] double tick_distance(double most, int count);

} // namespace cospread::studio
