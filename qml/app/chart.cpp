#include "qml/app/chart.h"

#include "viz/appearance/fonts.h"

#include <algorithm>
#include <cmath>

namespace cospread::studio {

Chart::Chart(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &Chart::theme_changed, this, [this] { update(); });
}

void Chart::set_dark(bool dark) {
    if (dark != dark_) {
        dark_ = dark;
        Q_EMIT theme_changed();
    }
}

void Chart::write(QPainter& painter, QRectF const& box, int alignment, QString const& text, QColor const& ink,
                  int pixels, bool strong) {
    painter.setFont(viz::font(pixels, strong ? viz::FontWeight::semi_bold : viz::FontWeight::regular));
    painter.setPen(ink);
    painter.drawText(box, alignment | Qt::TextSingleLine | Qt::TextDontClip, text);
}

double tick_distance(double most, int count) {
    double const rough = std::max(most, 1e-9) / count;
    double const power = std::pow(10.0, std::floor(std::log10(rough)));
    double const share = rough / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

} // namespace cospread::studio
