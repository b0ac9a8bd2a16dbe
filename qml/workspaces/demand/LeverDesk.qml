pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The lever desk: choose a lever, and see how many more would adopt, by level.
Item {
    id: desk

    readonly property LeverModel model: Session.demand.lever
    readonly property int labelWidth: 104
    readonly property int numberWidth: 112

    onVisibleChanged: if (!visible)
        sheet.close()

    PlainText {
        x: 16
        y: 12
        text: qsTr("Lever desk: what if we act?")
        font.pixelSize: 12
        font.weight: Font.DemiBold
    }
    Flow {
        id: chips
        x: 16
        y: 38
        width: parent.width - 32
        spacing: 6

        Repeater {
            model: desk.model.presets

            Chip {
                id: chip

                required property var modelData

                text: modelData.text
                hint: modelData.hint
                chosenState: desk.model.preset === modelData.key
                onClicked: desk.model.preset = chosenState ? "" : modelData.key
                Accessible.checkable: true
                Accessible.checked: chosenState
            }
        }
    }
    PushButton {
        objectName: "writeLever"
        anchors.right: parent.right
        anchors.rightMargin: 16
        y: 4
        visible: Session.study.open && !sheet.visible
        link: true
        text: desk.model.preset.length === 0 ? qsTr("Write your own…") : qsTr("Change it…")
        hint: qsTr("Who, what, from when, at what cost.")
        onClicked: {
            desk.model.change();
            sheet.open();
        }
    }
    LeverSheet {
        id: sheet
        objectName: "leverSheet"
        x: desk.width - width - 8
        y: -height - 12
    }
    PlainText {
        visible: desk.model.preset.length === 0
        x: 16
        anchors.top: chips.bottom
        anchors.topMargin: 14
        width: parent.width - 32
        running: true
        text: qsTr("Choose a lever to see what would change from the moment chosen at the left. How strong a lever is, is an assumption.")
        font.pixelSize: 12
        color: Theme.text2
    }
    Row {
        id: headline
        visible: desk.model.ready
        x: 16
        anchors.top: chips.bottom
        anchors.topMargin: 8
        height: 28
        spacing: 8

        PlainText {
            height: parent.height
            text: qsTr("%1 to").arg(desk.model.before)
            font.pixelSize: 13
            color: Theme.text2
        }
        PlainText {
            height: parent.height
            text: desk.model.after
            font.pixelSize: 18
            font.weight: Font.DemiBold
        }
        PlainText {
            height: parent.height
            text: qsTr("adopters:")
            font.pixelSize: 12
            color: Theme.text2
        }
        PlainText {
            height: parent.height
            text: desk.model.difference
            font.pixelSize: 13
            font.weight: Font.DemiBold
        }
        PlainText {
            height: parent.height
            text: desk.model.interval
            font.pixelSize: 12
            color: Theme.text2
        }
    }
    Column {
        id: bars
        x: 16
        anchors.top: headline.bottom
        anchors.topMargin: 4
        width: parent.width - 32
        visible: desk.model.ready

        Repeater {
            model: desk.model.groups

            Item {
                id: row

                required property var modelData

                width: bars.width
                height: 20

                PlainText {
                    width: desk.labelWidth
                    height: parent.height
                    text: row.modelData.text
                    font.pixelSize: 12
                }
                DifferenceBar {
                    x: desk.labelWidth
                    width: parent.width - desk.labelWidth - desk.numberWidth
                    height: parent.height
                    value: row.modelData.value
                    low: row.modelData.low
                    high: row.modelData.high
                }
                PlainText {
                    anchors.right: span.left
                    anchors.rightMargin: 6
                    height: parent.height
                    text: row.modelData.difference
                    font.pixelSize: 12
                    font.weight: Font.DemiBold
                }
                PlainText {
                    id: span
                    anchors.right: parent.right
                    width: 66
                    height: parent.height
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.interval
                    font.pixelSize: 11
                    color: Theme.text2
                }
            }
        }
    }
    PlainText {
        id: moved
        x: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        width: parent.width - 32
        running: true
        maximumLineCount: 2
        elide: Text.ElideRight
        text: desk.model.words
        font.pixelSize: 11
        color: Theme.text2

        HoverHandler {
            id: mouse
        }
        Hint {
            y: -height - 6
            visible: mouse.hovered && desk.model.words.length > 0
            text: desk.model.ready ? qsTr("%1. %2").arg(desk.model.words).arg(desk.model.method) : desk.model.words
        }
    }
}
