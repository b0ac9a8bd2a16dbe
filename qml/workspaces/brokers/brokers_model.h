#pragma once

#include "qml/app/workspace_model.h"
#include "qml/workspaces/brokers/brokers_data.h"

#include <QVariantList>

#include <memory>

namespace cospread::studio {

/// Brokers: who brokers co-creation, how sure is that, and by which role?
class BrokersModel : public WorkspaceModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList actors READ actors NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList others READ others NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList axis READ axis NOTIFY changed FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList roles READ roles NOTIFY changed FINAL)
    Q_PROPERTY(QString sureness READ sureness NOTIFY changed FINAL)
    Q_PROPERTY(bool sure READ sure NOTIFY changed FINAL)
    Q_PROPERTY(QString without READ without NOTIFY changed FINAL)

  public:
    BrokersModel(Study& study, JobRunner& jobs, QObject* parent);

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString subheading() const override;
    [[nodiscard]] QString method() const override;
    [[nodiscard]] Look look() override;

    [[nodiscard]] bool ready() const { return data_ != nullptr; }

    /// [{node, place, text, value, low, high, top5, words}]: positions on the axis of places are shares of
    /// its length; actors, and apart from them programmes and events. At most 200 of each.
    [[nodiscard]] QVariantList actors() const { return actors_; }

    [[nodiscard]] QVariantList others() const { return others_; }

    /// [{text, at}]: the places named above the bars.
    [[nodiscard]] QVariantList axis() const;

    /// The node of the card: the selected one, else the first actor; -1 before anything is computed.
    [[nodiscard]] int chosen() const;
    [[nodiscard]] QString sentence() const;

    /// [{title, meaning, count, distance, share, expected, expectedLow, expectedHigh}], the most played
    /// first.
    [[nodiscard]] QVariantList roles() const;

    /// How far the place of the chosen node is certain, in words.
    [[nodiscard]] QString sureness() const;
    [[nodiscard]] bool sure() const;

    /// "Without it, 101 pairs of actors lose their only connection."
    [[nodiscard]] QString without() const;

  protected:
    void refresh() override;

  private:
    void opened();
    void start();
    void start_bands();
    void list_rows();
    [[nodiscard]] QVariantMap row(Broker const& broker) const;
    [[nodiscard]] double axis_share(double place) const;

    std::shared_ptr<BrokersData const> data_;
    std::shared_ptr<RankBands const> bands_;
    QVariantList actors_;
    QVariantList others_;
};

} // namespace cospread::studio
