#pragma once

#include "core/base/run_context.h"

#include <QElapsedTimer>
#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace cospread::studio {

/// What went wrong, as people are told it: what, where it stands and what to do.
struct Problem {
    QString what;
    QString detail;
};

/// The words for an error that a job threw.
[[nodiscard]] Problem problem_of(std::exception const& error);

/// Everything that takes more than a frame runs here, on one worker thread, one job after the other. A job
/// belongs to a lane ("spread"); a new job of a lane stops the one that runs in it. Results reach the
/// window's thread whole or not at all. Errors of the family in core/base/error.h end here: they become
/// `failed`.
class JobRunner : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(double fraction READ fraction NOTIFY progressed FINAL)
    Q_PROPERTY(QString words READ words NOTIFY progressed FINAL)
    Q_PROPERTY(QString remaining READ remaining NOTIFY progressed FINAL)

  public:
    /// Called on the window's thread when the work of a job is done.
    using Finish = std::function<void()>;
    /// Runs on the worker thread with nothing but immutable data; what it returns hands over the result.
    using Work = std::function<Finish(RunContext const&)>;

    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    void start(QString const& lane, QString const& words, Work work);
    void stop(QString const& lane);

    /// True while anything waits or runs.
    [[nodiscard]] bool busy() const { return !jobs_.empty(); }

    [[nodiscard]] bool busy(QString const& lane) const;

    /// True once that has lasted 300 ms.
    [[nodiscard]] bool shown() const { return shown_; }

    [[nodiscard]] double fraction() const { return fraction_; }

    [[nodiscard]] QString words() const { return words_; }

    /// "about 12 s left", or nothing where it can't be said yet.
    [[nodiscard]] QString remaining() const;

    /// The user has had enough: whatever runs or waits is stopped.
    Q_INVOKABLE void cancel();

  Q_SIGNALS:
    void changed();
    void progressed();
    void failed(QString const& lane, Problem const& problem);
    void cancelled(QString const& lane);

  private:
    struct Job {
        QString lane;
        QString words;
        Work work;
        std::stop_source stop;
    };

    using JobPointer = std::shared_ptr<Job>;

    void work_until(std::stop_token const& stop);
    void run(JobPointer const& job);
    void ended(JobPointer const& job, Finish const& finish);
    void drop(JobPointer const& job);
    void show_progress(JobPointer const& job, double fraction);

    std::deque<JobPointer> jobs_; ///< of the window's thread: all that wait or run
    std::mutex mutex_;            ///< guards waiting_
    std::condition_variable_any wake_;
    std::deque<JobPointer> waiting_;
    QTimer show_timer_;
    QElapsedTimer since_;
    QElapsedTimer last_shown_; ///< when progress was said last
    bool shown_ = false;
    double fraction_ = 0;
    QString words_;
    std::jthread worker_;
};

} // namespace cospread::studio
