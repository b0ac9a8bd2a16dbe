import QtQuick
import QtTest
import Cospread.Studio
import Cospread.Theme

// A file that is dropped on the window, and what its columns mean.
Item {
    width: 10
    height: 10

    Main {
        id: main

        width: 1280
        height: 800

        TestCase {
            id: test

            function settle() {
                tryVerify(() => !Session.jobs.busy && !Session.placer.runner.busy, 60000);
                wait(20);
            }

            function bring(path) {
                outside.drop(main, path);
                tryVerify(() => Session.importer.active, 10000);
                settle();
            }

            function focused(name) {
                return main.activeFocusItem && main.activeFocusItem.Accessible.name === name;
            }

            function tabTo(name) {
                for (let i = 0; i < 20 && !focused(name); ++i)
                    keyClick(Qt.Key_Tab);
                verify(focused(name), name + " is reached by Tab");
            }

            name: "Import"
            when: windowShown

            function init() {
                main.requestActivate();
                tryVerify(() => main.active, 5000);
                Theme.motion = false;
                Session.close();
                settle();
            }

            function test_columns_are_chosen_by_keyboard_and_enter_opens() {
                bring(outside.unnamed);
                verify(!Session.importer.canOpen);
                keyClick(Qt.Key_Return);
                verify(Session.importer.active);
                tabTo("What who means");
                keyClick(Qt.Key_Up);
                keyClick(Qt.Key_Up);
                keyClick(Qt.Key_Up);
                compare(Session.importer.columns[0].role, "from");
                Session.importer.setRole(1, "to");
                settle();
                verify(Session.importer.canOpen);
                keyClick(Qt.Key_Return);
                tryVerify(() => Session.study.open, 10000);
                verify(!Session.importer.active);
                compare(Session.study.nodeCount, 3);
                settle();
            }

            function test_escape_leaves_to_where_one_was() {
                bring(outside.unnamed);
                tabTo("What whom means");
                keyClick(Qt.Key_Escape);
                verify(!Session.importer.active);
                verify(!Session.study.open);
                Session.open(outside.triangle);
                tryVerify(() => Session.study.open, 10000);
                settle();
                bring(outside.flawed);
                compare(Session.importer.setAsideCount, 1);
                compare(Session.importer.warningCount, 1);
                keyClick(Qt.Key_Escape);
                verify(!Session.importer.active);
                compare(Session.study.name, "triangle");
            }

            function test_what_is_open_can_be_read_otherwise() {
                Session.open(outside.flawed);
                tryVerify(() => Session.study.open, 10000);
                settle();
                Session.bringInAgain();
                settle();
                verify(Session.importer.active && Session.importer.canOpen);
                Session.importer.setMeaning("nothing");
                settle();
                keyClick(Qt.Key_Return);
                tryVerify(() => !Session.importer.active, 10000);
                settle();
                compare(Session.study.findingsWords, "1 to look at");
            }

            function test_keys_of_the_workspaces_mean_nothing_here() {
                Session.open(outside.triangle);
                tryVerify(() => Session.study.open, 10000);
                settle();
                bring(outside.flawed);
                keyClick("2");
                compare(Session.workspace, 0);
                keyClick(Qt.Key_Escape);
            }

            function test_a_good_table_opens_at_once() {
                outside.drop(main, outside.triangle);
                tryVerify(() => Session.study.open, 10000);
                verify(!Session.importer.active);
                settle();
            }
        }
    }
}
