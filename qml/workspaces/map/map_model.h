#pragma once

#include "qml/app/workspace_model.h"

#include <QVariantList>

namespace cospread::studio {

/// Map: who is here, and how are they tied?
class MapModel : public WorkspaceModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QVariantList numbers READ numbers NOTIFY content_changed FINAL)
    Q_PROPERTY(int stated READ stated NOTIFY content_changed FINAL)
    Q_PROPERTY(int inferred READ inferred NOTIFY content_changed FINAL)
    Q_PROPERTY(double statedShare READ stated_share NOTIFY content_changed FINAL)
    Q_PROPERTY(QVariantList matrixColumns READ matrix_columns NOTIFY content_changed FINAL)
    Q_PROPERTY(QVariantList matrixRows READ matrix_rows NOTIFY content_changed FINAL)
    Q_PROPERTY(QString limits READ limits NOTIFY content_changed FINAL)
    Q_PROPERTY(QVariantList actors READ actors NOTIFY content_changed FINAL)
    Q_PROPERTY(QString more READ more NOTIFY content_changed FINAL)
    Q_PROPERTY(QString order READ order WRITE set_order NOTIFY content_changed FINAL)

  public:
    MapModel(Study& study, JobRunner& jobs, QObject* parent);

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString subheading() const override;
    [[nodiscard]] Look look() override;

    /// [{value, words}]: actors, ties, places, adopters; only what the data know.
    [[nodiscard]] QVariantList numbers() const;
    [[nodiscard]] int stated() const;
    [[nodiscard]] int inferred() const;
    [[nodiscard]] double stated_share() const;

    /// Sectors, and for each level its counts in them with the share of the largest count.
    [[nodiscard]] QVariantList matrix_columns() const;
    [[nodiscard]] QVariantList matrix_rows() const;
    [[nodiscard]] QString limits() const;

    /// [{node, text, ties, betweenness}], at most 500.
    [[nodiscard]] QVariantList actors() const { return actors_; }

    /// How many actors the list leaves out, in words; empty where none.
    [[nodiscard]] QString more() const;

    /// Key of the measure by which the list is sorted: degree or betweenness.
    [[nodiscard]] QString order() const { return order_; }

    void set_order(QString const& key);

  Q_SIGNALS:
    /// What the panel shows of the network; a selection leaves it as it is.
    void content_changed();

  protected:
    void refresh() override;

  private:
    QVariantList actors_;
    QString order_ = QStringLiteral("degree");
};

} // namespace cospread::studio
