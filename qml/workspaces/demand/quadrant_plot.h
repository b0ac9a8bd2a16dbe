#pragma once

#include "qml/app/chart.h"
#include "qml/app/picture.h"
#include "qml/workspaces/demand/demand_model.h"

#include <QPointer>

namespace cospread::studio {

/// Reach gain against conditions met: a mark a candidate, in its colour and shape on the canvas. A click
/// selects.
class QuadrantPlot : public cospread::studio::Chart { // qualified: qmllint looks the base up as written
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cospread::studio::DemandModel* model READ model WRITE set_model NOTIFY parts_changed FINAL)
    Q_PROPERTY(cospread::studio::Picture* picture READ picture WRITE set_picture NOTIFY parts_changed FINAL)
    Q_PROPERTY(int selected READ selected WRITE set_selected NOTIFY parts_changed FINAL)

  public:
    explicit QuadrantPlot(QQuickItem* parent = nullptr);

    [[nodiscard]] DemandModel* model() const { return model_; }

    [[nodiscard]] Picture* picture() const { return picture_; }

    [[nodiscard]] int selected() const { return selected_; }

    void set_model(DemandModel* model);
    void set_picture(Picture* picture);
    void set_selected(int node);
    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void parts_changed();
    void picked(int node);

  protected:
    void mousePressEvent(QMouseEvent* event) override;

  private:
    [[nodiscard]] bool drawable() const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double most_met() const;
    [[nodiscard]] QPointF place(double met, double gain) const;
    [[nodiscard]] QPointF place_of(NodeId node) const;
    void paint_ground(QPainter& painter) const;
    void paint_axes(QPainter& painter) const;
    void paint_marks(QPainter& painter) const;

    QPointer<DemandModel> model_;
    QPointer<Picture> picture_;
    int selected_ = -1;
};

} // namespace cospread::studio
