import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// A switch with its words at the left.
T.Switch {
    id: control

    implicitHeight: 28
    implicitWidth: implicitContentWidth
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked

    contentItem: PlainText {
        text: control.text
        font.pixelSize: 12
        rightPadding: 36
    }
    indicator: Rectangle {
        x: control.width - width
        y: (control.height - height) / 2
        width: 28
        height: 16
        radius: 8
        color: control.checked ? Theme.accent : Theme.lineStrong

        Rectangle {
            x: control.checked ? 14 : 2
            y: 2
            width: 12
            height: 12
            radius: 6
            color: Theme.raised

            Behavior on x {
                NumberAnimation {
                    duration: Theme.stateTime
                }
            }
        }
        FocusRing {
            corner: 8
            visible: control.visualFocus
        }
    }
}
