pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme

// The legend of exactly what is drawn; sections come from viz (legend.h).
Column {
    id: legend

    property var sections: []

    spacing: 14

    Repeater {
        model: legend.sections

        Column {
            id: section

            required property var modelData

            width: legend.width
            spacing: 4

            SectionHead {
                width: parent.width
                text: section.modelData.title
            }
            ScaleBar {
                visible: section.modelData.scale
                width: parent.width
                stops: section.modelData.stops
                ticks: section.modelData.ticks
                tickPositions: section.modelData.tickPositions
            }
            Repeater {
                model: section.modelData.entries

                Item {
                    id: entry

                    required property var modelData

                    width: section.width
                    height: Math.max(19, sample.height)
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
