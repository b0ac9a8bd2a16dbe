#include "qml/app/session.h"

#include "qml/app/export_view.h"
#include "viz/scene/crowd.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace cospread::studio {

namespace {

constexpr int spread_workspace = 2;
const QString open_lane = QStringLiteral("open");
const QString export_lane = QStringLiteral("export");

QString path_of(QUrl const& url) {
    return url.isLocalFile() ? url.toLocalFile() : url.toString();
}

} // namespace

Session::Session(Theme& theme, QObject* parent)
    : QObject(parent)
    , theme_(theme)
    , study_(jobs_)
    , gallery_(jobs_, nullptr)
    , importer_(jobs_)
    , chosen_(study_, jobs_)
    , map_(study_, jobs_, nullptr)
    , brokers_(study_, jobs_, nullptr)
    , spread_(study_, jobs_, nullptr)
    , demand_(study_, jobs_, nullptr)
    , models_{&map_, &brokers_, &spread_, &demand_} {
    picture_timer_.setSingleShot(true);
    picture_timer_.setInterval(0);
    connect(&picture_timer_, &QTimer::timeout, this, &Session::show_picture);
    connect_parts();
    current()->set_active(true);
}

Session* Session::create(QQmlEngine* engine, QJSEngine* /*script*/) {
    return new Session(*engine->singletonInstance<Theme*>(qmlTypeId("Cospread.Theme", 1, 0, "Theme")));
}

void Session::remember() {
    settings_.begin();
    theme_.set_dark(settings_.dark());
    Q_EMIT recent_changed();
}

void Session::connect_parts() {
    connect(&theme_, &Theme::changed, this, [this] {
        settings_.set_dark(theme_.dark());
        picture_timer_.start();
    });
    // What a click changes in the window is seen first: the picture of a large network takes longer, and both
    // want the same cores.
    constexpr int a_frame = 25; // ms
    auto const later = [this] {
        bool const is_large = study_.is_open() && study_.network().tie_count() > viz::most_lines;
        picture_timer_.start(is_large ? a_frame : 0);
    };
    connect(&study_, &Study::choices_changed, this, later);
    connect(&study_, &Study::basis_changed, this, later);
    connect(&study_, &Study::measures_changed, this, later);
    connect(&study_, &Study::placement_changed, this, later);
    connect(&study_, &Study::choices_changed, this, &Session::placement_changed);
    connect(&study_, &Study::placement_changed, this, &Session::placement_changed);
    connect(&placer_, &Placer::placed, this, &Session::open_placed);
    connect(placer_.runner(), &JobRunner::changed, this, &Session::placement_changed);
    connect(placer_.runner(), &JobRunner::failed, this,
            [this](QString const&, Problem const& problem) { set_problem(problem); });
    for (WorkspaceModel* model : models_) {
        connect(model, &WorkspaceModel::look_changed, this, later);
    }
    connect(&jobs_, &JobRunner::changed, this, &Session::stale_changed);
    connect(&jobs_, &JobRunner::failed, this, [this](QString const& lane, Problem const& problem) {
        if (!ImportModel::owns(lane)) {
            set_problem(problem);
        }
    });
    connect(&jobs_, &JobRunner::cancelled, this, [this](QString const& lane) {
        // Without the file that was to be opened or written, the picture is still right.
        bool const is_elsewhere = lane == open_lane || lane == export_lane || ImportModel::owns(lane);
        set_cancelled(cancelled_ || !is_elsewhere);
    });
    connect(&picture_, &Picture::changed, this, &Session::hand_over_picture);
    connect(&picture_, &Picture::changed, this, [this] { set_cancelled(jobs_.busy() && cancelled_); });
}

QStringList Session::workspaces() {
    return {tr("Map"), tr("Brokers"), tr("Spread"), tr("Demand")};
}

void Session::set_workspace(int index) {
    if (index < 0 || index >= static_cast<int>(models_.size()) || index == workspace_) {
        return;
    }
    current()->set_active(false);
    workspace_ = index;
    current()->set_active(true);
    Q_EMIT workspace_changed();
    picture_timer_.start();
}

