import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// An icon alone: it always has a name, which is also its tooltip.
T.Button {
    id: control

    required property string iconName
    property string shortcutText
    property bool filled: false

    implicitWidth: 30
    implicitHeight: 30
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            color: control.filled ? Theme.accentText : Theme.text2
            opacity: control.enabled ? 1 : 0.45
        }
    }
    background: Rectangle {
        radius: 6
        color: control.filled ? Theme.accent : control.down ? Theme.press : control.hovered ? Theme.hover : "transparent"

        Behavior on color {
            ColorAnimation {
                duration: Theme.stateTime
            }
        }
        FocusRing {
            visible: control.visualFocus
        }
    }

    Hint {
        visible: control.hovered || control.visualFocus
        text: control.shortcutText.length > 0 ? control.text + "  " + control.shortcutText : control.text
    }
}
