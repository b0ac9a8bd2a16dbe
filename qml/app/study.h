#pragma once

#include "qml/app/case_data.h"
#include "qml/app/choices.h"
#include "qml/app/job_runner.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

#include <map>

namespace cospread::studio {

/// The case that is open, the choices made on it, and the measures computed so far: what the workspaces
/// share.
class Study : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(bool open READ is_open NOTIFY opened FINAL)
    Q_PROPERTY(QString name READ name NOTIFY opened FINAL)
    Q_PROPERTY(QString title READ title NOTIFY opened FINAL)
    Q_PROPERTY(QString period READ period NOTIFY opened FINAL)
    Q_PROPERTY(int nodeCount READ node_count NOTIFY opened FINAL)
    Q_PROPERTY(bool hasInferred READ has_inferred NOTIFY opened FINAL)
    Q_PROPERTY(QString everybody READ everybody NOTIFY opened FINAL)
    Q_PROPERTY(QVariantList findings READ findings NOTIFY opened FINAL)
    Q_PROPERTY(QString findingsWords READ findings_words NOTIFY opened FINAL)
    Q_PROPERTY(bool fromTable READ from_table NOTIFY opened FINAL)
    Q_PROPERTY(int selected READ selected NOTIFY choices_changed FINAL)
    Q_PROPERTY(QString selectedName READ selected_name NOTIFY choices_changed FINAL)
    Q_PROPERTY(int chosenCount READ chosen_count NOTIFY choices_changed FINAL)
    Q_PROPERTY(QString colour READ colour WRITE set_colour NOTIFY choices_changed FINAL)
    Q_PROPERTY(QString shape READ shape WRITE set_shape NOTIFY choices_changed FINAL)
    Q_PROPERTY(QString size READ size WRITE set_size NOTIFY choices_changed FINAL)
    Q_PROPERTY(QVariantList colourChoices READ colour_choices NOTIFY opened FINAL)
    Q_PROPERTY(QVariantList shapeChoices READ shape_choices NOTIFY opened FINAL)
    Q_PROPERTY(QVariantList sizeChoices READ size_choices NOTIFY opened FINAL)
    Q_PROPERTY(QVariantList layoutChoices READ layout_choices NOTIFY opened FINAL)
    Q_PROPERTY(bool statedOnly READ stated_only WRITE set_stated_only NOTIFY basis_changed FINAL)
    Q_PROPERTY(bool hasNarratives READ has_narratives NOTIFY opened FINAL)
    Q_PROPERTY(bool narratives READ narratives WRITE set_narratives NOTIFY narratives_changed FINAL)
    Q_PROPERTY(QString narrativesWords READ narratives_words NOTIFY basis_changed FINAL)
    Q_PROPERTY(bool canUndo READ can_undo NOTIFY choices_changed FINAL)
    Q_PROPERTY(bool canRedo READ can_redo NOTIFY choices_changed FINAL)

  public:
    explicit Study(JobRunner& jobs, QObject* parent = nullptr);

    /// Takes over a case that was read; choices and measures begin anew.
    void take(CasePointer data, Placement placement);

    /// The nodes stand there from now on: a choice that can be taken back, unless it is a later placement of
    /// a run that is known.
    void place(Placement const& placement);

    /// Nothing is open any more.
    void put_away();

    [[nodiscard]] bool is_open() const { return basis_.data != nullptr; }

    [[nodiscard]] Basis const& basis() const { return basis_; }

    [[nodiscard]] Case const& content() const { return basis_.data->content; }

    [[nodiscard]] Network const& network() const { return basis_.network(); }

    [[nodiscard]] Choices const& choices() const { return history_.present(); }

    [[nodiscard]] Placement const& placement() const { return choices().placement; }

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString period() const;
    [[nodiscard]] int node_count() const;
    [[nodiscard]] bool has_inferred() const;
    [[nodiscard]] QString everybody() const;

    /// What reading the file set aside, then what it found worth a look, each under a heading; at most 100 of
    /// a kind: [{heading}] or [{place, what, remedy}].
    [[nodiscard]] QVariantList findings() const;

