import QtQuick
import QtTest
import Cospread.Studio
import Cospread.Theme

// What a person does with mouse and keyboard, and what is seen then.
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

            function open(name, workspace) {
                Session.open(datasets + "/" + name);
                settle();
                verify(Session.study.open);
                Session.workspace = workspace;
                settle();
                Session.study.clear();
                settle();
            }

            /// The first visible item below `item` of which `fits` is true.
            function find(item, fits) {
                if (!item.visible)
                    return null;
                if (fits(item))
                    return item;
                for (let i = 0; i < item.children.length; ++i) {
                    const found = find(item.children[i], fits);
                    if (found)
                        return found;
                }
                return null;
            }

            function button(text) {
                const found = find(main.contentItem, item => item.text === text && item.clicked !== undefined);
                verify(found, "a button " + text);
                return found;
            }

            function sees(text) {
                return find(main.contentItem, item => typeof item.text === "string" && item.text.replace(/\u00a0/g, " ").indexOf(text) >= 0) !== null;
            }

            function press(text) {
                mouseClick(button(text));
                settle();
            }

            function clickNode(node) {
                const at = main.canvas.positionOf(node);
                mouseClick(main.canvas, at.x, at.y);
                settle();
            }

            function colourOf(node) {
                return outside.seen(main, main.canvas.mapToItem(main.contentItem, main.canvas.positionOf(node)));
            }

            name: "Events"
            when: windowShown

            function init() {
                main.requestActivate();
                tryVerify(() => main.active, 5000);
                Theme.motion = false;
                Theme.dark = false;
            }

            function cleanup() {
                outside.let_go();
            }

            function cleanupTestCase() {
                Session.close();
                settle();
            }

            function test_click_dims_all_but_the_contacts_and_escape_brings_them_back() {
                open("kite", 0);
                const far = Session.study.find("Jane")[0].node;
                const before = colourOf(far);
                clickNode(Session.study.find("Andre")[0].node);
                compare(Session.study.selectedName, "Andre");
                verify(sees("Andre and its contacts"));
                tryVerify(() => String(colourOf(far)) !== String(before), 5000);
                keyClick(Qt.Key_Escape);
                compare(Session.study.selected, -1);
                settle();
                tryVerify(() => String(colourOf(far)) === String(before), 5000);
            }

            function test_an_actor_is_put_elsewhere_and_comes_back_by_undo() {
                open("kite", 0);
                const canvas = main.canvas;
                const before = canvas.positionOf(3);
                const to = Qt.point(before.x + 60, before.y + 40);
                mousePress(canvas, before.x, before.y, Qt.LeftButton, Qt.ControlModifier);
                mouseMove(canvas, before.x + 30, before.y + 20);
                mouseMove(canvas, to.x, to.y);
                mouseRelease(canvas, to.x, to.y, Qt.LeftButton, Qt.ControlModifier);
                settle();
                fuzzyCompare(canvas.positionOf(3).x, to.x, 1);
                fuzzyCompare(canvas.positionOf(3).y, to.y, 1);
                verify(sees("1 actor put by hand."));
                verify(Session.canLayOutAgain);
                keyClick(Qt.Key_R);
                settle();
                fuzzyCompare(canvas.positionOf(3).x, to.x, 1);
                fuzzyCompare(canvas.positionOf(3).y, to.y, 1);
                Session.study.undo();
                Session.study.undo();
                settle();
                fuzzyCompare(canvas.positionOf(3).x, before.x, 1);
                verify(!Session.canLayOutAgain);
                verify(!Session.study.canUndo);
            }

            function test_the_theme_button_makes_it_dark_and_light_again() {
                open("kite", 0);
                press("Dark theme");
                verify(Theme.dark);
                press("Light theme");
                verify(!Theme.dark);
            }

            function test_a_starter_is_taken_away_and_another_put_in_by_name() {
                open("spain", 2);
                const first = Session.spread.starters[0];
                press("Without " + first.text);
                compare(Session.spread.starters.length, 2);
                const field = find(main.contentItem, item => item.name === "Add a starter");
                mouseClick(field);
                for (const letter of "las naves")
                    keyClick(letter);
                keyClick(Qt.Key_Return);
                settle();
                compare(Session.spread.starters.length, 3);
                compare(Session.spread.starters[2].text, "Las Naves");
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                settle();
                compare(Session.spread.starters.length, 2);
            }

            function test_a_click_in_spread_says_the_path_in_words() {
                open("spain", 2);
                verify(!sees("along this path alone"));
                const target = Session.study.find("Las Naves")[0].node;
                clickNode(target);
                compare(Session.spread.target, target);
                verify(sees("along this path alone"));
                verify(sees("a step"));
                verify(sees(Session.spread.pathChance));
            }

            function test_a_broken_file_is_explained_and_the_picture_stays() {
                open("spain", 0);
                const before = Session.picture.revision;
                outside.drop(main, outside.broken);
                tryVerify(() => Session.problem.length > 0, 10000);
                verify(Session.problemDetail.indexOf("broken.csv") >= 0, Session.problemDetail);
                verify(sees(Session.problem));
                compare(Session.study.name, "Spain");
                compare(Session.picture.revision, before);
                press("Close this note");
                compare(Session.problem, "");
            }

            function test_a_dropped_file_opens() {
                open("kite", 0);
                outside.drop(main, outside.triangle);
                tryVerify(() => Session.study.nodeCount === 3, 10000);
                settle();
                verify(sees("3 actors, 3 ties"));
            }

            function test_what_reading_found_is_listed_behind_a_chip() {
                open("kite", 0);
                verify(!sees("set aside"));
                outside.drop(main, outside.flawed);
                tryVerify(() => Session.importer.canOpen, 10000);
                press("Open");
                tryVerify(() => Session.study.nodeCount === 3, 10000);
                settle();
                compare(Session.study.findingsWords, "1 set aside, 1 to look at");
                verify(!sees("'much' is no number"));
                press("1 set aside, 1 to look at");
                const list = Session.study.findings;
                compare(list.length, 4);
                compare(list[0].heading, "1 row was set aside");
                compare(list[1].place, "flawed.csv, row 3, column weight");
                verify(list[1].what.indexOf("'much' is no number") === 0, list[1].what);
                verify(list[1].remedy.length > 0);
                compare(list[2].heading, "Kept, but worth a look");
                keyClick(Qt.Key_Escape);
            }

            function test_without_starters_one_button_starts_with_the_actor_of_most_ties() {
                open("kite", 2);
                verify(sees("Nobody starts yet"));
                // Krackhardt 1990: Diane has six ties, more than anybody else.
                press("Start with Diane");
                compare(Session.spread.starters.length, 1);
                compare(Session.spread.starters[0].text, "Diane");
                verify(!sees("Nobody starts yet"));
            }

            function test_an_export_writes_each_format_data() {
                return [
                    {
                        tag: "svg",
                        start: "<svg"
                    },
                    {
                        tag: "pdf",
                        start: "%PDF-"
                    },
                    {
                        tag: "png",
                        start: "PNG"
                    }
                ];
            }

            function test_an_export_writes_each_format(row) {
                open("kite", 0);
                const path = outside.folder + "/view." + row.tag;
                Session.exportView("file://" + path);
                settle();
                compare(Session.problem, "");
                verify(sees("Written: " + path));
                verify(outside.start(path).indexOf(row.start) >= 0, outside.start(path));
                Session.dismiss();
            }

            function test_escape_cancels_what_runs_and_the_picture_is_marked() {
                open("kite", 2);
                Session.spread.addStarter(0);
                settle();
                verify(!Session.stale);
                outside.hold(Session.jobs);
                Session.spread.p0 = 0.3;
                tryVerify(() => Session.jobs.shown, 5000);
                verify(sees("Simulating the spread"));
                keyClick(Qt.Key_Escape);
                verify(!Session.jobs.busy && !Session.placer.runner.busy);
                verify(Session.stale);
                verify(sees("of the previous settings"));
                outside.let_go();
                Session.spread.p0 = 0.2;
                settle();
                tryVerify(() => !Session.stale, 5000);
            }

            function test_after_escape_the_settings_of_the_picture_take_the_mark_away() {
                open("kite", 2);
                Session.spread.addStarter(0);
                settle();
                const before = Session.spread.p0;
                outside.hold(Session.jobs);
                Session.spread.p0 = 0.3;
                tryVerify(() => Session.jobs.shown, 5000);
                keyClick(Qt.Key_Escape);
                verify(Session.stale);
                Session.spread.p0 = before;
                tryVerify(() => !Session.stale, 5000);
                verify(!Session.jobs.busy && !Session.placer.runner.busy);
            }
        }
    }
}
