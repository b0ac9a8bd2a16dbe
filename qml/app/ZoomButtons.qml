import QtQuick
import Cospread.Controls
import Cospread.Theme

// Nearer, farther, everything; and where nodes were put by hand, the layout around them.
Rectangle {
    id: buttons

    property bool canLayOutAgain: false

    signal nearer
    signal farther
    signal fitted
    signal laidOutAgain

    width: 32
    height: column.height + 2
    radius: 8
    color: Theme.raised
    border.width: 1
    border.color: Theme.line

    component Hairline: Rectangle {
        width: 30
        height: 1
        color: Theme.line
    }

    Column {
        id: column

        x: 1
        y: 1

        IconButton {
            iconName: "plus"
            text: qsTr("Zoom in")
            onClicked: buttons.nearer()
        }
        Hairline {}
        IconButton {
            iconName: "minus"
            text: qsTr("Zoom out")
            onClicked: buttons.farther()
        }
        Hairline {}
        IconButton {
            iconName: "fit"
            text: qsTr("Show everything")
            onClicked: buttons.fitted()
        }
        Hairline {
            visible: again.visible
        }
        IconButton {
            id: again

            visible: buttons.canLayOutAgain
            iconName: "settle"
            text: qsTr("Lay out again from here (R)")
            onClicked: buttons.laidOutAgain()
        }
    }
}
