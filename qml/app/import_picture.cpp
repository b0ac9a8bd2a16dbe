#include "qml/app/import_picture.h"

#include <QPainter>

namespace cospread::studio {

ImportPicture::ImportPicture(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    connect(this, &ImportPicture::changed, this, [this] { update(); });
}

void ImportPicture::set_importer(ImportModel* importer) {
    if (importer != importer_) {
        importer_ = importer;
        connect(importer_, &ImportModel::sketched, this, [this] { update(); });
        Q_EMIT changed();
    }
}

void ImportPicture::paint(QPainter* painter) {
    if (importer_ == nullptr) {
        return;
    }
    QImage const& image = dark_ ? importer_->sketch().dark : importer_->sketch().light;
    if (!image.isNull()) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        QSizeF const fitted = QSizeF(image.size()).scaled(size(), Qt::KeepAspectRatio);
        QPointF const corner((width() - fitted.width()) / 2, (height() - fitted.height()) / 2);
        painter->drawImage(QRectF(corner, fitted), image);
    }
}

} // namespace cospread::studio