bool Session::stale() const {
    return study_.is_open() && (jobs_.shown() || cancelled_);
}

bool Session::at_rest() const {
    bool const drawn = canvas_ == nullptr || !study_.is_open() || canvas_->settled();
    return !jobs_.busy() && !placer_.busy() && !picture_timer_.isActive() && !picture_.waiting() && drawn;
}

QString Session::layout() const {
    if (placer_.busy() && !wished_layout_.isEmpty()) {
        return wished_layout_;
    }
    return QString::fromStdString(study_.placement().layout);
}

void Session::set_layout(QString const& wanted) {
    if (!study_.is_open() || wanted == layout()) {
        return;
    }
    dismiss();
    wished_layout_ = wanted;
    placer_.lay_out(study_.basis().data, tr("Laying out"), wanted.toStdString());
    Q_EMIT placement_changed();
}

bool Session::can_lay_out_again() const {
    Placement const& placement = study_.placement();
    bool const unfinished = placement.state == Placement::State::stopped || !placement.pinned.empty();
    return study_.is_open() && placement.positions && unfinished;
}

QVariantList Session::recent() const {
    QVariantList rows;
    for (QString const& path : settings_.recent()) {
        QFileInfo const file(path);
        rows << QVariantMap{{QStringLiteral("path"), path},
                            {QStringLiteral("text"), file.fileName()},
                            {QStringLiteral("detail"), QDir::toNativeSeparators(file.absolutePath())}};
    }
    return rows;
}

void Session::attach(canvas::NetworkCanvas* canvas) {
    canvas_ = canvas;
    connect(canvas, &canvas::NetworkCanvas::pictureChanged, this, [this] {
        if (!picture_timer_.isActive() && !picture_.waiting() && canvas_->showsScene()) {
            placer_.seen();
        }
    });
    picture_timer_.start();
}

void Session::open(QString const& path) {
    read(path, false);
}

void Session::openRecent(QString const& path) {
    auto const chosen = imported_.find(path);
    if (chosen == imported_.end()) {
        read(path, true);
    } else {
        read(path, false, chosen->second);
    }
}

void Session::read(QString const& path, bool asks, ReadOptions const& options) {
    dismiss();
    wished_layout_.clear();
    jobs_.start(
        open_lane, tr("Opening %1").arg(QFileInfo(path).fileName()),
        [this, path, asks, options, placing = placing_](RunContext const& context) -> JobRunner::Finish {
            auto const [data, wants_choice] = load_to_open(path.toStdString(), options, context);
            if (data == nullptr || (asks && wants_choice)) {
                return [this, path, data] { importer_.begin(path, data); };
            }
            std::optional<Placement> given;
            if (!placing.positions_file.empty()) {
                given = given_placement(placing.positions_file, data->content.network);
            }
            return [this, data, given] { show_case(data, given); };
        });
}

void Session::show_case(CasePointer const& data, std::optional<Placement> const& given) {
    QString const path = QString::fromStdString(data->content.path);
    importer_.end();
    settings_.add_recent(path);
    Q_EMIT recent_changed();
    if (given) {
        placer_.abandon();
        study_.take(data, *given);
    } else {
        placer_.lay_out(data, tr("Laying out %1").arg(QFileInfo(path).fileName()), placing_.layout);
    }
}

void Session::bringIn(QUrl const& url) {
    dismiss();
    jobs_.stop(open_lane);
    importer_.begin(path_of(url));
}

void Session::bringInAgain() {
    if (study_.is_open()) {
        dismiss();
        CasePointer const data = study_.basis().data;
        importer_.begin(QString::fromStdString(data->content.path), data);
    }
}

void Session::openImported() {
    if (CasePointer const data = importer_.data()) {
        imported_[QFileInfo(importer_.path()).absoluteFilePath()] = importer_.options();
        dismiss();
        wished_layout_.clear();
        show_case(data, {});
    }
}

void Session::leaveImport() {
    dismiss();
    importer_.end();
}

void Session::open_placed(CasePointer const& data, Placement const& placement) {
    if (study_.basis().data == data) {
        study_.place(placement);
    } else {
        study_.take(data, placement);
    }
}

