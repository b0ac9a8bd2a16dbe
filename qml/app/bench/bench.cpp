#include "qml/app/bench/bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMouseEvent>
#include <QWheelEvent>
#include <nlohmann/json.hpp>

#include <cmath>
#include <iostream>
#include <sys/resource.h>

namespace cospread::studio {
namespace {

using Kind = BenchStep::Kind;
using nlohmann::ordered_json;

constexpr int between_events = 8;        ///< ms
constexpr double step_may_take = 60'000; ///< ms
constexpr int notch = 120;

double rounded(double ms) {
    return std::round(ms * 100) / 100;
}

double seconds(timeval const& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

bool shows_the_same(FrameShown const& a, FrameShown const& b) {
    return a.camera.centre.x == b.camera.centre.x && a.camera.centre.y == b.camera.centre.y &&
           a.camera.scale == b.camera.scale && a.picture == b.picture && a.hovered == b.hovered &&
           a.selected == b.selected;
}

/// When the first frame was presented that was made after `from` and shows what is wanted.
ordered_json time_or_null(std::vector<FrameShown> const& frames, double from, auto const& wanted) {
    for (FrameShown const& frame : frames) {
        if (frame.looked_ms >= from && wanted(frame)) {
            return rounded(frame.presented_ms);
        }
    }
    return nullptr;
}

} // namespace

Bench::Bench(QQuickWindow& window, Session& session, QElapsedTimer const& clock, std::vector<BenchStep> steps,
             QString out)
    : window_(window)
    , session_(session)
    , clock_(clock)
    , steps_(std::move(steps))
    , out_(std::move(out))
    , shots_(qEnvironmentVariable("COSPREAD_BENCH_SHOTS"))
    , log_(window, clock) {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(between_events);
    connect(&timer_, &QTimer::timeout, this, &Bench::tick);
    connect(session_.placer(), &Placer::placed, this, [this](CasePointer const&, Placement const& placement) {
        bool const settled = placement.state == Placement::State::settled;
        settled_ms_ = settled ? std::optional(now()) : std::nullopt;
    });
}

void Bench::start() {
    log_.watch(session_.canvas(), [this] { return session_.study()->selected(); });
    since_ = now();
    timer_.start();
}

void Bench::tick() {
    if (!session_.problem().isEmpty()) {
        write(session_.problem() + u' ' + session_.problem_detail());
        return;
    }
    if (!session_.study()->is_open() || session_.placer()->busy()) {
        return; // what reading and laying out take is no step's time
    }
    if (step_ == steps_.size()) {
        write({});
        return;
    }
    BenchStep const& step = steps_[step_];
    if (!begun_) {
        begun_ = true;
        since_ = now();
        begin(step);
    }
    if (!goes_on(step)) {
        ++step_;
        begun_ = false;
    } else if (now() - since_ > step_may_take) {
        write(QStringLiteral("the step '%1' has not ended in 60 s").arg(step.words));
    }
}

void Bench::begin(BenchStep const& step) {
    switch (step.kind) {
    case Kind::mark:
        marks_.emplace_back(since_, step.name);
        break;
    case Kind::fit:
        session_.canvas()->fit();
        break;
    case Kind::drag:
    case Kind::wheel:
        moves_.push_back({marks_.empty() ? QString() : marks_.back().second, step.words, since_, since_});
        sent_ = 0;
        shot_ = false;
        break;
    case Kind::hover:
    case Kind::click:
    case Kind::hover_node:
    case Kind::click_node:
        point(step);
        break;
    case Kind::settle:
    case Kind::pause:
        break;
    }
}

bool Bench::goes_on(BenchStep const& step) {
    switch (step.kind) {
    case Kind::settle:
        if (!session_.at_rest()) {
            return true;
        }
        shoot();
        return false;
    case Kind::pause:
        return now() - since_ < step.numbers[0];
    case Kind::drag:
        return drags_on(step);
    case Kind::wheel:
        return wheels_on(step);
    default:
        return false;
    }
}

bool Bench::drags_on(BenchStep const& step) {
    auto const& n = step.numbers;
    if (sent_ == 0) {
        send(QEvent::MouseMove, {n[0], n[1]}, Qt::NoButton, Qt::NoButton);
        send(QEvent::MouseButtonPress, {n[0], n[1]}, Qt::LeftButton, Qt::LeftButton);
        sent_ = 1;
    }
    double const share = n[4] > 0 ? std::min((now() - since_) / n[4], 1.0) : 1.0;
    QPointF const at(n[0] + n[2] * share, n[1] + n[3] * share);
    send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
    if (share >= 0.5 && !shot_) {
        shot_ = true;
        shoot();
    }
    if (share < 1) {
        return true;
    }
    send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    moves_.back().to_ms = now();
    return false;
}

bool Bench::wheels_on(BenchStep const& step) {
    auto const& n = step.numbers;
    auto const notches = static_cast<int>(std::abs(n[2]));
    double const share = n[3] > 0 ? std::min((now() - since_) / n[3], 1.0) : 1.0;
    // The first at once, the last at the end.
    int const due = notches < 2 ? notches : 1 + static_cast<int>(share * (notches - 1));
    while (sent_ < due) {
        send_wheel({n[0], n[1]}, n[2] < 0 ? -1 : 1);
        ++sent_;
        moves_.back().to_ms = now();
    }
    return sent_ < notches;
}

void Bench::point(BenchStep const& step) {
    bool const click = step.kind == Kind::click || step.kind == Kind::click_node;
    bool const by_node = step.kind == Kind::hover_node || step.kind == Kind::click_node;
    canvas::NetworkCanvas& canvas = *session_.canvas();
    QPointF at;
    int node = -1;
    if (by_node) {
        node = static_cast<int>(step.numbers[0]);
        at = canvas.mapToScene(canvas.positionOf(node));
        // Another mark may lie above it: the one under the cursor is the one that answers.
        QPointF const inside = canvas.mapFromScene(at);
        node = canvas.nodeAt(inside.x(), inside.y());
    } else {
        at = {step.numbers[0], step.numbers[1]};
        QPointF const inside = canvas.mapFromScene(at);
        node = canvas.contains(inside) ? canvas.nodeAt(inside.x(), inside.y()) : -1;
    }
    double const sent = now();
    send(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
    if (click) {
        send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    }
    if (node >= 0) {
        questions_.push_back({click, node, sent});
    }
}

void Bench::send(QEvent::Type type, QPointF const& at, Qt::MouseButton button, Qt::MouseButtons buttons) {
    QMouseEvent event(type, at, window_.mapToGlobal(at), button, buttons, Qt::NoModifier);
    event.setTimestamp(static_cast<quint64>(now()));
    QCoreApplication::sendEvent(&window_, &event);
}

void Bench::send_wheel(QPointF const& at, int notches) {
    QWheelEvent event(at, window_.mapToGlobal(at), QPoint(), QPoint(0, notch * notches), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    event.setTimestamp(static_cast<quint64>(now()));
    QCoreApplication::sendEvent(&window_, &event);
}

void Bench::shoot() {
    if (!shots_.isEmpty()) {
        QString const name = QStringLiteral("%1-%2.png")
                                 .arg(step_, 2, 10, QChar(u'0'))
                                 .arg(steps_[step_].words.section(u' ', 0, 0));
        window_.grabWindow().save(QDir(shots_).filePath(name));
    }
}

ordered_json Bench::frames_json(std::vector<FrameShown> const& frames) const {
    auto rows = ordered_json::array();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        QString mark;
        for (auto const& [ms, name] : marks_) {
            if (ms <= frames[i].presented_ms) {
                mark = name;
            }
        }
        bool const changed = i == 0 || !shows_the_same(frames[i], frames[i - 1]);
        rows.push_back({rounded(frames[i].presented_ms), mark.toStdString(), changed,
                        std::round(frames[i].tie_share * 1e4) / 1e4});
    }
    return rows;
}

ordered_json Bench::moves_json(std::vector<FrameShown> const& frames) const {
    auto rows = ordered_json::array();
    for (Move const& move : moves_) {
        rows.push_back({{"mark", move.mark.toStdString()},
                        {"step", move.step.toStdString()},
                        {"from_ms", rounded(move.from_ms)},
                        {"to_ms", rounded(move.to_ms)},
                        {"complete_ms", time_or_null(frames, move.to_ms, [](FrameShown const& frame) {
                             return frame.complete;
                         })}});
    }
    return rows;
}

ordered_json Bench::answers_json(std::vector<FrameShown> const& frames) const {
    auto rows = ordered_json::array();
    for (Question const& question : questions_) {
        rows.push_back({{"kind", question.click ? "click" : "hover"},
                        {"node", question.node},
                        {"sent_ms", rounded(question.sent_ms)},
                        {"shown_ms", time_or_null(frames, question.sent_ms, [&](FrameShown const& frame) {
                             return (question.click ? frame.selected : frame.hovered) == question.node;
                         })}});
    }
    return rows;
}

void Bench::write(QString const& error) {
    timer_.stop();
    auto const frames = log_.frames();
    ordered_json out;
    if (!error.isEmpty()) {
        out["error"] = error.toStdString();
    }
    if (session_.study()->is_open()) {
        out["network"] = {{"nodes", session_.study()->network().node_count()},
                          {"ties", session_.study()->network().tie_count()}};
    }
    out["window"] = {window_.width(), window_.height()};
    out["renderer"] = log_.renderer().toStdString();
    out["version"] = QCoreApplication::applicationVersion().toStdString();
    out["first_picture_ms"] =
        time_or_null(frames, 0, [](FrameShown const& frame) { return frame.has_picture; });
    out["layout_settled_ms"] = settled_ms_ ? ordered_json(rounded(*settled_ms_)) : ordered_json(nullptr);
    out["frames"] = frames_json(frames);
    out["moves"] = moves_json(frames);
    out["answers"] = answers_json(frames);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    out["rss_peak_mb"] = std::round(static_cast<double>(usage.ru_maxrss) / 102.4) / 10;
    out["cpu_s"] = seconds(usage.ru_utime) + seconds(usage.ru_stime);

    QFile file(out_);
    bool const written = file.open(QIODevice::WriteOnly) && file.write(out.dump(1).c_str()) > 0;
    if (!written) {
        std::cerr << "cospread-studio: " << out_.toStdString() << " could not be written\n";
    }
    if (!error.isEmpty()) {
        std::cerr << "cospread-studio: " << error.toStdString() << '\n';
    }
    QCoreApplication::exit(!error.isEmpty() ? 1 : written ? 0 : 4);
}

} // namespace cospread::studio
