#pragma once

#include "qml/app/case_data.h"
#include "qml/app/job_runner.h"
#include "qml/app/placement.h"

#include <QObject>
#include <QQmlEngine>

#include <atomic>

namespace cospread::studio {

/// Lays networks out beside all other work, and shows how far that is. A stop keeps what was shown last.
class Placer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(cospread::studio::JobRunner* runner READ runner CONSTANT FINAL)

  public:
    explicit Placer(QObject* parent = nullptr);

    [[nodiscard]] JobRunner* runner() { return &runner_; }

    [[nodiscard]] bool busy() const { return runner_.busy(); }

    /// Lays the whole network out afresh; an empty key is the usual layout for its size.
    void lay_out(CasePointer const& data, QString const& words, std::string const& layout);

    /// Goes on from where the nodes stand, around those put by hand.
    void go_on(CasePointer const& data, QString const& words, Placement const& from);

    /// A number that no run has had; `step` above 0: the last such number again, so that the steps of a
    /// hand's way are one run.
    [[nodiscard]] unsigned new_run(int step) { return step > 0 ? run_ : ++run_; }

    /// What was placed last can be seen: the next may come. Places found meanwhile are passed over, so that
    /// pictures are never asked for faster than they can be drawn.
    void seen() { has_been_seen_ = true; }

    /// Ends the work under way; what was shown last becomes the result.
    Q_INVOKABLE void stop();

    /// Ends the work under way without a result.
    void abandon();

  Q_SIGNALS:
    /// Places to be shown: under way several times, then settled or stopped, all of one run.
    void placed(CasePointer const& data, Placement const& placement);

  private:
    void start(CasePointer const& data, QString const& words, std::string layout, viz::LayoutCourse course);
    void show(unsigned run, CasePointer const& data, Placement placement);

    unsigned run_ = 0;
    std::atomic<bool> has_been_seen_ = true;
    CasePointer shown_data_;
    Placement shown_; ///< of the run under way; without positions where nothing was shown yet
    JobRunner runner_;
};

} // namespace cospread::studio
