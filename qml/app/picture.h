#pragma once

#include "qml/app/placement.h"
#include "qml/app/study.h"
#include "viz/appearance/appearance.h"
#include "viz/appearance/legend.h"
#include "viz/scene/scene.h"

#include <QObject>
#include <QQmlEngine>
#include <QThreadPool>
#include <QVariantList>

#include <memory>

namespace cospread::studio {

/// What a workspace wants to see: what colour, size and shape mean, and what is pointed at.
struct Look {
    viz::Appearance appearance;
    viz::Highlight highlight;
    QString starter_words; ///< what the ring of `highlight.starters` means; empty = "Starter"
};

/// Colour by the chosen attribute, size by the chosen measure, shape by level, the selection: the look that
/// Map and Brokers share, and from which the others start.
[[nodiscard]] Look base_look(Study& study);

/// What belongs to a look: the scene, its legend and its caption.
struct MadePicture {
    Look look;
    Basis basis;
    Placement placement;
    std::shared_ptr<viz::Scene const> scene;
    QVariantList legend;
    QString facts;
};

/// The picture on the canvas. That of a large network is made on another thread; the last one stays until it
/// is there.
class Picture : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QVariantList legend READ legend NOTIFY changed FINAL)
    Q_PROPERTY(QString facts READ facts NOTIFY changed FINAL)
    Q_PROPERTY(int revision READ revision NOTIFY changed FINAL)

  public:
    using QObject::QObject;
    ~Picture() override;

    void show(Study const& study, Look look, viz::Theme const& theme);

    /// Lets go of the picture: the network is closed.
    void forget();

    /// Whether the picture that was asked for last is still being made.
    [[nodiscard]] bool waiting() const { return waiting_; }

    [[nodiscard]] std::shared_ptr<viz::Scene const> const& scene() const { return made_.scene; }

    [[nodiscard]] Look const& look() const { return made_.look; }

    [[nodiscard]] Placement const& placement() const { return made_.placement; }

    [[nodiscard]] QVariantList legend() const { return made_.legend; }

    /// "103 actors, 294 ties (80 inferred, dashed)."
    [[nodiscard]] QString facts() const { return made_.facts; }

    [[nodiscard]] int revision() const { return revision_; }

    /// How a node is drawn: {shape, fill, outline}, for the mark beside its name in a list.
    Q_INVOKABLE [[nodiscard]] QVariantMap mark(int node, int revision) const;

  Q_SIGNALS:
    void changed();

  private:
    void take(MadePicture made);

    MadePicture made_;
    int revision_ = 0;
    unsigned asked_ = 0;
    bool waiting_ = false;
    QThreadPool pool_;
};

/// A legend for QML; circles that show sizes are apart, for they stand side by side.
[[nodiscard]] QVariantList legend_rows(std::vector<viz::LegendSection> const& sections);

} // namespace cospread::studio
