import QtQuick
import Cospread.Theme

// A value and where it can lie, as shares of the bar's width.
Item {
    id: bar

    property real low: 0
    property real high: 0
    property real value: 0
    property string words

    implicitWidth: 84
    implicitHeight: 20
    Accessible.role: Accessible.Graphic
    Accessible.name: words

    Rectangle {
        y: parent.height / 2
        width: parent.width
        height: 1
        color: Theme.line
    }
    Rectangle {
        x: bar.low * parent.width - 3
        y: (parent.height - height) / 2
        width: (bar.high - bar.low) * parent.width + 6
        height: 6
        radius: 3
        color: Theme.accent
        opacity: 0.3
    }
    Rectangle {
        x: bar.value * parent.width - 3.5
        y: (parent.height - height) / 2
        width: 7
        height: 7
        radius: 3.5
        color: Theme.accent
    }
}
