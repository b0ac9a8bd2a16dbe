import QtQuick
import Cospread.Controls
import Cospread.Theme

// A category of the chosen set: its mark and name, how many of all are chosen, and that share as a bar.
Item {
    id: line

    required property var row

    height: 24
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2 of %3").arg(row.text).arg(row.count).arg(row.of)

    Mark {
        x: -1
        anchors.verticalCenter: parent.verticalCenter
        width: 18
        height: 18
        radius: 5
        shape: line.row.shape
        fill: line.row.fill ?? Theme.lineStrong
        outline: line.row.fill ? Theme.outlineOf(line.row.fill) : Theme.text2
    }
    PlainText {
        x: 22
        width: bar.x - x - 8
        height: parent.height
        text: line.row.text
        font.pixelSize: 12
    }
    Rectangle {
        id: bar
        anchors.right: parent.right
        anchors.rightMargin: 84
        anchors.verticalCenter: parent.verticalCenter
        width: 72
        height: 6
        radius: 3
        color: Theme.line

        Rectangle {
            width: Math.max(height, parent.width * line.row.share)
            height: parent.height
            radius: 3
            color: Theme.accent
        }
    }
    PlainText {
        anchors.right: parent.right
        height: parent.height
        text: qsTr("%1 of %2").arg(line.row.count).arg(line.row.of)
        font.pixelSize: 12
        color: Theme.text2
    }
}
