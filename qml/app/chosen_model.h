#pragma once

#include "core/network/ties_of_set.h"
#include "qml/app/study.h"
#include "viz/appearance/appearance.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

#include <memory>
#include <optional>

namespace cospread::studio {

/// What a chosen set is compared with: the same choice gives the same answer.
struct ChosenQuestion {
    Basis basis;
    NodeSet nodes;
    std::string colour; ///< text attributes by which it is counted; empty = not
    std::string shape;

    friend bool operator==(ChosenQuestion const&, ChosenQuestion const&) = default;
};

/// How many of a category are in the set, and how many there are.
struct ChosenShare {
    viz::Category category;
    std::size_t chosen = 0;
};

struct ChosenFacts {
    ChosenQuestion question;
    SetTies ties;
    std::vector<ChosenShare> by_colour;
    std::vector<ChosenShare> by_shape;
    std::vector<NodeId> first; ///< most ties first, at most 100
};

/// Counts a set of nodes. Cost O(n + m). Throws Stopped.
[[nodiscard]] ChosenFacts compute_chosen(ChosenQuestion const& question, RunContext const& context);

/// The chosen set in numbers: how it is tied, who is in it. Counted on another thread as soon as there is
/// one.
class ChosenModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QString heading READ heading NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList numbers READ numbers NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList groups READ groups NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList actors READ actors NOTIFY changed FINAL)
    Q_PROPERTY(QString more READ more NOTIFY changed FINAL)
    Q_PROPERTY(bool canStart READ can_start NOTIFY changed FINAL)

  public:
    ChosenModel(Study& study, JobRunner& jobs, QObject* parent = nullptr);

    /// "12 actors chosen"
    [[nodiscard]] QString heading() const;

    /// [{value, words}]: ties among them, ties to others.
    [[nodiscard]] QVariantList numbers() const;

    /// By the attributes of colour and shape: [{title, rows: [{text, count, of, share, shape, fill}]}];
    /// `fill` is not there where colour means something else.
    [[nodiscard]] QVariantList groups() const;

    /// [{node, text, detail}], most ties first.
    [[nodiscard]] QVariantList actors() const;

    /// How many actors the list leaves out, in words; empty where none.
    [[nodiscard]] QString more() const;

    /// Whether they are few enough to be starters of a spread.
    [[nodiscard]] bool can_start() const;

  Q_SIGNALS:
    void changed();

  private:
    void look();

    /// The facts of the set that is chosen now, or nullptr while they are being counted.
    [[nodiscard]] ChosenFacts const* facts() const;

    Study& study_;
    JobRunner& jobs_;
    std::optional<ChosenQuestion> asked_;
    std::shared_ptr<ChosenFacts const> facts_;
};

} // namespace cospread::studio
