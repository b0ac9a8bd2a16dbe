pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The chosen set: how it is tied, who is in it, and what can be done with it.
Column {
    id: view

    readonly property ChosenModel model: Session.chosen

    signal exportWanted

    Column {
        x: 18
        width: parent.width - 36
        topPadding: 16
        bottomPadding: 16
        spacing: 12

        Item {
            width: parent.width
            height: 20

            PlainText {
                text: view.model.heading
                font.pixelSize: 15
                font.weight: Font.DemiBold
            }
            PushButton {
                anchors.right: parent.right
                height: parent.height
                link: true
                text: qsTr("Clear")
                hint: qsTr("Everybody again. Esc does the same.")
                onClicked: Session.study.clear()
            }
        }
        Row {
            visible: view.model.numbers.length > 0
            width: parent.width

            Repeater {
                model: view.model.numbers

                Column {
                    required property var modelData

                    width: parent.width / view.model.numbers.length

                    PlainText {
                        text: parent.modelData.value
                        font.pixelSize: 20
                        font.weight: Font.DemiBold
                    }
                    PlainText {
                        text: parent.modelData.words
                        font.pixelSize: 11
                        color: Theme.text2
                    }
                }
            }
        }
        Row {
            spacing: 8

            PushButton {
                text: qsTr("Spread from these")
                enabled: view.model.canStart
                hint: view.model.canStart ? qsTr("They start, in the workspace Spread.") : qsTr("At most 50 actors can start together.")
                onClicked: Session.spreadFromChosen()
            }
            PushButton {
                text: qsTr("Export figure")
                hint: qsTr("The network with these in full, as svg, pdf or png.")
                onClicked: view.exportWanted()
            }
        }
    }
    Repeater {
        model: view.model.groups

        Column {
            id: group

            required property var modelData

            width: view.width

            Divider {}
            Column {
                x: 18
                width: parent.width - 36
                topPadding: 14
                bottomPadding: 12
                spacing: 2

                SectionHead {
                    width: parent.width
                    text: group.modelData.title
                }
                Repeater {
                    model: group.modelData.rows

                    ChosenShareRow {
                        required property var modelData

                        width: parent.width
                        row: modelData
                    }
                }
            }
        }
    }
    Divider {}
    Column {
        x: 18
        width: parent.width - 36
        topPadding: 14
        bottomPadding: 16

        SectionHead {
            width: parent.width
            height: 26
            text: qsTr("Actors, most ties first")
        }
        Repeater {
            model: view.model.actors

            NodeRow {
                id: actor

                required property var modelData

                width: parent.width
                node: modelData.node
                text: modelData.text
                endWidth: 30

                IconButton {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: 28
                    height: 28
                    visible: actor.hovered || hovered || visualFocus
                    iconName: "close"
                    text: qsTr("Without %1").arg(actor.modelData.text)
                    onClicked: Session.study.toggle(actor.modelData.node)
                }
            }
        }
        PlainText {
            visible: text.length > 0
            text: view.model.more
            font.pixelSize: 11
            color: Theme.text2
        }
    }
}
