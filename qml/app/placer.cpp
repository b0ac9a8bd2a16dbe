#include "qml/app/placer.h"

#include "viz/layout/layout_request.h"

#include <QMetaObject>

#include <utility>

namespace cospread::studio {

namespace {

const QString lane = QStringLiteral("layout");

} // namespace

Placer::Placer(QObject* parent)
    : QObject(parent) {}

void Placer::lay_out(CasePointer const& data, QString const& words, std::string const& layout) {
    start(data, words, layout, {});
}

void Placer::go_on(CasePointer const& data, QString const& words, Placement const& from) {
    viz::LayoutCourse course;
    course.start = *from.positions;
    course.pinned = from.pinned;
    bool const can = !from.layout.empty() && viz::layout_request(from.layout).row->goes_on_from;
    start(data, words, can ? from.layout : std::string(), std::move(course));
}

void Placer::start(CasePointer const& data, QString const& words, std::string layout,
                   viz::LayoutCourse course) {
    unsigned const run = ++run_;
    shown_ = {};
    has_been_seen_ = true;
    runner_.start(
        lane, words,
        [this, run, data, layout = std::move(layout),
         course = std::move(course)](RunContext const& context) mutable -> JobRunner::Finish {
            Network const& network = data->content.network;
            course.preview = [&](std::vector<viz::Point> positions) {
                if (!has_been_seen_.exchange(false)) {
                    return;
                }
                Placement placement;
                placement.positions = std::make_shared<std::vector<viz::Point> const>(std::move(positions));
                placement.layout = layout.empty() ? std::string(viz::usual_layout(network).key) : layout;
                placement.pinned = course.pinned;
                placement.state = Placement::State::under_way;
                QMetaObject::invokeMethod(
                    this, [this, run, data, placement] { show(run, data, placement); }, Qt::QueuedConnection);
            };
            auto placement = laid_out(network, layout, course, context);
            return [this, run, data, placement = std::move(placement)] { show(run, data, placement); };
        });
}

void Placer::show(unsigned run, CasePointer const& data, Placement placement) {
    if (run != run_) {
        return;
    }
    placement.run = run;
    shown_data_ = data;
    shown_ = std::move(placement);
    Q_EMIT placed(shown_data_, shown_);
}

void Placer::stop() {
    if (!busy()) {
        return;
    }
    CasePointer const data = std::move(shown_data_);
    Placement placement = std::move(shown_);
    abandon();
    if (placement.positions) {
        placement.state = Placement::State::stopped;
        Q_EMIT placed(data, placement);
    }
}

void Placer::abandon() {
    ++run_;
    shown_data_.reset();
    shown_ = {};
    runner_.cancel();
}

} // namespace cospread::studio
