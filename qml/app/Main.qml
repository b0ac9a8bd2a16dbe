pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

Window {
    id: window

    readonly property bool compact: width < 1400
    property alias canvas: desk.canvas

    function searchFor() {
        if (Session.study.open)
            topBar.search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    // Out of the search, else out of what is running, else out of the selection.
    function stepOut() {
        const field = activeFocusItem as SearchField;
        if (field)
            field.leave();
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
            visible: Session.study.open
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
                visible: Session.study.open
                compact: window.compact
                onOpenWanted: dialogs.openFile()
            }
            StartPage {
                anchors.fill: parent
                visible: !Session.study.open
                onOpenWanted: dialogs.openFile()
            }
            BusyNote {
                width: parent.width
                panelWidth: desk.visible ? desk.panelWidth : 0
                z: 2
            }
            Messages {
                z: 3
                anchors.horizontalCenter: parent.horizontalCenter
                y: Session.study.open ? 60 : 16
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
        onActivated: Session.study.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]
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
        sequence: "Ctrl+E"
        enabled: Session.study.open
        onActivated: dialogs.exportView()
    }
    Shortcut {
        sequence: "R"
        enabled: Session.study.open && Session.canLayOutAgain
        onActivated: Session.layOutAgain()
    }
    Shortcut {
        sequence: "Esc"
        enabled: Session.study.open
        onActivated: window.stepOut()
    }
    Repeater {
        model: Session.workspaces.length

        Item {
            id: key

            required property int index

            Shortcut {
                sequence: String(key.index + 1)
                enabled: Session.study.open
                onActivated: Session.workspace = key.index
            }
        }
    }
}
