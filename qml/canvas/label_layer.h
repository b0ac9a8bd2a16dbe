#pragma once

#include "qml/canvas/label_picture.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

namespace cospread::canvas {

/// Keeps the labels of the canvas: has them placed on another thread, and fades from the last ones to the
/// next.
class LabelLayer : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    ~LabelLayer() override;

    /// Asks for labels clear of the boxes that are `taken`; what was asked for before and isn't there yet is
    /// forgotten.
    void place(std::shared_ptr<viz::Scene const> scene, viz::Camera const& camera, viz::Theme const& theme,
               double ratio, std::vector<viz::Box> taken);

    /// No labels, at once.
    void clear();

    /// The newest labels, and those that they replace.
    [[nodiscard]] std::shared_ptr<LabelPicture const> const& now() const { return now_; }

    [[nodiscard]] std::shared_ptr<LabelPicture const> const& before() const { return before_; }

    [[nodiscard]] bool waiting() const { return waiting_; }

    /// Labels of nodes; captions of guides are none.
    [[nodiscard]] int count() const;

  Q_SIGNALS:
    /// A new picture is there.
    void placed();

  private:
    void take(unsigned number, std::shared_ptr<LabelPicture const> picture);

    std::shared_ptr<LabelPicture const> now_;
    std::shared_ptr<LabelPicture const> before_;
    unsigned asked_ = 0;
    bool waiting_ = false;
    QThreadPool pool_;
};

} // namespace cospread::canvas
