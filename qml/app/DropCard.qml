import QtQuick
import Cospread.Controls
import Cospread.Theme

// Where a file of one's own goes: drop it anywhere in the window, or choose it.
Item {
    id: card

    signal openWanted
    signal columnsWanted

    implicitHeight: 148

    DashedFrame {
        anchors.fill: parent
        color: Theme.lineStrong
    }
    Column {
        anchors.centerIn: parent
        spacing: 10

        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Drop a network file or a case folder here")
            font.pixelSize: 12
            color: Theme.text2
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 16

            PushButton {
                primary: true
                iconName: "folder"
                text: qsTr("Open file")
                onClicked: card.openWanted()
            }
            PushButton {
                anchors.verticalCenter: parent.verticalCenter
                link: true
                text: qsTr("Choose columns…")
                hint: qsTr("See what the columns of a file mean before it opens")
                onClicked: card.columnsWanted()
            }
        }
        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Tables of ties (csv, xlsx, ods), graph files and case folders")
            font.pixelSize: 11
            color: Theme.text3
        }
    }
}
