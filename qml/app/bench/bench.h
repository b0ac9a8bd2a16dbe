#pragma once

#include "qml/app/bench/bench_script.h"
#include "qml/app/bench/frame_log.h"
#include "qml/app/session.h"

#include <QObject>
#include <QQuickWindow>
#include <QTimer>
#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace cospread::studio {

/// Plays a bench script as a hand would, by mouse events to the window, and writes what the window showed:
/// `--bench-script FILE --bench-out OUT.json`. Ends the program with 0; with 1 where a step has not ended
/// within a minute.
class Bench : public QObject {
    Q_OBJECT

  public:
    Bench(QQuickWindow& window, Session& session, QElapsedTimer const& clock, std::vector<BenchStep> steps,
          QString out);

    void start();

  private:
    /// A drag or wheel, from its first event to its last.
    struct Move {
        QString mark;
        QString step;
        double from_ms = 0;
        double to_ms = 0;
    };

    /// A hover or click on a node.
    struct Question {
        bool click = false;
        int node = -1;
        double sent_ms = 0;
    };

    [[nodiscard]] double now() const { return static_cast<double>(clock_.nsecsElapsed()) / 1e6; }

    void tick();
    void begin(BenchStep const& step);
    [[nodiscard]] bool goes_on(BenchStep const& step);
    [[nodiscard]] bool drags_on(BenchStep const& step);
    [[nodiscard]] bool wheels_on(BenchStep const& step);
    void point(BenchStep const& step);
    void send(QEvent::Type type, QPointF const& at, Qt::MouseButton button, Qt::MouseButtons buttons);
    void send_wheel(QPointF const& at, int notches);
    void shoot();
    void write(QString const& error);
    [[nodiscard]] nlohmann::ordered_json frames_json(std::vector<FrameShown> const& frames) const;
    [[nodiscard]] nlohmann::ordered_json moves_json(std::vector<FrameShown> const& frames) const;
    [[nodiscard]] nlohmann::ordered_json answers_json(std::vector<FrameShown> const& frames) const;

    QQuickWindow& window_;
    Session& session_;
    QElapsedTimer const& clock_;
    std::vector<BenchStep> steps_;
    QString out_;
    QString shots_; ///< folder for pictures; empty = none
    FrameLog log_;
    QTimer timer_;
    std::size_t step_ = 0;
    bool begun_ = false;
    double since_ = 0; ///< when the step began
    int sent_ = 0;     ///< notches of a wheel so far
    bool shot_ = false;
    std::vector<std::pair<double, QString>> marks_;
    std::vector<Move> moves_;
    std::vector<Question> questions_;
    std::optional<double> settled_ms_;
};

} // namespace cospread::studio
