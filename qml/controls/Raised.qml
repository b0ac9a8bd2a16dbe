pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Theme

// Ground of popups and tooltips: the only things that cast a shadow.
Rectangle {
    id: ground

    color: Theme.raised
    radius: 8
    border.width: 1
    border.color: Theme.line

    Repeater {
        model: 6

        Rectangle {
            required property int index

            z: -1
            anchors.fill: parent
            anchors.margins: -index
            anchors.topMargin: 2 - index
            anchors.bottomMargin: -index - 2
            radius: ground.radius + index
            color: "transparent"
            border.width: 1
            border.color: Qt.rgba(0, 0, 0, (Theme.dark ? 0.16 : 0.035) * (1 - index / 6))
        }
    }
}
