pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The ranked list; the wheel goes through all of it, the first rows stand.
ListView {
    id: list

    property var rows: []
    property int visibleRows: 7

    height: Math.min(count, visibleRows) * 31
    model: rows
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ThinBar {
        parent: list.parent
        x: list.x + list.width + 8
        y: list.y
        height: list.height
    }

    delegate: NodeRow {
        id: row

        required property var modelData

        width: list.width
        whole: true
        node: modelData.node
        place: modelData.place
        text: modelData.text
        endWidth: 146

        IntervalBar {
            anchors.right: parent.right
            anchors.rightMargin: 56
            anchors.verticalCenter: parent.verticalCenter
            low: row.modelData.low
            high: row.modelData.high
            value: row.modelData.value
            words: row.modelData.words
        }
        PlainText {
            anchors.right: parent.right
            height: parent.height
            text: row.modelData.top5
            font.pixelSize: 12
            color: Theme.text2
        }
    }
}
