#pragma once

#include "qml/app/workspace_model.h"
#include "qml/workspaces/demand/demand_data.h"
#include "qml/workspaces/demand/lever_model.h"

#include <QVariantList>

#include <memory>

namespace cospread::studio {

/// Demand: who would carry it furthest, and where can demand be built?
class DemandModel : public WorkspaceModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QVariantList moments READ moments NOTIFY changed FINAL)
    Q_PROPERTY(QString moment READ moment WRITE set_moment NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList adopters READ adopters NOTIFY changed FINAL)
    Q_PROPERTY(QString moreAdopters READ more_adopters NOTIFY changed FINAL)
    Q_PROPERTY(double p0 READ p0 WRITE set_p0 NOTIFY changed FINAL)
    Q_PROPERTY(QString assumptions READ assumptions NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(bool hasConditions READ has_conditions NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList places READ places NOTIFY changed FINAL)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed FINAL)
    Q_PROPERTY(bool clear READ clear NOTIFY changed FINAL)
    Q_PROPERTY(QString survival READ survival NOTIFY changed FINAL)
    Q_PROPERTY(bool survives READ survives NOTIFY changed FINAL)
    Q_PROPERTY(QString carriedTitle READ carried_title NOTIFY changed FINAL)
    Q_PROPERTY(QString carried READ carried NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList enablers READ enablers NOTIFY changed FINAL)
    Q_PROPERTY(QString seen READ seen NOTIFY changed FINAL)
    Q_PROPERTY(cospread::studio::LeverModel* lever READ lever CONSTANT FINAL)
    Q_PROPERTY(QString tip READ tip NOTIFY changed FINAL) ///< what shows of the case, a sentence a line

  public:
    DemandModel(Study& study, JobRunner& jobs, QObject* parent);

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString subheading() const override;
    [[nodiscard]] QString method() const override;
    [[nodiscard]] Look look() override;

    /// Moments from which demand can be looked at: [{key, text}]
    [[nodiscard]] QVariantList moments() const;

    [[nodiscard]] QString moment() const { return moment_; }

    /// Who has adopted then: [{node, text}], the first six, and how many more.
    [[nodiscard]] QVariantList adopters() const;
    [[nodiscard]] QString more_adopters() const;

    [[nodiscard]] double p0() const { return p0_; }

    [[nodiscard]] QString assumptions() const;

    /// Whether it is known of anybody which conditions it meets: without, readiness says nothing.
    [[nodiscard]] bool has_conditions() const { return ready() && data_->conditions.known > 0; }

    [[nodiscard]] bool ready() const { return data_ != nullptr; }

    /// [{node, place, text, detail, gain, value, low, high, words}], at most 100.
    [[nodiscard]] QVariantList places() const;

    /// How sure the order of the first places is, in words.
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] bool clear() const;

    /// Whether the first place would survive other assumptions, in words; empty until it is known.
    [[nodiscard]] QString survival() const;
    [[nodiscard]] bool survives() const;

    /// What would carry the gain of the selected place, in words; empty where none is selected, or until it
    /// is known.
    [[nodiscard]] QString carried_title() const;
    [[nodiscard]] QString carried() const;

    /// Below the waterline: [{title, strength, summary}], the strongest first.
    [[nodiscard]] QVariantList enablers() const;

    /// "Seen: 17 of 66 actors"
    [[nodiscard]] QString seen() const;
    [[nodiscard]] QString tip() const;

    [[nodiscard]] LeverModel* lever() const { return lever_; }

    /// What was computed last, or nullptr: for the chart.
    [[nodiscard]] std::shared_ptr<DemandData const> const& data() const { return data_; }

    [[nodiscard]] Study const& shown() const { return study(); }

    void set_moment(QString const& key);
    void set_p0(double p0);

  protected:
    void refresh() override;

  private:
    void opened();
    void ask_survival();
    void ask_carriers();
    [[nodiscard]] NodeId selected_place() const;
    [[nodiscard]] bool knows_carriers() const;
    [[nodiscard]] bool knows_survival() const;
    [[nodiscard]] QString gain_words_of(NodeId node) const;
    [[nodiscard]] DemandSettings settings() const;
    [[nodiscard]] QString place_words(NodeId node) const;

    LeverModel* lever_;
    std::shared_ptr<DemandData const> data_;
    std::shared_ptr<SurvivalData const> survival_;
    std::shared_ptr<CarriersData const> carried_;
    QString moment_ = QStringLiteral("first3");
    double p0_ = 0.1;
};

} // namespace cospread::studio
