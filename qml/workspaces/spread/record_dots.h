#pragma once

#include "qml/app/chart.h"
#include "qml/app/picture.h"
#include "qml/app/study.h"

#include <QPointer>

namespace cospread::studio {

/// The adoption record: one mark an adopter, stacked over the year of its first event.
class RecordDots : public cospread::studio::Chart { // qualified: qmllint looks the base up as written
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cospread::studio::Study* study READ study WRITE set_study NOTIFY parts_changed FINAL)
    Q_PROPERTY(cospread::studio::Picture* picture READ picture WRITE set_picture NOTIFY parts_changed FINAL)
    Q_PROPERTY(QString facts READ facts NOTIFY parts_changed FINAL)

  public:
    explicit RecordDots(QQuickItem* parent = nullptr);

    [[nodiscard]] Study* study() const { return study_; }

    [[nodiscard]] Picture* picture() const { return picture_; }

    void set_study(Study* study);
    void set_picture(Picture* picture);

    /// "17 dated, 2 undated"
    [[nodiscard]] QString facts() const;

    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void parts_changed();

  private:
    QPointer<Study> study_;
    QPointer<Picture> picture_;
};

} // namespace cospread::studio
