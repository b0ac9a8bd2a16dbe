pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Levels against sectors: how many actors stand where.
Column {
    id: matrix

    readonly property MapModel model: Session.map
    readonly property int titleWidth: 114
    readonly property real cell: (width - titleWidth) / Math.max(1, model.matrixColumns.length)

    topPadding: 14
    bottomPadding: 16

    SectionHead {
        width: parent.width
        text: qsTr("Where the actors are")
    }
    Item {
        width: parent.width
        height: 74

        Repeater {
            model: matrix.model.matrixColumns

            PlainText {
                required property string modelData
                required property int index

                x: matrix.titleWidth + (index + 0.5) * matrix.cell - height / 2
                y: parent.height - 6
                transformOrigin: Item.TopLeft
                rotation: -90
                width: 70
                text: modelData
                font.pixelSize: 11
                color: Theme.text2
            }
        }
    }
    Repeater {
        model: matrix.model.matrixRows

        Row {
            id: line

            required property var modelData

            height: 30

            Item {
                width: matrix.titleWidth
                height: 30

                Mark {
                    id: mark
                    visible: Session.study.shape === "level"
                    anchors.verticalCenter: parent.verticalCenter
                    width: 16
                    height: 16
                    radius: 5
                    shape: line.modelData.shape
                    fill: Theme.lineStrong
                    outline: Theme.text2
                }
                PlainText {
                    x: mark.visible ? 22 : 0
                    width: parent.width - x - 4
                    height: parent.height
                    text: line.modelData.title
                    font.pixelSize: 12
                    color: Theme.text2
                }
            }
            Repeater {
                model: line.modelData.cells

                Item {
                    id: place

                    required property var modelData

                    width: matrix.cell
                    height: 30

                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: 1.5
                        radius: 4
                        color: place.modelData.share > 0 ? Theme.sequence(place.modelData.share) : "transparent"
                        border.width: place.modelData.share > 0 ? 0 : 1
                        border.color: Theme.line

                        PlainText {
                            anchors.centerIn: parent
                            text: place.modelData.text
                            font.pixelSize: 12
                            font.weight: Font.Medium
                            color: place.modelData.share > 0 ? Theme.inkOn(parent.color) : Theme.text3
                        }
                    }
                }
            }
        }
    }
}
