pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Theme

// A colour scale with the values under it.
Item {
    id: bar

    property var stops: []
    property var ticks: []
    property var tickPositions: []

    implicitHeight: 30
    Accessible.role: Accessible.Graphic
    Accessible.name: ticks.join(", ")

    Row {
        width: parent.width
        height: 10

        Repeater {
            model: bar.stops

            Rectangle {
                required property color modelData

                width: bar.width / bar.stops.length
                height: 10
                color: modelData
            }
        }
    }
    Repeater {
        model: bar.ticks

        PlainText {
            required property string modelData
            required property int index

            y: 14
            x: Math.max(0, Math.min(bar.width - width, bar.width * (bar.tickPositions[index] ?? 0) - width / 2))
            text: modelData
            font.pixelSize: 11
            color: Theme.text3
        }
    }
}
