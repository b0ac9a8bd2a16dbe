#pragma once

#include "qml/app/import_model.h"

#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace cospread::studio {

/// The network that the import would open, in small. It is painted by the worker; here it is only shown.
class ImportPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cospread::studio::ImportModel* importer READ importer WRITE set_importer NOTIFY changed FINAL)
    Q_PROPERTY(bool dark MEMBER dark_ NOTIFY changed FINAL)

  public:
    explicit ImportPicture(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

    [[nodiscard]] ImportModel* importer() const { return importer_; }

    void set_importer(ImportModel* importer);

  Q_SIGNALS:
    void changed();

  private:
    ImportModel* importer_ = nullptr;
    bool dark_ = false;
};

} // namespace cospread::studio
