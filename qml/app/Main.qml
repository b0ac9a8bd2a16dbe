pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

Window {
    id: window

    readonly property bool compact: width < 1400
    readonly property bool imports: Session.importer.active
    /// A study is open and seen.
    readonly property bool works: Session.study.open && !imports
    property alias canvas: desk.canvas

    function searchFor() {
        if (works)
            topBar.search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    // Out of the search, else out of the lasso, else out of what is running, else out of the selection.
    function stepOut() {
        const field = activeFocusItem as SearchField;
        if (field)
            field.leave();
        else if (canvas.lasso)
            canvas.lasso = false;
        else if (Session.jobs.shown)
            Session.jobs.cancel();
        else if (Session.placer.runner.shown)
            Session.placer.stop();
        else
            Session.study.clear();
    }

    width: 1440
    height: 900
    minimumWidth: 1208
    minimumHeight: 640
    visible: true
    color: Theme.canvas
    title: Session.study.open ? qsTr("%1, cospread").arg(Session.study.name) : "cospread"

    Column {
        anchors.fill: parent

        TopBar {
            id: topBar
            visible: window.works
            width: parent.width
            compact: window.compact
            onExportWanted: dialogs.exportView()
            onOpenWanted: dialogs.openFile()
        }
        Item {
            width: parent.width
            height: parent.height - (topBar.visible ? topBar.height : 0)

            Desk {
                id: desk
                anchors.fill: parent
                visible: window.works
                compact: window.compact
                onOpenWanted: dialogs.openFile()
                onExportWanted: dialogs.exportView()
            }
            StartPage {
                anchors.fill: parent
                visible: !Session.study.open && !window.imports
                onOpenWanted: dialogs.openFile()
                onColumnsWanted: dialogs.chooseColumns()
            }
            ImportPage {
                anchors.fill: parent
                visible: window.imports
                onNodesWanted: dialogs.addNodes()
            }
            BusyNote {
                y: window.imports ? 48 : 0
                width: parent.width
                panelWidth: desk.visible ? desk.panelWidth : 0
                z: 2
            }
            Messages {
                z: 3
                anchors.horizontalCenter: parent.horizontalCenter
                y: window.works || window.imports ? 60 : 16
                width: Math.min(560, parent.width - 40)
            }
        }
    }
    Dialogs {
        id: dialogs
    }
    DropArea {
        id: drop
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: event => {
            if (event.hasUrls)
                Session.openUrl(event.urls[0]);
        }

        Rectangle {
            visible: drop.containsDrag
            anchors.fill: parent
            anchors.margins: 8
            color: "transparent"
            radius: 8
            border.width: 2
            border.color: Theme.accent
        }
    }

    Shortcut {
        sequence: "Ctrl+Z"
        enabled: window.works
        onActivated: Session.study.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]
        enabled: window.works
        onActivated: Session.study.redo()
    }
    Shortcut {
        sequence: "Ctrl+F"
        onActivated: window.searchFor()
    }
    Shortcut {
        sequence: "Ctrl+O"
        onActivated: dialogs.openFile()
    }
    Shortcut {
        sequence: "Ctrl+Shift+O"
        onActivated: dialogs.chooseColumns()
    }
    Shortcut {
        sequence: "Ctrl+E"
        enabled: window.works
        onActivated: dialogs.exportView()
    }
    Shortcut {
        sequence: "R"
        enabled: window.works && Session.canLayOutAgain
        onActivated: Session.layOutAgain()
    }
    Shortcut {
        sequence: "L"
        enabled: window.works
        onActivated: window.canvas.lasso = !window.canvas.lasso
    }
    Shortcut {
        sequence: "Esc"
        enabled: window.works
        onActivated: window.stepOut()
    }
    Repeater {
        model: Session.workspaces.length

        Item {
            id: key

            required property int index

            Shortcut {
                sequence: String(key.index + 1)
                enabled: window.works
                onActivated: Session.workspace = key.index
            }
        }
    }
}