    /// "2 set aside, 1 to look at"; empty where reading found nothing.
    [[nodiscard]] QString findings_words() const;

    /// Whether it was read from a table, which leaves it open what its columns mean.
    [[nodiscard]] bool from_table() const;

    [[nodiscard]] int selected() const;
    [[nodiscard]] QString selected_name() const;

    /// How many nodes the chosen set has; 0 where there is none.
    [[nodiscard]] int chosen_count() const { return static_cast<int>(choices().chosen.size()); }

    [[nodiscard]] QString colour() const { return choices().colour; }

    [[nodiscard]] QString shape() const { return choices().shape; }

    [[nodiscard]] QString size() const { return choices().size; }

    [[nodiscard]] QVariantList colour_choices() const;
    [[nodiscard]] QVariantList shape_choices() const;
    [[nodiscard]] QVariantList size_choices() const;

    /// The layouts, those that the network cannot have with the reason: [{key, text, brief,
    /// enabled}].
    [[nodiscard]] QVariantList layout_choices() const;

    [[nodiscard]] bool stated_only() const { return basis_.stated_only; }

    /// Whether the case has stories that two actors share.
    [[nodiscard]] bool has_narratives() const { return is_open() && basis_.data->told.has_value(); }

    /// Whether they carry influence beside the ties.
    [[nodiscard]] bool narratives() const { return narratives_; }

    /// "4 stories link 9 actors. 2 of these stories are inferred."
    [[nodiscard]] QString narratives_words() const;

    [[nodiscard]] bool can_undo() const { return history_.can_undo(); }

    [[nodiscard]] bool can_redo() const { return history_.can_redo(); }

    void set_colour(QString const& column);
    void set_shape(QString const& column);
    void set_size(QString const& measure);
    void set_stated_only(bool stated_only);
    void set_narratives(bool narratives);
    void set_starters(std::vector<NodeId> starters);

    /// Selects a node; -1, or the node that is selected, takes the selection away. A chosen set stays where
    /// the node belongs to it.
    Q_INVOKABLE void select(int node);

    /// Chooses a set of nodes; a single one is selected instead. None leaves everything as it was.
    Q_INVOKABLE void choose(QList<int> const& nodes);

    /// Adds a node to the chosen set, which begins with the selected one, or takes it away.
    Q_INVOKABLE void toggle(int node);
    Q_INVOKABLE void clear();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    /// Nodes whose name or id has the text in it, best first, at most eight: [{node, text, detail}].
    Q_INVOKABLE [[nodiscard]] QVariantList find(QString const& text) const;

    Q_INVOKABLE [[nodiscard]] QString label(int node) const;
    Q_INVOKABLE [[nodiscard]] QString shortLabel(int node) const;
    Q_INVOKABLE [[nodiscard]] QString facts(int node) const;

    /// Whether what grows with nodes times ties (betweenness) takes more than some seconds: such measures
    /// wait until somebody wants them.
    [[nodiscard]] bool is_large() const;

    /// The values of a measure on the present basis where they have been computed, else nullptr.
    [[nodiscard]] NodeValues const* known_measure(std::string const& key) const;

    /// The values of a measure on the present basis, or nullptr while they are being computed: then
    /// `measures_changed` tells when they are there.
    [[nodiscard]] NodeValues const* measure(std::string const& key);

  Q_SIGNALS:
    void opened();
    void choices_changed();
    void basis_changed();
    void narratives_changed();
    void measures_changed();
    void placement_changed();

  private:
    void change(Choices choices);
    void choose(NodeSet nodes);
    void compute(std::string const& key);
    [[nodiscard]] QVariantList attribute_choices(QString const& none) const;

    JobRunner& jobs_;
    Basis basis_;
    bool narratives_ = false;
    ChoiceHistory history_;
    std::map<std::string, NodeValues> measures_;
    std::vector<std::string> asked_;
};

} // namespace cospread::studio
