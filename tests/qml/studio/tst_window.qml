import QtQuick
import QtTest
import Cospread.Studio
import Cospread.Theme

// One window, from the start page through the four workspaces, by mouse and by keyboard.
Item {
    width: 10
    height: 10

    Main {
        id: main

        width: 1280
        height: 800

        TestCase {
            id: test

            function open(path) {
                Session.open(datasets + "/" + path);
                tryVerify(() => Session.study.open && Session.study.name.length > 0, 20000);
                settle();
            }

            function settle() {
                tryVerify(() => !Session.jobs.busy && !Session.placer.runner.busy, 60000);
                wait(20);
            }

            function node(name) {
                const found = Session.study.find(name);
                verify(found.length > 0, name + " is found");
                return found[0].node;
            }

            // Popups are among an item's data, delegates among its children.
            function named(item, name) {
                if (item.objectName === name)
                    return item;
                for (const list of [item.children, item.data]) {
                    for (let i = 0; list && i < list.length; ++i) {
                        const found = named(list[i], name);
                        if (found)
                            return found;
                    }
                }
                return null;
            }

            name: "Window"
            when: windowShown

            function init() {
                main.requestActivate();
                tryVerify(() => main.active, 5000);
                Theme.motion = false;
                Session.workspace = 0;
            }

            function test_01_start_page_shows_the_first_cases() {
                verify(!Session.study.open);
                verify(Session.gallery.total >= 7);
                tryVerify(() => Session.gallery.cards.length === 4, 60000);
                compare(Session.gallery.cards[0].title, "Hungary");
                compare(Session.gallery.cards[3].title, "Spain");
            }

            function test_02_a_case_opens_with_its_numbers() {
                open("hungary");
                compare(Session.study.name, "Hungary");
                compare(Session.map.numbers[0].value, "103");
                compare(Session.map.numbers[1].value, "294");
                compare(Session.map.stated, 214);
                compare(Session.map.inferred, 80);
                verify(Session.picture.legend.length >= 3);
                compare(Session.map.actors.length, 103);
            }

            function test_03_number_keys_change_the_workspace() {
                open("hungary");
                for (let i = 3; i >= 0; --i) {
                    keyClick(String(i + 1));
                    compare(Session.workspace, i);
                    settle();
                }
            }

            function test_04_search_by_keyboard_selects() {
                open("hungary");
                keyClick(Qt.Key_F, Qt.ControlModifier);
                for (const letter of "esely f")
                    keyClick(letter);
                keyClick(Qt.Key_Return);
                // The name is written with an accent; the id has none.
                compare(Session.study.selectedName.indexOf("ESÉLY"), 0);
                keyClick(Qt.Key_Escape);
                compare(Session.study.selected, -1);
            }

            function test_05_digits_typed_into_the_search_do_not_change_the_workspace() {
                open("hungary");
                keyClick(Qt.Key_F, Qt.ControlModifier);
                keyClick("2");
                compare(Session.workspace, 0);
                keyClick(Qt.Key_Escape);
            }

            function test_06_choices_can_be_taken_back() {
                open("hungary");
                const first = Session.map.actors[0].node;
                Session.study.select(first);
                Session.study.size = "degree";
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                compare(Session.study.size, "betweenness");
                compare(Session.study.selected, first);
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                compare(Session.study.selected, -1);
                keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
                compare(Session.study.selected, first);
                settle();
            }

            function test_06b_a_layout_is_a_choice_that_can_be_taken_back() {
                open("hungary");
                compare(Session.layout, "stress");
                const before = Session.caption("", 0, "");
                Session.layout = "bands";
                compare(Session.layout, "bands"); // at once: it is on its way
                tryVerify(() => Session.caption("", 0, "").includes("Bands by level"), 20000);
                compare(Session.layout, "bands");
                Session.study.undo();
                compare(Session.layout, "stress");
                compare(Session.caption("", 0, ""), before);
                Session.study.redo();
                compare(Session.layout, "bands");
                verify(Session.caption("", 0, "").includes("Bands by level"));
            }

            function test_06c_layouts_that_cannot_be_had_say_why() {
                open("hungary");
                const choices = Session.study.layoutChoices;
                compare(choices.find(choice => choice.key === "geographic").enabled, true);
                compare(choices.find(choice => choice.key === "bands").text, "Bands by level");
                const columns = choices.find(choice => choice.key === "columns");
                compare(columns.enabled, false);
                verify(columns.text.includes("needs two modes"));
            }

            function test_07_stated_ties_only() {
                open("hungary");
                Session.study.statedOnly = true;
                settle();
                compare(Session.map.numbers[1].value, "214");
                compare(Session.map.inferred, 0);
                Session.study.statedOnly = false;
                settle();
            }

            function test_08_the_theme_switches_every_token() {
                const before = [Theme.canvas, Theme.text, Theme.accent, Theme.line].map(String);
                Theme.dark = true;
                const after = [Theme.canvas, Theme.text, Theme.accent, Theme.line].map(String);
                for (let i = 0; i < before.length; ++i)
                    verify(before[i] !== after[i]);
                compare(String(Theme.canvas), "#11171a");
                Theme.dark = false;
                compare(String(Theme.canvas), "#fafaf7");
            }

            function test_09_a_broken_file_leaves_the_picture_and_says_what() {
                open("spain");
                Session.open(datasets + "/no-such-folder");
                tryVerify(() => Session.problem.length > 0, 20000);
                compare(Session.study.name, "Spain");
                Session.dismiss();
                compare(Session.problem, "");
            }

            function test_10_brokers_are_ranked_and_programmes_stand_apart() {
                open("hungary");
                Session.workspace = 1;
                settle();
                verify(Session.brokers.actors.length > 0);
                verify(Session.brokers.others.length > 0);
                const apart = Session.brokers.others.map(row => row.node);
                for (const row of Session.brokers.actors)
                    verify(apart.indexOf(row.node) < 0);
                verify(Session.brokers.sentence.length > 0);
                compare(Session.brokers.roles.length, 5);
            }

            function test_11_spread_starts_with_the_record_and_finds_paths() {
                open("spain");
                Session.workspace = 2;
                settle();
                verify(Session.spread.ready);
                compare(Session.spread.starters.length, 3);
                const target = Session.spread.stalls[Session.spread.stalls.length - 1].node;
                Session.study.select(target);
                settle();
                compare(Session.spread.target, target);
                verify(Session.spread.steps.length >= 2);
                compare(Session.spread.steps[Session.spread.steps.length - 1].node, target);
                Session.spread.removeStarter(Session.spread.starters[0].node);
                settle();
                compare(Session.spread.starters.length, 2);
            }

            function test_12_without_starters_the_spread_says_so() {
                open("kite");
                Session.workspace = 2;
                settle();
                verify(!Session.spread.ready);
                compare(Session.spread.starters.length, 0);
                Session.spread.addStarter(0);
                settle();
                verify(Session.spread.ready);
            }

            function test_13_demand_changes_with_the_moment() {
                open("spain");
                Session.workspace = 3;
                settle();
                verify(Session.demand.ready);
                const first = Session.demand.places[0];
                verify(first.low <= first.value && first.value <= first.high);
                Session.demand.moment = "all";
                settle();
                verify(Session.demand.places.length === 0 || Session.demand.places[0].gain !== first.gain);
                Session.demand.moment = "first3";
                settle();
            }

            function test_13b_a_lever_changes_what_comes_after_the_moment() {
                open("spain");
                Session.workspace = 3;
                settle();
                const desk = Session.demand.lever;
                desk.preset = "learning";
                settle();
                verify(desk.ready);
                compare(desk.groups.length, 4);
                const before = desk.before;
                Session.demand.moment = "all";
                settle();
                verify(desk.ready && desk.before !== before);
                Session.demand.moment = "first3";
                desk.preset = "";
                settle();
                verify(!desk.ready);
            }

            function test_13c_a_lever_of_ones_own_is_written_by_hand() {
                open("spain");
                main.width = 1440; // where the desk stands beside the iceberg
                Session.workspace = 3;
                settle();
                const sheet = named(main.contentItem, "leverSheet");
                const write = named(main.contentItem, "writeLever");
                mouseClick(write);
                tryVerify(() => sheet.opened);
                settle();
                const desk = Session.demand.lever;
                verify(desk.difference !== "0.0");
                compare(desk.preset, "own");
                const amount = named(sheet.contentItem, "amount");
                mouseDoubleClickSequence(amount);
                keyClick("1");
                keyClick(Qt.Key_Return);
                compare(Session.workspace, 3);
                compare(desk.editor.effects[0].amount, 1);
                settle();
                compare(desk.difference, "0.0");
                keyClick(Qt.Key_Escape);
                tryVerify(() => !sheet.visible);
                main.width = 1280;
                Session.workspace = 0;
                settle();
            }

            function test_14_a_new_choice_stops_the_running_job() {
                open("hungary");
                Session.workspace = 2;
                settle();
                Session.spread.runs = 20000;
                Session.spread.runs = 1000;
                settle();
                verify(Session.spread.method.indexOf("1,000") >= 0);
                Session.spread.runs = 4000;
                settle();
            }

            function test_15_cancel_keeps_the_old_picture_and_marks_it() {
                open("hungary");
                Session.workspace = 2;
                settle();
                const before = Session.picture.revision;
                Session.spread.runs = 20000;
                verify(Session.jobs.busy);
                Session.jobs.cancel();
                verify(!Session.jobs.busy && !Session.placer.runner.busy);
                wait(50);
                verify(Session.stale);
                verify(Session.picture.revision >= before);
                Session.spread.runs = 4000;
                settle();
            }

            function test_16_a_click_on_the_canvas_selects_and_empty_ground_clears() {
                open("kite");
                const at = main.canvas.positionOf(3);
                mouseClick(main.canvas, at.x, at.y);
                compare(Session.study.selected, 3);
                mouseClick(main.canvas, 4, main.canvas.height / 2);
                compare(Session.study.selected, -1);
            }

            function test_16b_a_lasso_chooses_a_set_that_escape_gives_up() {
                open("kite");
                const canvas = main.canvas;
                const right = canvas.width - 4;
                mousePress(canvas, 8, 60, Qt.LeftButton, Qt.ShiftModifier);
                for (const at of [[right, 60], [right, canvas.height - 50], [8, canvas.height - 50], [8, 90]])
                    mouseMove(canvas, at[0], at[1], -1, Qt.LeftButton);
                verify(canvas.lasso);
                mouseRelease(canvas, 8, 90, Qt.LeftButton, Qt.ShiftModifier);
                compare(Session.study.chosenCount, 10);
                settle();
                // Krackhardt's kite has 18 ties.
                compare(Session.chosen.numbers[0].value, "18");
                compare(Session.chosen.numbers[1].value, "0");
                compare(Session.chosen.actors.length, 10);
                const gone = Session.chosen.actors[0].node;
                mouseClick(canvas, canvas.positionOf(gone).x, canvas.positionOf(gone).y, Qt.LeftButton, Qt.ShiftModifier);
                compare(Session.study.chosenCount, 9);
                keyClick(Qt.Key_Escape);
                compare(Session.study.chosenCount, 0);
                keyClick(Qt.Key_Z, Qt.ControlModifier);
                compare(Session.study.chosenCount, 9);
                Session.spreadFromChosen();
                compare(Session.workspace, 2);
                compare(Session.spread.starters.length, 9);
                settle();
                keyClick("l");
                verify(canvas.lasso);
                keyClick(Qt.Key_Escape);
                verify(!canvas.lasso);
                Session.workspace = 0;
                settle();
            }

            function test_17_tab_reaches_the_controls() {
                open("kite");
                main.canvas.forceActiveFocus();
                const seen = [];
                for (let i = 0; i < 12; ++i) {
                    keyClick(Qt.Key_Tab);
                    if (seen.indexOf(main.activeFocusItem) < 0)
                        seen.push(main.activeFocusItem);
                }
                verify(seen.length >= 8, "Tab moves on: " + seen.length);
            }

            function test_18_closing_leads_back_to_the_start_page() {
                open("kite");
                Session.close();
                verify(!Session.study.open);
                settle();
            }
        }
    }
}
