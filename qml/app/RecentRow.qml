import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme

// A row of the start page: a file that was open lately, or a question with the number of its workspace.
T.AbstractButton {
    id: row

    property string detail
    property string iconName: "file"
    property int place: 0

    implicitHeight: 40
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: place > 0 ? text : qsTr("Open %1").arg(text)

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
            visible: row.iconName.length > 0
            name: row.iconName
            color: Theme.text2
        }
        Rectangle {
            visible: row.place > 0
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            radius: 3
            color: "transparent"
            border.width: 1
            border.color: Theme.lineStrong

            PlainText {
                anchors.centerIn: parent
                text: row.place
                font.pixelSize: 11
                color: Theme.text2
            }
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
