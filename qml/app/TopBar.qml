pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The case, the workspaces, search, and what can be taken back.
Rectangle {
    id: bar

    property bool compact: false
    property alias search: searchField

    signal exportWanted
    signal openWanted

    implicitHeight: 48
    color: Theme.panel

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    FontMetrics {
        id: nameMetrics
        font.family: Theme.fontFamily
        font.pixelSize: 13
        font.weight: Font.DemiBold
    }
    FontMetrics {
        id: titleMetrics
        font.family: Theme.fontFamily
        font.pixelSize: 11
    }
    T.AbstractButton {
        id: home
        height: parent.height - 1
        width: Math.min(250, tabs.x - 8, 68 + Math.max(nameMetrics.advanceWidth(Session.study.name), titleMetrics.advanceWidth(Session.study.title)))
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        text: qsTr("Back to the start page")
        Accessible.role: Accessible.Button
        Accessible.name: text
        onClicked: Session.close()

        background: Rectangle {
            color: home.hovered ? Theme.hover : "transparent"

            FocusRing {
                anchors.margins: 2
                visible: home.visualFocus
            }
        }
        contentItem: Item {
            Icon {
                x: 14
                anchors.verticalCenter: parent.verticalCenter
                width: 20
                height: 20
                name: "logo"
                color: Theme.accent
            }
            Column {
                x: 50
                width: parent.width - 58
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    width: parent.width
                    text: Session.study.name
                    font.weight: Font.DemiBold
                }
                PlainText {
                    visible: text.length > 0
                    width: parent.width
                    text: Session.study.title
                    font.pixelSize: 11
                    color: Theme.text2
                }
            }
        }

        Hint {
            visible: home.hovered
            text: home.text
        }
    }
    FindingsChip {
        visible: text.length > 0
        anchors.verticalCenter: parent.verticalCenter
        x: home.width + 4
        width: Math.min(implicitWidth, tabs.x - x - 12)
    }
    Row {
        id: tabs
        anchors.horizontalCenter: parent.horizontalCenter
        height: parent.height
        spacing: bar.compact ? 0 : 4

        Repeater {
            model: Session.workspaces

            WorkspaceTab {
                required property string modelData
                required property int index

                height: tabs.height
                text: modelData
                number: index + 1
                current: Session.workspace === index
                onClicked: Session.workspace = index
            }
        }
    }
    RowLayout {
        anchors.right: parent.right
        anchors.rightMargin: 12
        height: parent.height
        spacing: 2

        SearchField {
            id: searchField
            Layout.preferredWidth: bar.compact ? 150 : 200
            Layout.rightMargin: 10
            shortcutText: "Ctrl F"
            onSearched: text => searchField.results = Session.find(text)
            onPicked: node => {
                if (Session.study.selected !== node)
                    Session.study.select(node);
            }
        }
        IconButton {
            iconName: "undo"
            text: qsTr("Undo")
            shortcutText: "Ctrl Z"
            enabled: Session.study.canUndo
            onClicked: Session.study.undo()
        }
        IconButton {
            iconName: "redo"
            text: qsTr("Redo")
            shortcutText: "Ctrl Shift Z"
            enabled: Session.study.canRedo
            onClicked: Session.study.redo()
        }
        IconButton {
            iconName: "folder"
            text: qsTr("Open a file")
            shortcutText: "Ctrl O"
            onClicked: bar.openWanted()
        }
        IconButton {
            iconName: "export"
            text: qsTr("Export this view")
            shortcutText: "Ctrl E"
            onClicked: bar.exportWanted()
        }
        ThemeButton {}
    }
}
