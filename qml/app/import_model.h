#pragma once

#include "qml/app/import_data.h"
#include "qml/app/job_runner.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantList>

namespace cospread::studio {

/// A file that is about to be opened: what stands in it, what a person says its columns mean, and the network
/// that comes of it. Each choice reads the file again, on the worker.
class ImportModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool canOpen READ can_open NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ file_name NOTIFY changed FINAL)
    Q_PROPERTY(QString recognised READ recognised NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString problemDetail READ problem_detail NOTIFY changed FINAL)
    Q_PROPERTY(bool stopped READ stopped NOTIFY changed FINAL)
    Q_PROPERTY(QString wanted READ wanted NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList columns READ columns NOTIFY columns_changed FINAL)
    Q_PROPERTY(QString rowsWords READ rows_words NOTIFY columns_changed FINAL)
    Q_PROPERTY(bool canTakeHeadings READ can_take_headings NOTIFY columns_changed FINAL)
    Q_PROPERTY(bool altered READ altered NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList sheets READ sheets NOTIFY changed FINAL)
    Q_PROPERTY(QString sheet READ sheet NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList formats READ formats NOTIFY changed FINAL)
    Q_PROPERTY(QString format READ format NOTIFY changed FINAL)
    Q_PROPERTY(bool hasStrength READ has_strength NOTIFY changed FINAL)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed FINAL)
    Q_PROPERTY(bool asksDirection READ asks_direction NOTIFY changed FINAL)
    Q_PROPERTY(bool directed READ directed NOTIFY changed FINAL)
    Q_PROPERTY(QString nodesFile READ nodes_file NOTIFY changed FINAL)
    Q_PROPERTY(bool takesNodes READ takes_nodes NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList numbers READ numbers NOTIFY changed FINAL)
    Q_PROPERTY(QString dropped READ dropped NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList setAside READ set_aside NOTIFY changed FINAL)
    Q_PROPERTY(QString setAsideWords READ set_aside_words NOTIFY changed FINAL)
    Q_PROPERTY(int setAsideCount READ set_aside_count NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList warnings READ warnings NOTIFY changed FINAL)
    Q_PROPERTY(int warningCount READ warning_count NOTIFY changed FINAL)
    Q_PROPERTY(QString sketchWords READ sketch_words NOTIFY sketched FINAL)

  public:
    explicit ImportModel(JobRunner& jobs, QObject* parent = nullptr);

    /// Whether a job of that lane belongs to an import, which tells its failures itself.
    [[nodiscard]] static bool owns(QString const& lane);

    /// Begins with a file; `data` is what it was read as already, if it was, and its options are the first
    /// choices.
    void begin(QString const& path, CasePointer const& data = {});

    /// Leaves the file alone.
    void end();

    [[nodiscard]] QString path() const { return path_; }

    [[nodiscard]] ReadOptions const& options() const { return options_; }

    /// The network by the choices as they are now; nullptr while it is not there.
    [[nodiscard]] CasePointer data() const { return can_open() ? result_.data : nullptr; }

    [[nodiscard]] ImportSketch const& sketch() const { return sketch_; }

    [[nodiscard]] bool active() const { return !path_.isEmpty(); }

    [[nodiscard]] bool busy() const;

    [[nodiscard]] bool can_open() const { return result_.data != nullptr && is_current_; }

    [[nodiscard]] QString file_name() const;

    [[nodiscard]] QString recognised() const { return table_.recognised; }

    [[nodiscard]] QString problem() const { return problem_.what; }

    [[nodiscard]] QString problem_detail() const { return problem_.detail; }

    /// True once reading was cancelled; readAgain() goes on.
    [[nodiscard]] bool stopped() const { return stopped_; }

    /// What a person has to choose before there is a network; empty where nothing is missing.
    [[nodiscard]] QString wanted() const;

    /// [{name, role, fixed, cells, choices: [{key, text}]}]; `fixed`: what the column says was found and can
    /// be taken for an end or the strength only.
    [[nodiscard]] QVariantList columns() const { return column_rows_; }

    /// "First 8 of 134 rows".
    [[nodiscard]] QString rows_words() const;

    /// Whether the file seems to have no headings, and its first row could be them.
    [[nodiscard]] bool can_take_headings() const;

    /// Whether anything was chosen.
    [[nodiscard]] bool altered() const { return altered_; }

    /// Of a workbook, after the choice to have the ties found: [{key, text}].
    [[nodiscard]] QVariantList sheets() const;

    [[nodiscard]] QString sheet() const;

    /// Of a text: what it can be read as, [{key, text}].
    [[nodiscard]] QVariantList formats() const;
    [[nodiscard]] QString format() const;
    [[nodiscard]] bool has_strength() const;

    /// What a bigger strength means: "closer", "further" or "nothing".
    [[nodiscard]] QString meaning() const;

    /// Whether the file leaves it open if its ties have a direction.
    [[nodiscard]] bool asks_direction() const;
    [[nodiscard]] bool directed() const;

    /// Name of the table of attributes; empty where none was added.
    [[nodiscard]] QString nodes_file() const;
    [[nodiscard]] bool takes_nodes() const;

    [[nodiscard]] QVariantList numbers() const { return result_.numbers; }

    [[nodiscard]] QString dropped() const { return result_.dropped; }

    [[nodiscard]] QVariantList set_aside() const { return result_.set_aside; }

    [[nodiscard]] QString set_aside_words() const;
    [[nodiscard]] int set_aside_count() const;

    [[nodiscard]] QVariantList warnings() const { return result_.warnings; }

    [[nodiscard]] int warning_count() const;

    /// Why there is no picture; empty where there is one.
    [[nodiscard]] QString sketch_words() const;

    /// Takes a column for "from", "to", "strength" or "attribute".
    Q_INVOKABLE void setRole(int column, QString const& role);

    /// The first row is what the columns are called.
    Q_INVOKABLE void takeHeadings();
    Q_INVOKABLE void setMeaning(QString const& meaning);
    Q_INVOKABLE void setDirected(bool directed);
    Q_INVOKABLE void setSheet(QString const& sheet);
    Q_INVOKABLE void setFormat(QString const& format);

    /// Adds a table with attributes of the actors; an empty address takes it away.
    Q_INVOKABLE void setNodesFile(QUrl const& file);

    /// Back to how the file is understood by itself.
    Q_INVOKABLE void startOver();
    Q_INVOKABLE void readAgain();

  Q_SIGNALS:
    void changed();
    void columns_changed();
    void sketched();

  private:
    void choose();
    void forget_columns();
    void read_network();
    void take(ImportResult result);
    void draw();
    void show_columns(std::vector<ImportColumn> columns);
    void fail(QString const& lane, Problem const& problem);

    JobRunner& jobs_;
    QString path_;
    ReadOptions options_;
    bool altered_ = false;
    CasePointer known_; ///< what the file was read as before the page came; nullptr = read it
    ImportTable table_;
    std::vector<ImportColumn> columns_;
    QVariantList column_rows_;
    ImportResult result_;
    bool is_current_ = false; ///< result_ is that of the present options
    bool stopped_ = false;
    Problem problem_;
    ImportSketch sketch_;
};

} // namespace cospread::studio
