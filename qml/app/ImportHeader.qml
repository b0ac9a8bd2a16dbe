import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Which file is brought in, and what it was recognised as.
Rectangle {
    implicitHeight: 48
    color: Theme.panel

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
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
        width: parent.width - 110
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            text: qsTr("Bring in a network")
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            width: parent.width
            text: Session.importer.recognised.length > 0 ? qsTr("%1, %2").arg(Session.importer.fileName).arg(Session.importer.recognised) : Session.importer.fileName
            elide: Text.ElideMiddle
            font.pixelSize: 11
            color: Theme.text2
        }
    }
    ThemeButton {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
    }
}
