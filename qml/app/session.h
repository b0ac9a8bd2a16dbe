#pragma once

#include "qml/app/chosen_model.h"
#include "qml/app/gallery.h"
#include "qml/app/import_model.h"
#include "qml/app/job_runner.h"
#include "qml/app/picture.h"
#include "qml/app/placer.h"
#include "qml/app/settings.h"
#include "qml/app/study.h"
#include "qml/app/workspace_model.h"
#include "qml/canvas/network_canvas.h"
#include "qml/theme/studio_theme.h"
#include "qml/workspaces/brokers/brokers_model.h"
#include "qml/workspaces/demand/demand_model.h"
#include "qml/workspaces/map/map_model.h"
#include "qml/workspaces/spread/spread_model.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

#include <array>
#include <map>
#include <optional>

namespace cospread::studio {

/// One window's work: what is open, which workspace is seen, what runs, what went wrong.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(cospread::studio::Study* study READ study CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::Picture* picture READ picture CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::JobRunner* jobs READ jobs CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::Placer* placer READ placer CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::Gallery* gallery READ gallery CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::ImportModel* importer READ importer CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::ChosenModel* chosen READ chosen CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::MapModel* map READ map CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::BrokersModel* brokers READ brokers CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::SpreadModel* spread READ spread CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::DemandModel* demand READ demand CONSTANT FINAL)
    Q_PROPERTY(cospread::studio::WorkspaceModel* current READ current NOTIFY workspace_changed FINAL)
    Q_PROPERTY(QStringList workspaces READ workspaces CONSTANT FINAL)
    Q_PROPERTY(int workspace READ workspace WRITE set_workspace NOTIFY workspace_changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problem_changed FINAL)
    Q_PROPERTY(QString problemDetail READ problem_detail NOTIFY problem_changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY problem_changed FINAL)
    Q_PROPERTY(QString layout READ layout WRITE set_layout NOTIFY placement_changed FINAL)
    Q_PROPERTY(bool canLayOutAgain READ can_lay_out_again NOTIFY placement_changed FINAL)
    Q_PROPERTY(bool stale READ stale NOTIFY stale_changed FINAL)
    Q_PROPERTY(QVariantList recent READ recent NOTIFY recent_changed FINAL)

  public:
    explicit Session(Theme& theme, QObject* parent = nullptr);

    /// For the QML engine, with the theme of the same engine.
    static Session* create(QQmlEngine* engine, QJSEngine* script);

    /// Lets the session remember theme and last files; takes the remembered theme.
    void remember();

    [[nodiscard]] Study* study() { return &study_; }

    [[nodiscard]] Picture* picture() { return &picture_; }

    [[nodiscard]] JobRunner* jobs() { return &jobs_; }

    [[nodiscard]] Placer* placer() { return &placer_; }

    [[nodiscard]] Gallery* gallery() { return &gallery_; }

    [[nodiscard]] ImportModel* importer() { return &importer_; }

    [[nodiscard]] ChosenModel* chosen() { return &chosen_; }

    [[nodiscard]] MapModel* map() { return &map_; }

    [[nodiscard]] BrokersModel* brokers() { return &brokers_; }

    [[nodiscard]] SpreadModel* spread() { return &spread_; }

    [[nodiscard]] DemandModel* demand() { return &demand_; }

    [[nodiscard]] WorkspaceModel* current() const { return models_[static_cast<std::size_t>(workspace_)]; }

    [[nodiscard]] static QStringList workspaces();

    [[nodiscard]] int workspace() const { return workspace_; }

    void set_workspace(int index);

    [[nodiscard]] QString problem() const { return problem_.what; }

    [[nodiscard]] QString problem_detail() const { return problem_.detail; }

    [[nodiscard]] QString notice() const { return notice_; }

    /// True while the picture is not the one that was asked for last: the answer is being computed, or was
    /// cancelled.
    [[nodiscard]] bool stale() const;

    /// KEY[:PARAMETER=VALUE...] of the layout that is shown or under way; empty where positions are given.
    [[nodiscard]] QString layout() const;

    /// Lays the network out that way: a choice that can be taken back once its places are there.
    void set_layout(QString const& wanted);

    /// Whether nodes were put by hand or the layout was stopped, so that it has somewhere to go on to.
    [[nodiscard]] bool can_lay_out_again() const;

