import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// A scroll bar that is there when there is more than fits.
T.ScrollBar {
    id: control

    implicitWidth: 8
    implicitHeight: 8
    padding: 2
    visible: size < 1
    minimumSize: 0.08

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: control.pressed || control.hovered ? Theme.text3 : Theme.lineStrong
        opacity: control.active || control.hovered ? 0.9 : 0.45
    }
}
