#include "core/formats/zip_archive.h"
#include "qml/app/session.h"
#include "tests/qml/studio/studio_application.h"

#include <QFile>
#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>

namespace cospread::studio {
namespace {

/// A workbook of Excel with these rows in its sheets, cells parted by commas.
QByteArray workbook(std::vector<std::pair<std::string, std::vector<std::string>>> const& sheets) {
    std::vector<std::pair<std::string, std::string>> files;
    std::string names;
    std::string relations;
    for (auto const& [name, rows] : sheets) {
        std::string const id = std::to_string(files.size() + 1);
        std::string cells;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            cells += "<row>";
            char column = 'A';
            for (QString const& cell : QString::fromStdString(rows[row]).split(u',')) {
                cells += "<c r=\"" + std::string(1, column++) + std::to_string(row + 1) +
                         "\" t=\"inlineStr\"><is><t>" + cell.toStdString() + "</t></is></c>";
            }
            cells += "</row>";
        }
        names += "<sheet name=\"" + name + "\" r:id=\"r" + id + "\"/>";
        relations += "<Relationship Id=\"r" + id + "\" Target=\"sheet" + id + ".xml\"/>";
        files.emplace_back("xl/sheet" + id + ".xml",
                           "<worksheet><sheetData>" + cells + "</sheetData></worksheet>");
    }
    files.emplace_back("xl/workbook.xml",
                       "<workbook xmlns:r=\"r\"><sheets>" + names + "</sheets></workbook>");
    files.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return QByteArray::fromStdString(zipped(files));
}

/// A folder of files, and an import of one of them.
struct ImportPage {
    ImportPage() { need_application(); }

