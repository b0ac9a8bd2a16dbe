import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// A fact or a filter in a few words; `removable` ones end with a cross. `dashed` ones add something.
T.AbstractButton {
    id: control

    property bool removable: false
    property bool chosenState: false
    property string iconName
    property string hint

    signal removed

    implicitHeight: 24
    implicitWidth: Math.min(implicitContentWidth + 20, 190)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: removable ? qsTr("%1, remove").arg(text) : text
    onClicked: if (removable)
        removed()

    contentItem: Item {
        implicitWidth: children[0].implicitWidth

        Row {
            anchors.centerIn: parent
            spacing: 6

            Icon {
                visible: control.iconName.length > 0
                width: 12
                height: 12
                anchors.verticalCenter: parent.verticalCenter
                name: control.iconName
                color: Theme.text2
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, 142)
                text: control.text
                font.pixelSize: 12
                font.weight: Font.Medium
                color: control.chosenState ? Theme.accent : Theme.text
            }
            Icon {
                visible: control.removable
                width: 10
                height: 10
                anchors.verticalCenter: parent.verticalCenter
                name: "close"
                color: control.chosenState ? Theme.accent : Theme.text2
            }
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: 12
            color: control.chosenState ? Theme.accentBg : control.down ? Theme.press : control.hovered ? Theme.hover : Theme.raised
            border.width: control.chosenState ? 0 : 1
            border.color: Theme.line

            FocusRing {
                corner: 12
                visible: control.visualFocus
            }
        }
    }

    Hint {
        visible: control.hint.length > 0 && control.hovered
        text: control.hint
    }
}
