pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme

// Nearer, farther, everything.
Rectangle {
    id: buttons

    signal nearer
    signal farther
    signal fitted

    width: 32
    height: 3 * 30 + 2
    radius: 8
    color: Theme.raised
    border.width: 1
    border.color: Theme.line

    Column {
        x: 1
        y: 1

        IconButton {
            iconName: "plus"
            text: qsTr("Zoom in")
            onClicked: buttons.nearer()
        }
        IconButton {
            iconName: "minus"
            text: qsTr("Zoom out")
            onClicked: buttons.farther()
        }
        IconButton {
            iconName: "fit"
            text: qsTr("Show everything")
            onClicked: buttons.fitted()
        }
    }
    Repeater {
        model: 2

        Rectangle {
            required property int index

            y: 31 + 30 * index
            width: buttons.width
            height: 1
            color: Theme.line
        }
    }
}
