import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme

// A workspace by name, with the key that leads to it.
T.AbstractButton {
    id: tab

    property bool current: false
    property int number: 0

    implicitWidth: implicitContentWidth + 26
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: current

    contentItem: Item {
        implicitWidth: children[0].implicitWidth

        Row {
            anchors.centerIn: parent
            spacing: 8

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: tab.text
                font.weight: tab.current ? Font.DemiBold : Font.Medium
                color: tab.current ? Theme.accent : tab.hovered ? Theme.text : Theme.text2
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 14
                height: 16
                radius: 3
                color: "transparent"
                border.width: 1
                border.color: tab.current ? Theme.accent : Theme.line

                PlainText {
                    anchors.centerIn: parent
                    text: tab.number
                    font.pixelSize: 11
                    color: tab.current ? Theme.accent : Theme.text3
                }
            }
        }
    }
    background: Item {
        Rectangle {
            visible: tab.current
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: Theme.accent
        }
        FocusRing {
            anchors.margins: 4
            visible: tab.visualFocus
        }
    }
}
