#include "qml/workspaces/spread/record_dots.h"

#include "qml/controls/mark.h"
#include "qml/theme/studio_theme.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cospread::studio {

namespace {

using Years = std::map<int, std::vector<NodeId>>;

Years adopters_by_year(AdoptionRecord const& record) {
    Years years;
    for (AdoptionEvent const& event : record.first_adoptions()) {
        if (event.when) {
            years[year_of(event.when->first_day)].push_back(event.node);
        }
    }
    return years;
}

} // namespace

RecordDots::RecordDots(QQuickItem* parent)
    : Chart(parent) {
    connect(this, &RecordDots::parts_changed, this, [this] { update(); });
}

void RecordDots::set_study(Study* study) {
    if (study != study_) {
        study_ = study;
        connect(study, &Study::opened, this, &RecordDots::parts_changed);
        Q_EMIT parts_changed();
    }
}

void RecordDots::set_picture(Picture* picture) {
    if (picture != picture_) {
        picture_ = picture;
        connect(picture, &Picture::changed, this, [this] { update(); });
        Q_EMIT parts_changed();
    }
}

QString RecordDots::facts() const {
    if (study_ == nullptr || !study_->is_open()) {
        return {};
    }
    auto const& first = study_->content().record.first_adoptions();
    auto const dated =
        std::ranges::count_if(first, [](AdoptionEvent const& event) { return event.when.has_value(); });
    auto const undated = static_cast<std::ptrdiff_t>(first.size()) - dated;
    QString const words = tr("%1 dated").arg(dated);
    return undated > 0 ? words + tr(", %1 undated").arg(undated) : words;
}

void RecordDots::paint(QPainter* painter) {
    if (study_ == nullptr || !study_->is_open() || picture_ == nullptr || picture_->scene() == nullptr) {
        return;
    }
    Years const years = adopters_by_year(study_->content().record);
    if (years.empty() || picture_->scene()->marks.size() != study_->network().node_count()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    int const first = years.begin()->first;
    int const last = std::max(years.rbegin()->first, first + 1);
    std::size_t most = 1;
    for (auto const& [year, nodes] : years) {
        most = std::max(most, nodes.size());
    }
    double const base = height() - 24;
    double const left = 14;
    double const step = std::min(14.0, (base - 8) / static_cast<double>(most));
    auto const x_of = [&](int year) { return left + (width() - 2 * left) * (year - first) / (last - first); };
    painter->setPen(QPen(to_qcolor(tokens().line_strong), 1));
    painter->drawLine(QPointF(0, base), QPointF(width(), base));
    int const every = std::max(1, static_cast<int>(tick_distance(last - first, 6)));
    for (int year = first; year <= last; year += every) {
        write(*painter, {x_of(year) - 24, base + 4, 48, 16}, Qt::AlignCenter, QString::number(year),
              to_qcolor(tokens().text3));
    }
    for (auto const& [year, nodes] : years) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            viz::Mark const& mark = picture_->scene()->marks[nodes[i]];
            painter->setPen(QPen(to_qcolor(mark.outline), 1));
            painter->setBrush(to_qcolor(mark.fill));
            QPointF const at(x_of(year), base - step * (static_cast<double>(i) + 0.5) - 1);
            painter->drawPath(mark_path(mark.shape, at, std::min(4.6, 0.34 * step)));
        }
    }
}

} // namespace cospread::studio
