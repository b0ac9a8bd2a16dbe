#pragma once

#include "qml/app/case_data.h"
#include "qml/app/job_runner.h"
#include "qml/app/placement.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

namespace cospread::studio {

/// A case of the start page, read and measured for its small picture.
struct GalleryCase {
    QString path;
    CasePointer data;
    Placement placement;
    NodeValues betweenness;
};

/// The data sets that come with cospread, as cards of the start page.
class Gallery : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QVariantList cards READ cards NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total CONSTANT FINAL)

  public:
    Gallery(JobRunner& jobs, QObject* parent);

    /// Reads the first `count` cases; what is there already is not read again.
    Q_INVOKABLE void load(int count);

    /// [{index, path, title, subtitle, facts}] of the cases read so far, in the order of the list.
    [[nodiscard]] QVariantList cards() const;

    [[nodiscard]] int total() const { return static_cast<int>(cases_.size()); }

    /// The case of a card; its data are null until it is read.
    [[nodiscard]] GalleryCase const& at(int index) const { return cases_[static_cast<std::size_t>(index)]; }

  Q_SIGNALS:
    void changed();

  private:
    JobRunner& jobs_;
    std::vector<GalleryCase> cases_;
    std::size_t asked_ = 0;
};

/// The folder of the data sets: `COSPREAD_DATASETS`, else beside the program in an installation or a build
/// tree; empty where there is none.
[[nodiscard]] QString datasets_folder();

} // namespace cospread::studio
