#include "qml/app/job_runner.h"

#include <QFileInfo>
#include <QMetaObject>

#include <algorithm>
#include <cmath>
#include <new>
#include <utility>

namespace cospread::studio {

namespace {

constexpr int show_after_ms = 300;

QString located(Finding const& finding) {
    QString place = QFileInfo(QString::fromStdString(finding.file)).fileName();
    if (finding.row > 0) {
        place += QObject::tr(", row %1").arg(finding.row);
    }
    if (!finding.column.empty()) {
        place += QObject::tr(", column %1").arg(QString::fromStdString(finding.column));
    }
    QString remedy = QString::fromStdString(finding.remedy);
    if (remedy.contains(QStringLiteral("--source"))) {
        remedy = QObject::tr("Call the two columns source and target in the first row.");
    }
    return place.isEmpty() ? remedy : remedy.isEmpty() ? place : place + QStringLiteral(": ") + remedy;
}

} // namespace

Problem problem_of(std::exception const& error) {
    if (auto const* input = dynamic_cast<InputError const*>(&error);
        input != nullptr && !input->findings().empty()) {
        Finding const& first = input->findings().front();
        QString detail = located(first);
        if (input->total() > 1) {
            detail += QObject::tr(" There are %1 such places in all.").arg(input->total());
        }
        QString what = QString::fromStdString(first.what);
        if (!what.isEmpty()) {
            what[0] = what[0].toUpper();
        }
        return {what, detail};
    }
    if (dynamic_cast<std::bad_alloc const*>(&error) != nullptr) {
        return {QObject::tr("There is not enough memory for this."),
                QObject::tr("Close other programs or open a smaller network.")};
    }
    return {QString::fromUtf8(error.what()), {}};
}

JobRunner::JobRunner(QObject* parent)
    : QObject(parent)
    , worker_([this](std::stop_token stop) { work_until(stop); }) {
    show_timer_.setSingleShot(true);
    show_timer_.setInterval(show_after_ms);
    connect(&show_timer_, &QTimer::timeout, this, [this] {
        shown_ = busy();
        Q_EMIT changed();
    });
}

JobRunner::~JobRunner() {
    for (JobPointer const& job : jobs_) {
        job->stop.request_stop();
    }
    worker_.request_stop();
    worker_.join();
}

void JobRunner::start(QString const& lane, QString const& words, Work work) {
    stop(lane);
    auto const job = std::make_shared<Job>(Job{lane, words, std::move(work), {}});
    if (jobs_.empty()) {
        fraction_ = 0;
        words_ = words;
        since_.start();
        show_timer_.start();
    }
    jobs_.push_back(job);
    {
        std::lock_guard const lock(mutex_);
        waiting_.push_back(job);
    }
    wake_.notify_one();
    Q_EMIT changed();
}

void JobRunner::stop(QString const& lane) {
    auto const jobs = jobs_;
    for (JobPointer const& job : jobs) {
        if (job->lane == lane) {
            drop(job);
        }
    }
}

bool JobRunner::busy(QString const& lane) const {
    return std::any_of(jobs_.begin(), jobs_.end(), [&](JobPointer const& job) { return job->lane == lane; });
}

QString JobRunner::remaining() const {
    if (fraction_ < 0.05 || since_.elapsed() < 1000) {
        return {};
    }
    double const seconds = static_cast<double>(since_.elapsed()) / 1000 * (1 - fraction_) / fraction_;
    return tr("about %1 s left").arg(std::max(1.0, std::ceil(seconds)), 0, 'f', 0);
}

void JobRunner::cancel() {
    auto const jobs = jobs_;
    for (JobPointer const& job : jobs) {
        drop(job);
        Q_EMIT cancelled(job->lane);
    }
}

void JobRunner::work_until(std::stop_token const& stop) {
    while (!stop.stop_requested()) {
        JobPointer job;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
                return;
            }
            job = waiting_.front();
            waiting_.pop_front();
        }
        if (!job->stop.stop_requested()) {
            run(job);
        }
    }
}

void JobRunner::run(JobPointer const& job) {
    RunContext context;
    context.stop = job->stop.get_token();
    context.progress = [this, job](double fraction, std::string_view) {
        QMetaObject::invokeMethod(
            this, [this, job, fraction] { show_progress(job, fraction); }, Qt::QueuedConnection);
    };
    Finish finish;
    try {
        context.report(0, {});
        finish = job->work(context);
    } catch (Stopped const&) {
        return;
    } catch (std::exception const& error) {
        finish = [this, lane = job->lane, problem = problem_of(error)] { Q_EMIT failed(lane, problem); };
    }
    QMetaObject::invokeMethod(
        this, [this, job, finish] { ended(job, finish); }, Qt::QueuedConnection);
}

void JobRunner::ended(JobPointer const& job, Finish const& finish) {
    if (job->stop.stop_requested()) {
        return;
    }
    // A result may start the next job: it is taken before this one counts as gone, so that the bar does not
    // blink.
    finish();
    drop(job);
}

void JobRunner::drop(JobPointer const& job) {
    job->stop.request_stop();
    std::erase(jobs_, job);
    if (jobs_.empty()) {
        show_timer_.stop();
        shown_ = false;
    }
    Q_EMIT changed();
}

void JobRunner::show_progress(JobPointer const& job, double fraction) {
    if (job->stop.stop_requested()) {
        return;
    }
    bool const begins = words_ != job->words || fraction < fraction_;
    if (begins) {
        since_.start();
    }
    words_ = job->words;
    fraction_ = std::clamp(fraction, 0.0, 1.0);
    // Whoever shows it draws the window again, which takes the processor from the work.
    constexpr int least_ms_between = 100;
    if (begins || !last_shown_.isValid() || last_shown_.elapsed() >= least_ms_between) {
        last_shown_.start();
        Q_EMIT progressed();
    }
}

} // namespace cospread::studio