    [[nodiscard]] QVariantList recent() const;

    /// Nothing is computed, and the canvas shows all that there is to see.
    [[nodiscard]] bool at_rest() const;

    [[nodiscard]] canvas::NetworkCanvas* canvas() const { return canvas_; }

    /// Where the nodes of what is opened from now on stand.
    struct Placing {
        std::string layout;         ///< key; empty = the usual one for the size
        std::string positions_file; ///< a table of id, x, y, as `cospread layout` writes; empty = none
    };

    void set_placing(Placing placing) { placing_ = std::move(placing); }

    /// Gives the canvas its scenes from now on.
    Q_INVOKABLE void attach(cospread::canvas::NetworkCanvas* canvas);

    /// Opens a file or case folder; what is shown stays until there is something to be seen of it, and if it
    /// cannot be read. A table whose ends are not found is brought in by the import.
    Q_INVOKABLE void open(QString const& path);

    /// The same for a file that a person just chose: a table of which something was set aside or is worth a
    /// look is shown by the import before it opens.
    Q_INVOKABLE void openUrl(QUrl const& url);

    /// The same for one that was open before: by the choices made then, if there were any in this window.
    Q_INVOKABLE void openRecent(QString const& path);

    /// Shows what a file's columns mean before it opens, whatever it is.
    Q_INVOKABLE void bringIn(QUrl const& url);

    /// The same for the file that is open, beginning with how it was read.
    Q_INVOKABLE void bringInAgain();

    /// Opens the file of the import by the choices made there.
    Q_INVOKABLE void openImported();

    /// Back to where one was before the import.
    Q_INVOKABLE void leaveImport();

    /// How the picture was made; `labels` = how many are shown.
    Q_INVOKABLE [[nodiscard]] QString caption(QString const& facts, int labels, QString const& method) const;

    /// Actors by name, with the marks they have now: [{node, text, detail, shape, fill, outline}].
    Q_INVOKABLE [[nodiscard]] QVariantList find(QString const& text) const;

    /// Puts a node somewhere by hand, in the canvas's coordinates; it stays there when the network is laid
    /// out again. `step` numbers the hand's way: what has one step is taken back at once.
    Q_INVOKABLE void putNode(int node, QPointF at, int step);

    /// Lets go of a node that was put by hand.
    Q_INVOKABLE void freeNode(int node);

    /// Lays the network out again from where the nodes stand, around those put by hand.
    Q_INVOKABLE void layOutAgain();

    /// Spread, with that node as the only starter.
    Q_INVOKABLE void spreadFrom(int node);

    /// Spread, with the chosen set as the starters.
    Q_INVOKABLE void spreadFromChosen();

    /// Writes what is seen as svg, pdf or png, by the name's ending.
    Q_INVOKABLE void exportView(QUrl const& file);

    /// Puts the case away: back to the start page.
    Q_INVOKABLE void close();
    Q_INVOKABLE void dismiss();

  Q_SIGNALS:
    void workspace_changed();
    void problem_changed();
    void stale_changed();
    void recent_changed();
    void placement_changed();
    void picture_shown();

  private:
    void connect_parts();
    void show_picture();
    void hand_over_picture();
    void read(QString const& path, bool asks, ReadOptions const& options = {});
    void show_case(CasePointer const& data, std::optional<Placement> const& given);
    void open_placed(CasePointer const& data, Placement const& placement);
    void set_problem(Problem const& problem, QString const& notice = {});
    void set_cancelled(bool cancelled);

    Settings settings_;
    Theme& theme_;
    QPointer<canvas::NetworkCanvas> canvas_;
    JobRunner jobs_;
    Placer placer_;
    QString wished_layout_; ///< of the layout under way
    Study study_;
    Picture picture_;
    Gallery gallery_;
    ImportModel importer_;
    std::map<QString, ReadOptions> imported_; ///< the choices made for a file, by its path
    ChosenModel chosen_;
    MapModel map_;
    BrokersModel brokers_;
    SpreadModel spread_;
    DemandModel demand_;
    std::array<WorkspaceModel*, 4> models_;
    int workspace_ = 0;
    Problem problem_;
    QString notice_;
    bool cancelled_ = false;
    Placing placing_;
    QTimer picture_timer_; ///< several changes of one moment make one picture
};

} // namespace cospread::studio
