#pragma once

#include "qml/app/workspace_model.h"
#include "qml/workspaces/spread/record_fit_model.h"
#include "qml/workspaces/spread/spread_data.h"

#include <QVariantList>

#include <memory>

namespace cospread::studio {

/// Spread: from those who start, whom does it reach, by which path, and where does it stall?
class SpreadModel : public WorkspaceModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QVariantList starters READ starters NOTIFY changed FINAL)
    Q_PROPERTY(int suggested READ suggested NOTIFY changed FINAL)
    Q_PROPERTY(bool hasRecord READ has_record NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList models READ models CONSTANT FINAL)
    Q_PROPERTY(QString model READ model WRITE set_model NOTIFY changed FINAL)
    Q_PROPERTY(QString modelMeaning READ model_meaning NOTIFY changed FINAL)
    Q_PROPERTY(bool byChance READ by_chance NOTIFY changed FINAL)
    Q_PROPERTY(bool byPaths READ by_paths NOTIFY changed FINAL)
    Q_PROPERTY(QString tipped READ tipped NOTIFY changed FINAL)
    Q_PROPERTY(QString arrival READ arrival NOTIFY changed FINAL)
    Q_PROPERTY(double p0 READ p0 WRITE set_p0 NOTIFY changed FINAL)
    Q_PROPERTY(QString p0Key READ p0_key NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList p0Choices READ p0_choices NOTIFY changed FINAL)
    Q_PROPERTY(cospread::studio::RecordFitModel* fit READ fit CONSTANT FINAL)
    Q_PROPERTY(int runs READ runs WRITE set_runs NOTIFY changed FINAL)
    Q_PROPERTY(int evidence READ evidence WRITE set_evidence NOTIFY changed FINAL)
    Q_PROPERTY(QString strongest READ strongest NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(int target READ target NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
    Q_PROPERTY(int pathCount READ path_count NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList pathNames READ path_names NOTIFY changed FINAL)
    Q_PROPERTY(int pathIndex READ path_index WRITE set_path_index NOTIFY changed FINAL)
    Q_PROPERTY(QString pathChance READ path_chance NOTIFY changed FINAL)
    Q_PROPERTY(QString anyChance READ any_chance NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList carriers READ carriers NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList stalls READ stalls NOTIFY changed FINAL)
    Q_PROPERTY(QString stallCount READ stall_count NOTIFY changed FINAL)
    Q_PROPERTY(int step READ step WRITE set_step NOTIFY changed FINAL)
    Q_PROPERTY(int lastStep READ last_step NOTIFY changed FINAL)
    Q_PROPERTY(QString expected READ expected NOTIFY changed FINAL)

  public:
    SpreadModel(Study& study, JobRunner& jobs, QObject* parent);

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString subheading() const override;
    [[nodiscard]] QString method() const override;
    [[nodiscard]] Look look() override;

    /// [{node, text}]
    [[nodiscard]] QVariantList starters() const;
    [[nodiscard]] bool has_record() const;

    /// Whom to start with where nobody does: the selected node, else the one with most ties; -1 in an empty
    /// network.
    [[nodiscard]] int suggested() const;

    /// By which practice can spread along ties: [{key, text}]
    [[nodiscard]] static QVariantList models();

    [[nodiscard]] QString model() const { return QString::fromStdString(model_); }

    [[nodiscard]] QString model_meaning() const;

    /// Whether p0 counts in the model that is chosen.
    [[nodiscard]] bool by_chance() const { return model_of(model_).arcs == ArcMeaning::chance; }

    /// Whether paths say how practice got to somebody, in the model of what is shown.
    [[nodiscard]] bool by_paths() const { return !ready() || has_paths(model_of(data_->settings.model)); }

    /// Who tipped the target together, in words, where there are no paths.
    [[nodiscard]] QString tipped() const;

    /// What is left of the original at the end of the path, in words.
    [[nodiscard]] QString arrival() const;

    [[nodiscard]] double p0() const { return p0_; }

    [[nodiscard]] QString p0_key() const;

    /// Some usual ones, the one that fits the record, and the one chosen: [{key, text}]
    [[nodiscard]] QVariantList p0_choices() const;

    [[nodiscard]] RecordFitModel* fit() const { return fit_; }

    [[nodiscard]] int runs() const { return runs_; }

    /// 0 all, 1 stated, 2 weighted by certainty.
    [[nodiscard]] int evidence() const;

    /// What the strongest tie carries a step, in words: p0 made tangible.
    [[nodiscard]] QString strongest() const;

    [[nodiscard]] bool ready() const { return data_ != nullptr; }

    /// The node to which the path leads: the selected one, unless it starts itself; -1 where none.
    [[nodiscard]] int target() const;

    /// The chosen path, node by node: [{node, text, reached, way, chance}], way and chance of the step that
    /// leads on.
    [[nodiscard]] QVariantList steps() const;

    [[nodiscard]] int path_count() const { return static_cast<int>(paths_.size()); }

    /// [{text, hint}]: first, second, third.
    [[nodiscard]] QVariantList path_names() const;

    [[nodiscard]] int path_index() const { return path_index_; }

    [[nodiscard]] QString path_chance() const;
    [[nodiscard]] QString any_chance() const;

    /// [{node, text, share, words}]
    [[nodiscard]] QVariantList carriers() const;

    /// [{node, text, detail, chance}], at most 100.
    [[nodiscard]] QVariantList stalls() const;
    [[nodiscard]] QString stall_count() const;

    /// The step up to which colour shows the spread; the last one is the whole.
    [[nodiscard]] int step() const;
    [[nodiscard]] int last_step() const;
    [[nodiscard]] QString expected() const;

    /// What was computed last, or nullptr: for the charts.
    [[nodiscard]] std::shared_ptr<SpreadData const> const& data() const { return data_; }

    [[nodiscard]] Case const* content() const { return study().is_open() ? &study().content() : nullptr; }

    void set_model(QString const& key);
    void set_p0(double p0);
    void set_runs(int runs);
    void set_evidence(int evidence);
    void set_path_index(int index);
    void set_step(int step);

    Q_INVOKABLE void addStarter(int node);
    Q_INVOKABLE void removeStarter(int node);

    /// Starts with the first adopters of the record.
    Q_INVOKABLE void startFromRecord(int count);

  protected:
    void refresh() override;

  private:
    void opened();
    void choices_changed();
    void find_paths();
    void fit_record();
    [[nodiscard]] SpreadSettings settings() const;
    [[nodiscard]] std::vector<double> shown_chances() const;

    RecordFitModel* fit_;
    std::shared_ptr<SpreadData const> data_;
    std::vector<DiffusionPath> paths_;
    NodeId paths_target_ = no_node;
    int path_index_ = 0;
    int step_ = -1; ///< -1: the last
    std::string model_ = "cascade";
    double p0_ = 0.1;
    int runs_ = 4000;
    bool weighted_ = false;
};

} // namespace cospread::studio
