#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace cospread::studio {

/// One of our icons (theme/icons, 16 grid, 1.5 px stroke), drawn in one colour.
class Icon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE set_name NOTIFY changed FINAL)
    Q_PROPERTY(QColor color READ color WRITE set_color NOTIFY changed FINAL)

  public:
    explicit Icon(QQuickItem* parent = nullptr);

    [[nodiscard]] QString name() const { return name_; }

    void set_name(QString const& name);

    [[nodiscard]] QColor color() const { return color_; }

    void set_color(QColor const& color);

    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void changed();

  private:
    QString name_;
    QColor color_;
};

} // namespace cospread::studio
