pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme

// What a search found, one row each; a click picks.
Column {
    id: list

    property var results: []
    property int current: 0

    signal picked(int at)

    PlainText {
        visible: list.results.length === 0
        width: parent.width
        height: 34
        leftPadding: 10
        text: qsTr("Nobody here has that name.")
        font.pixelSize: 12
        color: Theme.text2
    }
    Repeater {
        model: list.results

        Rectangle {
            id: row

            required property var modelData
            required property int index

            width: list.width
            height: 40
            radius: 5
            color: index === list.current ? Theme.accentBg : mouse.hovered ? Theme.hover : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.text

            Mark {
                x: 8
                y: 11
                width: 18
                height: 18
                shape: row.modelData.shape ?? 0
                fill: row.modelData.fill ?? "transparent"
                outline: row.modelData.outline ?? "transparent"
            }
            Column {
                x: 34
                width: parent.width - 42
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    width: parent.width
                    text: row.modelData.text
                    font.pixelSize: 12
                    font.weight: Font.Medium
                }
                PlainText {
                    width: parent.width
                    text: row.modelData.detail
                    font.pixelSize: 11
                    color: Theme.text3
                }
            }
            HoverHandler {
                id: mouse
            }
            TapHandler {
                onTapped: list.picked(row.index)
            }
        }
    }
}