void Session::putNode(int node, QPointF at, int step) {
    if (canvas_ == nullptr || node < 0 || node >= study_.node_count()) {
        return;
    }
    placer_.stop();
    Placement moved = with_node_at(study_.placement(), static_cast<NodeId>(node), canvas_->scenePoint(at));
    moved.run = placer_.new_run(step);
    study_.place(moved);
}

void Session::freeNode(int node) {
    auto const& pinned = study_.placement().pinned;
    if (node >= 0 && std::ranges::binary_search(pinned, static_cast<NodeId>(node))) {
        placer_.stop();
        Placement freed = with_node_free(study_.placement(), static_cast<NodeId>(node));
        freed.run = placer_.new_run(0);
        study_.place(freed);
    }
}

void Session::layOutAgain() {
    if (study_.is_open()) {
        wished_layout_.clear();
        placer_.go_on(study_.basis().data, tr("Laying out again"), study_.placement());
    }
}

void Session::openUrl(QUrl const& url) {
    read(path_of(url), true);
}

QString Session::caption(QString const& facts, int labels, QString const& method) const {
    if (study_.node_count() == 0) {
        return facts;
    }
    return unbroken(tr("%1 Labels: %L2 of %L3. %4 %5")
                        .arg(facts)
                        .arg(labels)
                        .arg(study_.node_count())
                        .arg(placement_words(study_.placement()), method)
                        .trimmed());
}

QVariantList Session::find(QString const& text) const {
    QVariantList rows = study_.find(text);
    for (QVariant& row : rows) {
        QVariantMap map = row.toMap();
        map.insert(picture_.mark(map.value(QStringLiteral("node")).toInt(), picture_.revision()));
        row = map;
    }
    return rows;
}

void Session::spreadFrom(int node) {
    if (node >= 0 && node < study_.node_count()) {
        study_.clear();
        study_.set_starters({static_cast<NodeId>(node)});
        set_workspace(spread_workspace);
    }
}

void Session::spreadFromChosen() {
    auto const starters = study_.choices().chosen.nodes();
    if (!starters.empty()) {
        study_.clear();
        study_.set_starters(starters);
        set_workspace(spread_workspace);
    }
}

void Session::exportView(QUrl const& file) {
    if (!study_.is_open()) {
        return;
    }
    dismiss();
    QString const path = path_of(file);
    bool const sized =
        !picture_.look().appearance.size_title.empty() && (current() == &map_ || current() == &brokers_);
    ExportedView view{study_.basis(), study_.placement(), picture_.look(),
                      sized ? study_.size().toStdString() : std::string(), path.toStdString()};
    jobs_.start(export_lane, tr("Writing %1").arg(QFileInfo(path).fileName()),
                [this, view = std::move(view), path](RunContext const&) -> JobRunner::Finish {
                    export_view(view);
                    return [this, path] {
                        set_problem({}, tr("Written: %1").arg(QDir::toNativeSeparators(path)));
                    };
                });
}

void Session::close() {
    importer_.end();
    jobs_.cancel();
    placer_.abandon();
    study_.put_away();
    picture_.forget();
    dismiss();
}

void Session::dismiss() {
    set_problem({});
}

void Session::show_picture() {
    if (study_.is_open()) {
        picture_.show(study_, current()->look(), theme_.tokens());
    }
}

void Session::hand_over_picture() {
    if (canvas_ != nullptr) {
        canvas_->setTheme(theme_.tokens());
        using Arrival = canvas::NetworkCanvas::Arrival;
        bool const under_way = picture_.placement().state == Placement::State::under_way;
        canvas_->setScene(picture_.scene(), under_way ? Arrival::under_way : Arrival::at_rest);
    }
    Q_EMIT picture_shown();
}

void Session::set_problem(Problem const& problem, QString const& notice) {
    problem_ = problem;
    notice_ = notice;
    Q_EMIT problem_changed();
}

void Session::set_cancelled(bool cancelled) {
    if (cancelled != cancelled_) {
        cancelled_ = cancelled;
        Q_EMIT stale_changed();
    }
}

} // namespace cospread::studio
