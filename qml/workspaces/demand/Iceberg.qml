pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The iceberg of the case: a few are seen, the conditions below the surface carry them.
Item {
    id: iceberg

    readonly property DemandModel model: Session.demand
    readonly property real rowHeight: (height - 108) / Math.max(1, model.enablers.length)

    PlainText {
        x: 16
        y: 12
        text: qsTr("What carries it, below the surface")
        font.pixelSize: 12
        font.weight: Font.DemiBold
    }
    PlainText {
        x: 22
        y: 46
        text: iceberg.model.seen
        font.pixelSize: 12
        font.weight: Font.DemiBold
    }
    PlainText {
        x: 22
        y: 64
        text: qsTr("on the adoption record")
        font.pixelSize: 11
        color: Theme.text2
    }
    Rectangle {
        id: water
        x: 16
        y: 88
        width: parent.width - 32
        height: parent.height - 100
        radius: 6
        color: Theme.accentBg
    }
    Rectangle {
        x: 16
        y: 87
        width: parent.width - 32
        height: 1.5
        color: Theme.accent
    }
    IcebergTip {
        anchors.horizontalCenter: body.horizontalCenter
        y: 44
        width: 60
        height: 43
        color: Theme.sequence(0.55)
    }
    Item {
        x: 16
        y: 40
        width: parent.width - 32
        height: 47

        HoverHandler {
            id: above
        }
        Hint {
            visible: above.hovered && text.length > 0
            text: iceberg.model.tip
        }
    }
    Column {
        id: body
        x: Math.max(240, iceberg.width * 0.42)
        y: 92
        width: Math.min(iceberg.width - x - 34, 420)

        Repeater {
            model: iceberg.model.enablers

            Item {
                id: line

                required property var modelData

                width: body.width
                height: iceberg.rowHeight

                PlainText {
                    x: 26 - body.x
                    width: body.x - 34
                    height: parent.height
                    text: line.modelData.title
                    font.pixelSize: 12
                }
                Rectangle {
                    anchors.centerIn: parent
                    width: Math.max(parent.width * line.modelData.share, 20)
                    height: Math.min(15, parent.height - 3)
                    radius: 2
                    color: Theme.sequence(0.25 + 0.6 * line.modelData.share)

                    PlainText {
                        anchors.centerIn: parent
                        text: line.modelData.text
                        font.pixelSize: 11
                        font.weight: Font.DemiBold
                        color: Theme.inkOn(parent.color)
                    }
                }
                HoverHandler {
                    id: mouse
                }
                Hint {
                    visible: mouse.hovered && text.length > 0
                    text: line.modelData.summary
                }
            }
        }
    }
}
