import QtQuick
import Cospread.Theme

// Two pixels of accent, two pixels off, around whatever has the keyboard.
Rectangle {
    property real corner: 6

    anchors.fill: parent
    anchors.margins: -4
    radius: corner + 4
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
}
