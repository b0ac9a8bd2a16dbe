#pragma once

#include "qml/app/job_runner.h"
#include "qml/workspaces/demand/lever_data.h"
#include "qml/workspaces/demand/lever_editor.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace cospread::studio {

/// The lever desk: what would change if we acted?
class LeverModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QVariantList presets READ presets NOTIFY changed FINAL)
    Q_PROPERTY(QString preset READ preset WRITE set_preset NOTIFY changed FINAL)
    Q_PROPERTY(cospread::studio::LeverEditor* editor READ editor CONSTANT FINAL)
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(QString before READ before NOTIFY changed FINAL)
    Q_PROPERTY(QString after READ after NOTIFY changed FINAL)
    Q_PROPERTY(QString difference READ difference NOTIFY changed FINAL)
    Q_PROPERTY(QString interval READ interval NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList groups READ groups NOTIFY changed FINAL)
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
    Q_PROPERTY(QString method READ method NOTIFY changed FINAL)

  public:
    LeverModel(Study& study, JobRunner& jobs, QObject* parent);

    /// The levers that come with the program, then the one of one's own: [{key, text, hint}]
    [[nodiscard]] QVariantList presets() const;

    /// The lever of one's own, chosen by the key "own".
    [[nodiscard]] LeverEditor* editor() const { return editor_; }

    /// The key of the chosen one, empty where none is.
    [[nodiscard]] QString preset() const { return preset_; }

    /// Whether there is a difference to be shown.
    [[nodiscard]] bool ready() const { return data_ != nullptr && data_->trial.problem.empty(); }

    /// Adopters at the end without and with it, the difference and its 95 % interval.
    [[nodiscard]] QString before() const;
    [[nodiscard]] QString after() const;
    [[nodiscard]] QString difference() const;
    [[nodiscard]] QString interval() const;

    /// By level: [{text, difference, interval, value, low, high}], the last three as shares of the largest.
    [[nodiscard]] QVariantList groups() const;

    /// What it moves, or why it does not fit.
    [[nodiscard]] QString words() const;

    /// How it was computed.
    [[nodiscard]] QString method() const;

    void set_preset(QString const& key);

    /// Begins a lever of one's own with what the chosen one says, or with a first effect.
    Q_INVOKABLE void change();

    /// From where demand is looked at now.
    void look_from(DemandSettings settings);

    /// Another input: what was computed is of no use.
    void forget();

  Q_SIGNALS:
    void changed();

  private:
    void refresh();

    /// The chosen one as parse_lever() reads it; empty where none is, or it says nothing yet.
    [[nodiscard]] std::string chosen() const;

    [[nodiscard]] PairedFigure total() const { return data_->trial.result.groups.front().last; }

    JobRunner& jobs_;
    LeverEditor* editor_;
    QString preset_;
    std::optional<DemandSettings> from_;
    std::shared_ptr<LeverData const> data_;
};

} // namespace cospread::studio
