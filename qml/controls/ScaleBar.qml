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

        // Linear between two stops, as the marks are.
        Repeater {
            model: Math.max(0, bar.stops.length - 1)

            Rectangle {
                id: part

                required property int index

                width: bar.width / (bar.stops.length - 1)
                height: 10
                gradient: Gradient {
                    orientation: Gradient.Horizontal

                    GradientStop {
                        position: 0
                        color: bar.stops[part.index]
                    }
                    GradientStop {
                        position: 1
                        color: bar.stops[part.index + 1]
                    }
                }
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
