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
    property int barWidth: 84

    height: Math.min(count, visibleRows) * 31
    model: rows
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ThinBar {}

    delegate: NodeRow {
        id: row

        required property var modelData

        x: 18
        width: list.width - 36
        whole: true
        node: modelData.node
        place: modelData.place
        text: modelData.text
        endWidth: list.barWidth + 46

        IntervalBar {
            anchors.right: parent.right
            anchors.rightMargin: 42
            anchors.verticalCenter: parent.verticalCenter
            width: list.barWidth
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
