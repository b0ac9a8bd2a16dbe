#pragma once

#include "qml/app/picture.h"
#include "qml/app/study.h"

#include <QObject>
#include <QQmlEngine>

#include <string_view>

namespace cospread::studio {

/// What the four workspaces have in common: a question and its answer in words, a look for the canvas, and
/// that they compute only while they are the one that is seen.
class WorkspaceModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QString heading READ heading NOTIFY changed FINAL)
    Q_PROPERTY(QString subheading READ subheading NOTIFY changed FINAL)
    Q_PROPERTY(QString method READ method NOTIFY changed FINAL)

  public:
    WorkspaceModel(Study& study, JobRunner& jobs, QObject* parent)
        : QObject(parent)
        , study_(study)
        , jobs_(jobs) {}

    [[nodiscard]] virtual QString heading() const = 0;

    [[nodiscard]] virtual QString subheading() const { return {}; }

    /// How the picture was made, for the caption: model, parameters, runs, seed.
    [[nodiscard]] virtual QString method() const { return {}; }

    /// The look of the canvas; study().is_open() holds.
    [[nodiscard]] virtual Look look() = 0;

    void set_active(bool active) {
        active_ = active;
        if (active_ && study_.is_open()) {
            refresh();
        }
    }

  Q_SIGNALS:
    void changed();
    void look_changed();

  protected:
    /// Brings what is shown up to date with the study, starting jobs where needed. Called on entering the
    /// workspace and by the workspace itself whenever something it depends on changes.
    virtual void refresh() = 0;

    void refresh_if_active() {
        if (active_ && study_.is_open()) {
            refresh();
        }
    }

    [[nodiscard]] Study& study() const { return study_; }

    [[nodiscard]] JobRunner& jobs() const { return jobs_; }

  private:
    Study& study_;
    JobRunner& jobs_;
    bool active_ = false;
};

/// For running text: a number stays on one line with what it counts and with the sign or the name it belongs
/// to, and no line consists of a last short word alone.
[[nodiscard]] QString unbroken(QString words);

/// UTF-8 as Qt has it.
[[nodiscard]] QString text_of(std::string_view words);

/// "1 actor", "2 actors".
[[nodiscard]] QString actors_words(int count);

/// "ESÉLY Foundation and its contacts", "12 actors chosen", or nothing where nobody is selected.
[[nodiscard]] QString selection_heading(Study const& study);

/// "53 ties. Everybody else is dimmed; Esc brings them back."
[[nodiscard]] QString selection_subheading(Study const& study);

/// A number with as many digits as are worth reading: 59,277, 1887, 263, 50.0, 0.07; "–" where undefined.
[[nodiscard]] QString number_words(double value);

} // namespace cospread::studio
