pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme

// The legend of exactly what is drawn; sections come from viz (legend.h).
Column {
    id: legend

    property var sections: []
    property bool compact: false

    spacing: compact ? 10 : 14

    Repeater {
        model: legend.sections

        Column {
            id: section

            required property var modelData
            readonly property real tallest: Math.max(16, ...modelData.sizes.map(size => 2 * size.radius + 3))

            width: legend.width
            spacing: legend.compact ? 0 : 3

            SectionHead {
                width: parent.width
                text: section.modelData.title
            }
            Item {
                visible: section.modelData.scale
                width: 1
                height: legend.compact ? 3 : 0
            }
            ScaleBar {
                visible: section.modelData.scale
                width: parent.width
                stops: section.modelData.stops
                ticks: section.modelData.ticks
                tickPositions: section.modelData.tickPositions
            }
            Flow {
                visible: section.modelData.sizes.length > 0
                width: parent.width
                spacing: 10

                Repeater {
                    model: section.modelData.sizes

                    Row {
                        id: size

                        required property var modelData

                        height: section.tallest
                        spacing: 5
                        Accessible.role: Accessible.ListItem
                        Accessible.name: modelData.text

                        LegendSample {
                            anchors.verticalCenter: parent.verticalCenter
                            kind: size.modelData.sample
                            outline: size.modelData.outline
                            radius: size.modelData.radius
                        }
                        PlainText {
                            anchors.verticalCenter: parent.verticalCenter
                            text: size.modelData.text
                            font.pixelSize: 12
                            color: Theme.text2
                        }
                    }
                }
            }
            Repeater {
                model: section.modelData.entries

                Item {
                    id: entry

                    required property var modelData

                    width: section.width
                    height: Math.max(19, sample.height, meaning.implicitHeight + 3)
                    Accessible.role: Accessible.ListItem
                    Accessible.name: modelData.text + (modelData.count.length > 0 ? ", " + modelData.count : "")

                    LegendSample {
                        id: sample
                        anchors.verticalCenter: parent.verticalCenter
                        kind: entry.modelData.sample
                        shape: entry.modelData.shape
                        ring: entry.modelData.ring
                        fill: entry.modelData.fill
                        outline: entry.modelData.outline
                        radius: entry.modelData.radius
                    }
                    PlainText {
                        id: meaning
                        running: true
                        anchors.verticalCenter: parent.verticalCenter
                        x: Math.max(23, sample.width + 6)
                        width: count.x - x - 6
                        text: entry.modelData.text
                        font.pixelSize: 12
                        color: Theme.text2
                    }
                    PlainText {
                        id: count
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.right: parent.right
                        text: entry.modelData.count
                        font.pixelSize: 12
                        color: Theme.text3
                    }
                }
            }
        }
    }
}
