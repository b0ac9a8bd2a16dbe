pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The first rows of the table with a choice above each column; more columns than fit scroll sideways.
Rectangle {
    id: card

    readonly property var columns: Session.importer.columns
    readonly property bool hasFoot: Session.importer.rowsWords.length > 0
    readonly property int rows: columns.length > 0 ? columns[0].cells.length : 0
    readonly property int columnWidth: Math.max(118, Math.min(220, Math.floor(list.width / Math.max(1, columns.length))))

    implicitHeight: list.y + list.height + (hasFoot ? 44 : 10)
    radius: 8
    color: Theme.raised
    border.width: 1
    border.color: Theme.line

    Repeater {
        model: card.rows + 1

        Rectangle {
            required property int index

            x: list.x
            y: list.y + 59 + index * 30
            width: list.width
            height: 1
            color: Theme.line
        }
    }
    ListView {
        id: list
        x: 18
        y: 18
        width: parent.width - 36
        height: 60 + card.rows * 30 + 10
        orientation: ListView.Horizontal
        clip: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        // By number, so that a column stays, and keeps the keyboard, when its role changes.
        model: card.columns.length
        T.ScrollBar.horizontal: ThinBar {}

        delegate: ImportColumn {
            width: card.columnWidth
            height: list.height
        }
    }
    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 18
        anchors.rightMargin: 18
        anchors.bottomMargin: 8
        height: 28
        spacing: 16
        visible: card.hasFoot

        PlainText {
            Layout.fillWidth: true
            text: Session.importer.rowsWords
            font.pixelSize: 11
            color: Theme.text2
        }
        PushButton {
            visible: Session.importer.canTakeHeadings
            link: true
            text: qsTr("The first row holds headings")
            onClicked: Session.importer.takeHeadings()
        }
    }
}
