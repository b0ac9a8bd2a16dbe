import QtQuick
import QtQuick.Layouts
import Cospread.Theme

// How often a role is played, against what chance gives (tick, thin bar of two standard deviations).
RowLayout {
    id: row

    property string title
    property string meaning
    property string count
    property string distance
    property real share: 0
    property real expected: 0
    property real expectedLow: 0
    property real expectedHigh: 0

    spacing: 8
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2: %3, %4").arg(title).arg(meaning).arg(count).arg(distance)

    Column {
        Layout.preferredWidth: 160
        Layout.minimumWidth: 160

        PlainText {
            width: parent.width
            text: row.title
            font.pixelSize: 12
            font.weight: Font.Medium
        }
        PlainText {
            width: parent.width
            text: row.meaning
            font.pixelSize: 11
            color: Theme.text3
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.minimumWidth: 50
        implicitHeight: 20

        Rectangle {
            y: (parent.height - height) / 2
            width: Math.max(1, row.share * parent.width)
            height: 10
            radius: 2
            color: Theme.accent
        }
        Rectangle {
            x: row.expectedLow * parent.width
            y: (parent.height - height) / 2
            width: Math.max(1, (row.expectedHigh - row.expectedLow) * parent.width)
            height: 2
            color: Theme.text
            opacity: 0.7
        }
        Rectangle {
            x: row.expected * parent.width - 0.75
            y: (parent.height - height) / 2
            width: 1.5
            height: 16
            color: Theme.text
        }
    }
    PlainText {
        Layout.preferredWidth: 30
        text: row.count
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignRight
    }
    PlainText {
        Layout.preferredWidth: 46
        text: row.distance
        font.pixelSize: 11
        color: Theme.text2
        horizontalAlignment: Text.AlignRight
    }
}
