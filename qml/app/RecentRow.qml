import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme

// A file that was open lately.
T.AbstractButton {
    id: row

    property string detail

    implicitHeight: 40
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Open %1").arg(text)

    background: Rectangle {
        color: row.hovered ? Theme.hover : "transparent"
        radius: 4

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        FocusRing {
            visible: row.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            x: 2
            anchors.verticalCenter: parent.verticalCenter
            name: "file"
            color: Theme.text2
        }
        Column {
            x: 26
            width: parent.width - 30
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                text: row.text
                font.pixelSize: 12
                font.weight: Font.Medium
            }
            PlainText {
                width: parent.width
                text: row.detail
                elide: Text.ElideMiddle
                font.pixelSize: 11
                color: Theme.text3
            }
        }
    }
}