    QString file(char const* name, QByteArray const& content) {
        QString const path = folder.filePath(QString::fromLatin1(name));
        QFile out(path);
        BOOST_REQUIRE(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
        return path;
    }

    void begin(QByteArray const& content) {
        import.begin(file("ties.csv", content));
        settle(jobs);
    }

    void set_role(int column, char const* role) {
        import.setRole(column, QString::fromLatin1(role));
        settle(jobs);
    }

    [[nodiscard]] std::string roles() const {
        QStringList all;
        for (QVariant const& column : import.columns()) {
            all << column.toMap()[QStringLiteral("role")].toString();
        }
        return all.join(u' ').toStdString();
    }

    /// "in the file, kept".
    [[nodiscard]] std::string number(int row) const {
        QVariantMap const number = import.numbers().value(row).toMap();
        return (number[QStringLiteral("file")].toString() + QStringLiteral(", ") +
                number[QStringLiteral("kept")].toString())
            .toStdString();
    }

    QTemporaryDir folder;
    JobRunner jobs;
    ImportModel import{jobs};
};

BOOST_FIXTURE_TEST_SUITE(studio_import, ImportPage)

BOOST_AUTO_TEST_CASE(columns_have_the_roles_that_their_headings_say) {
    begin("source,target,weight,relation,directed,evidence,note\na,b,2,funds,yes,stated,x\n"
          "b,c,1,leads,no,inferred,\nb,b,1,leads,yes,stated,\nb,d,much,leads,yes,stated,\n");
    BOOST_TEST(roles() == "from to strength relation direction evidence attribute");
    BOOST_TEST(import.recognised().toStdString() == "comma separated, UTF-8");
    BOOST_TEST(import.columns()[0].toMap()[QStringLiteral("cells")].toStringList().size() == 4);
    BOOST_TEST(import.rows_words().toStdString() == "All 4 rows");
    BOOST_REQUIRE(import.can_open());
    BOOST_TEST(number(0) == "4, 3"); // d is in the row that was set aside alone
    BOOST_TEST(number(1) == "4, 2"); // which leaves two besides the tie of b with itself
    BOOST_TEST(number(2) == "3, 1");
    BOOST_TEST(number(3) == "0, 0");
    BOOST_TEST(number(4) == "1, 1");
    BOOST_TEST(!import.asks_direction());
    BOOST_TEST(import.dropped().toStdString() == "1 tie of an actor with itself is dropped.");
    QVariantMap const aside = import.set_aside().value(0).toMap();
    BOOST_TEST(import.set_aside_count() == 1);
    BOOST_TEST(aside[QStringLiteral("place")].toString().toStdString() == "Row 5");
    BOOST_TEST(aside[QStringLiteral("column")].toString().toStdString() == "weight");
    BOOST_TEST(aside[QStringLiteral("what")].toString().toStdString() == "'much' is no number.");
}

BOOST_AUTO_TEST_CASE(ends_that_no_heading_names_are_chosen) {
    begin("who,whom,how often\nAnna,Bella,3\nBella,Cecil,1\n");
    BOOST_TEST(!import.can_open());
    BOOST_TEST(!import.wanted().isEmpty());
    BOOST_TEST(import.problem().isEmpty());
    BOOST_TEST(roles() == "attribute attribute attribute");
    set_role(2, "strength");
    BOOST_TEST(roles() == "attribute attribute strength");
    set_role(2, "attribute");
    set_role(1, "from");
    BOOST_TEST(import.wanted().contains(QStringLiteral("To actor")));
    BOOST_TEST(!import.busy());
    set_role(0, "to");
    BOOST_REQUIRE(import.can_open());
    Network const& network = import.data()->content.network;
    BOOST_TEST(network.id(network.source(0)) == "Bella");
    BOOST_TEST(network.id(network.target(0)) == "Anna");
    BOOST_TEST(!network.weighted());
    set_role(2, "strength");
    BOOST_TEST(import.data()->content.network.weight(0) == 3);
    BOOST_TEST(roles() == "to from strength");
}

BOOST_AUTO_TEST_CASE(the_two_ends_change_places) {
    begin("source,target\na,b\n");
    set_role(0, "to");
    BOOST_TEST(roles() == "to from");
    BOOST_REQUIRE(import.can_open());
    Network const& network = import.data()->content.network;
    BOOST_TEST(network.id(network.source(0)) == "b");
    import.startOver();
    settle(jobs);
    BOOST_TEST(roles() == "from to");
    BOOST_TEST(!import.altered());
}

BOOST_AUTO_TEST_CASE(a_bigger_strength_is_closer_further_or_nothing) {
    begin("source,target,weight\na,b,4\nb,c,2\n");
    BOOST_TEST(import.has_strength());
    BOOST_TEST(import.meaning().toStdString() == "closer");
    BOOST_TEST(import.data()->content.network.strength(0) == 4.0);
    import.setMeaning(QStringLiteral("further"));
    BOOST_TEST(!import.can_open()); // not before it is read again
    settle(jobs);
    BOOST_TEST(import.data()->content.network.strength(0) == 0.25);
    import.setMeaning(QStringLiteral("nothing"));
    settle(jobs);
    BOOST_TEST(!import.data()->content.network.weighted());
    BOOST_TEST(roles() == "from to attribute");
    BOOST_TEST(import.has_strength());
    set_role(2, "strength");
    BOOST_TEST(import.meaning().toStdString() == "closer");
    BOOST_TEST(import.data()->content.network.weighted());
    set_role(2, "attribute");
    BOOST_TEST(import.meaning().toStdString() == "nothing");
}

BOOST_AUTO_TEST_CASE(direction_is_asked_for_where_the_file_does_not_say) {
    begin("source,target\na,b\nb,a\n");
    BOOST_TEST(import.asks_direction());
    BOOST_TEST(import.directed());
    BOOST_TEST(number(1) == "2, 2");
    import.setDirected(false);
    settle(jobs);
    BOOST_TEST(!import.directed());
    BOOST_TEST(number(1) == "2, 1");
}

BOOST_AUTO_TEST_CASE(a_table_of_actors_brings_attributes_and_those_without_ties) {
    begin("source,target\na,b\n");
    import.setNodesFile(QUrl::fromLocalFile(file("nodes.csv", "id,sector\na,public\nb,media\nc,media\n")));
    settle(jobs);
    BOOST_REQUIRE(import.can_open());
    BOOST_TEST(import.nodes_file().toStdString() == "nodes.csv");
    BOOST_TEST(import.data()->content.network.node_count() == 3U);
    BOOST_TEST(number(3) == "–, 1");
    import.setNodesFile(QUrl());
    settle(jobs);
    BOOST_TEST(import.data()->content.network.node_count() == 2U);
}

BOOST_AUTO_TEST_CASE(a_first_row_of_headings_can_be_said_to_be_one) {
    begin("Ki,Kit\nAnna,Bella\nBella,Cecil\n");
    BOOST_TEST(number(1) == "3, 3");
    BOOST_REQUIRE(import.can_take_headings());
    import.takeHeadings();
    settle(jobs);
    BOOST_TEST(number(1) == "2, 2");
    BOOST_TEST(import.columns()[0].toMap()[QStringLiteral("name")].toString().toStdString() == "Ki");
}

BOOST_AUTO_TEST_CASE(a_text_can_be_read_as_something_else) {
    begin("Anna,Bella,Cecil,Dora\nBella,Cecil\nCecil,Anna\n");
    BOOST_TEST(import.format().toStdString() == "adjacency-list");
    BOOST_TEST(import.columns().isEmpty());
    import.setFormat(QStringLiteral("csv"));
    settle(jobs);
    BOOST_TEST(import.columns().size() == 4);
}

BOOST_AUTO_TEST_CASE(sheets_of_a_workbook_can_be_chosen) {
    import.begin(file("book.xlsx", workbook({{"2019",
                                              { "source,target,weight",
                                                "a,b,2",
                                                "b,c,3" }},
                                             { "2020",
                                               { "source,target",
                                                 "c,d",
                                                 "d,e",
                                                 "e,f" } }})));
    settle(jobs);
    BOOST_TEST(import.sheets().size() == 3); // the first: found by itself
    BOOST_TEST(roles() == "from to strength");
    BOOST_TEST(number(1) == "2, 2");
    import.setSheet(QStringLiteral("2020"));
    settle(jobs);
    BOOST_TEST(roles() == "from to");
    BOOST_TEST(number(1) == "3, 3");
    set_role(0, "to");
    BOOST_REQUIRE(import.can_open());
    BOOST_TEST(import.data()->content.network.id(import.data()->content.network.source(0)) == "d");
}

BOOST_AUTO_TEST_CASE(ends_are_chosen_in_a_workbook_too) {
    import.begin(file("book.xlsx", workbook(
                                       {{ "Survey",
                                          { "who,whom,hours a week",
                                            "a,b,2",
                                            "b,c,3",
                                            "c,a,1" } }})));
    settle(jobs);
    BOOST_TEST(import.problem().isEmpty());
    BOOST_TEST(roles() == "attribute attribute attribute");
    BOOST_TEST(import.columns()[2].toMap()[QStringLiteral("name")].toString().toStdString() ==
               "hours a week");
    BOOST_TEST(import.columns()[2].toMap()[QStringLiteral("cells")].toStringList().size() == 3);
    BOOST_TEST(!import.busy());
    set_role(0, "from");
    set_role(1, "to");
    BOOST_REQUIRE(import.can_open());
    set_role(2, "strength");
    BOOST_REQUIRE(import.can_open());
    BOOST_TEST(import.data()->content.network.weight(1) == 3);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_says_so) {
    import.begin(folder.filePath(QStringLiteral("nowhere.csv")));
    settle(jobs);
    BOOST_TEST(!import.problem().isEmpty());
    BOOST_TEST(!import.can_open());
    BOOST_TEST(!import.busy());
}

BOOST_AUTO_TEST_CASE(cancelled_reading_goes_on_when_asked) {
    import.begin(file("ties.csv", "source,target\na,b\n"));
    jobs.cancel();
    BOOST_TEST(import.stopped());
    BOOST_TEST(!import.busy());
    import.readAgain();
    settle(jobs);
    BOOST_TEST(import.can_open());
}

BOOST_AUTO_TEST_CASE(a_picture_is_drawn_of_networks_that_are_not_large) {
    begin("source,target\na,b\nb,c\n");
    BOOST_TEST(!import.sketch().light.isNull());
    BOOST_TEST(import.sketch_words().isEmpty());
    QByteArray many("source,target\n");
    for (int tie = 0; tie <= static_cast<int>(most_sketched_ties); ++tie) {
        many += "n" + QByteArray::number(tie) + ",n" + QByteArray::number(tie + 1) + "\n";
    }
    begin(many);
    BOOST_TEST(import.sketch().light.isNull());
    BOOST_TEST(!import.sketch_words().isEmpty());
}

BOOST_AUTO_TEST_CASE(the_study_is_opened_with_the_options_that_were_chosen) {
    Theme theme;
    Session session(theme);
    session.bringIn(QUrl::fromLocalFile(file("ties.csv", "who,whom,hours\nAnna,Bella,4\nBella,Cecil,2\n")));
    settle(*session.jobs());
    session.importer()->setRole(0, QStringLiteral("from"));
    session.importer()->setRole(1, QStringLiteral("to"));
    session.importer()->setRole(2, QStringLiteral("strength"));
    session.importer()->setMeaning(QStringLiteral("further"));
    settle(*session.jobs());
    session.openImported();
    settle(*session.placer()->runner());
    BOOST_REQUIRE(session.study()->is_open());
    BOOST_TEST(!session.importer()->active());
    BOOST_TEST(session.study()->network().strength(0) == 0.25);
    ReadOptions const& options = session.study()->basis().data->options;
    BOOST_TEST(options.source_column == "who");
    BOOST_TEST(options.target_column == "whom");
    BOOST_TEST(options.weight_column == "hours");
    BOOST_TEST((options.weight_meaning == WeightMeaning::distance));
    session.bringInAgain();
    settle(*session.jobs());
    BOOST_TEST(session.importer()->meaning().toStdString() == "further");
    session.leaveImport();
    session.close();
    session.openRecent(folder.filePath(QStringLiteral("ties.csv")));
    settle(*session.jobs());
    settle(*session.placer()->runner());
    BOOST_REQUIRE(session.study()->is_open());
    BOOST_TEST(session.study()->network().strength(0) == 0.25);
}

BOOST_AUTO_TEST_CASE(a_chosen_table_with_findings_is_shown_first_and_a_named_one_opens) {
    QString const flawed = file("flawed.csv", "source,target,weight\na,b,1\nb,c,much\nb,d,2\n");
    Theme theme;
    Session session(theme);
    session.openUrl(QUrl::fromLocalFile(flawed));
    settle(*session.jobs());
    BOOST_TEST(session.importer()->active());
    BOOST_TEST(!session.study()->is_open());
    session.leaveImport();
    BOOST_TEST(!session.importer()->active());
    session.open(flawed);
    settle(*session.jobs());
    settle(*session.placer()->runner());
    BOOST_TEST(!session.importer()->active());
    BOOST_TEST(session.study()->is_open());
    session.open(file("unnamed.csv", "who,whom,hours\nAnna,Bella,4\n"));
    settle(*session.jobs());
    BOOST_TEST(session.importer()->active());
    BOOST_TEST(session.problem().isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
