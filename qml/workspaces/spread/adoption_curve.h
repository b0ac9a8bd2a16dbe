#pragma once

#include "qml/app/chart.h"
#include "qml/workspaces/spread/spread_model.h"

#include <QPointer>

namespace cospread::studio {

/// Expected adopters step by step, with the band in which 80 % of the runs lie. A press or drag moves the
/// step.
class AdoptionCurve : public cospread::studio::Chart { // qualified: qmllint looks the base up as written
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cospread::studio::SpreadModel* model READ model WRITE set_model NOTIFY model_changed FINAL)

  public:
    explicit AdoptionCurve(QQuickItem* parent = nullptr);

    [[nodiscard]] SpreadModel* model() const { return model_; }

    void set_model(SpreadModel* model);
    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void model_changed();

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF place(double step, double adopters) const;
    void paint_axes(QPainter& painter) const;
    void paint_curve(QPainter& painter) const;
    void paint_step(QPainter& painter) const;
    void move_to(double x);

    QPointer<SpreadModel> model_;
};

} // namespace cospread::studio
