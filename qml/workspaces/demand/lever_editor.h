#pragma once

#include "qml/app/job_runner.h"
#include "qml/app/study.h"
#include "qml/workspaces/demand/lever_draft.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace cospread::studio {

/// A lever of one's own: who, what, from when, at what cost. Every change counts at once.
class LeverEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QString name READ name WRITE set_name NOTIFY changed FINAL)
    Q_PROPERTY(int from READ from WRITE set_from NOTIFY changed FINAL)
    Q_PROPERTY(double cost READ cost WRITE set_cost NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList effects READ effects NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(QVariantList conditions READ conditions CONSTANT FINAL)
    Q_PROPERTY(bool exists READ exists NOTIFY changed FINAL)

  public:
    LeverEditor(Study& study, JobRunner& jobs, QObject* parent);

    [[nodiscard]] QString name() const { return draft_.name; }

    [[nodiscard]] int from() const { return draft_.from; }

    [[nodiscard]] double cost() const { return draft_.cost; }

    /// [{what, who, people, amount, byAmount, condition, byCondition, byTie, source, target, sourceName,
    /// targetName}]; people = whom it can be for: [{key, text}], who = the key of the one chosen.
    [[nodiscard]] QVariantList effects() const;

    /// What an effect can be, and the conditions: [{key, text}]
    [[nodiscard]] static QVariantList kinds();
    [[nodiscard]] static QVariantList conditions();

    /// Whether there is a lever of one's own.
    [[nodiscard]] bool exists() const { return exists_; }

    /// As parse_lever() reads it; empty where it says nothing yet.
    [[nodiscard]] QByteArray json() const;

    void set_name(QString const& name);
    void set_from(int from);
    void set_cost(double cost);

    /// Begins anew: with nothing, or with what a lever says.
    void begin(LeverDraft draft);

    /// Another network: there is none of one's own.
    void forget();

    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(int effect);
    Q_INVOKABLE void setWhat(int effect, QString const& kind);
    Q_INVOKABLE void setWho(int effect, QString const& key);
    Q_INVOKABLE void setAmount(int effect, double amount);
    Q_INVOKABLE void setCondition(int effect, QString const& key);

    /// The ends of a new tie.
    Q_INVOKABLE void setSource(int effect, int node);
    Q_INVOKABLE void setTarget(int effect, int node);

    /// A lever file of `cospread what-if --lever`.
    Q_INVOKABLE void open(QUrl const& file);
    Q_INVOKABLE void save(QUrl const& file);

  Q_SIGNALS:
    void changed();

    /// The lever says something else.
    void edited();

  private:
    [[nodiscard]] QString name_of(QString const& id) const;
    void change(LeverDraft draft);
    void change(int effect, std::function<void(LeverEffect&)> const& how);

    Study& study_;
    JobRunner& jobs_;
    LeverDraft draft_;
    bool exists_ = false;
};

} // namespace cospread::studio
