pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// How it gets to the chosen actor, who brought it, and where it stalls.
Column {
    id: view

    readonly property SpreadModel model: Session.spread
    property bool all: false
    /// As many as stand whole in the window while no path is told.
    readonly property int few: Math.max(5, Math.floor((Window.height - 220) / 48))

    Column {
        x: 18
        width: parent.width - 36
        topPadding: 16
        bottomPadding: 14
        spacing: 4

        PlainText {
            text: view.model.target >= 0 ? qsTr("How does it get to them?") : qsTr("Where does it get to?")
            font.pixelSize: 15
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            running: true
            text: view.model.starters.length === 0 ? qsTr("Nobody starts yet. Choose who adopts first: search by name at the left, click an actor, or take this one.") : !view.model.byPaths ? (view.model.target >= 0 ? qsTr("Who tips %1").arg(Session.study.selectedName) : qsTr("Click an actor to see who tips it.")) : view.model.target >= 0 ? qsTr("Most probable path to %1").arg(Session.study.selectedName) : qsTr("Click an actor to see the most probable path to it.")
            font.pixelSize: 12
            color: Theme.text2
        }
        Item {
            visible: starting.visible
            width: 1
            height: 8
        }
        PushButton {
            id: starting
            visible: view.model.starters.length === 0 && view.model.suggested >= 0
            width: parent.width
            primary: true
            iconName: "play"
            text: view.model.hasRecord ? qsTr("Start with the first three adopters") : qsTr("Start with %1").arg(Session.study.shortLabel(view.model.suggested))
            hint: view.model.hasRecord ? "" : Session.study.selected >= 0 ? qsTr("The selected actor.") : qsTr("The actor with most ties.")
            onClicked: {
                if (view.model.hasRecord)
                    view.model.startFromRecord(3);
                else
                    view.model.addStarter(view.model.suggested);
            }
        }
        PathInWords {
            visible: view.model.target >= 0
            width: parent.width
            model: view.model
        }
    }
    Divider {
        visible: brought.visible
    }
    Column {
        id: brought
        visible: view.model.target >= 0 && view.model.carriers.length > 0
        x: 18
        width: parent.width - 36
        topPadding: 12
        bottomPadding: 12
        spacing: 4

        SectionHead {
            width: parent.width
            text: qsTr("Who brought it, when it arrived")
        }
        Repeater {
            model: view.model.carriers

            Item {
                id: carrier

                required property var modelData

                width: brought.width
                height: 24

                PlainText {
                    width: parent.width - 160
                    height: parent.height
                    text: carrier.modelData.text
                    font.pixelSize: 12
                }
                Rectangle {
                    anchors.right: parent.right
                    anchors.rightMargin: 48
                    anchors.verticalCenter: parent.verticalCenter
                    width: 100
                    height: 8
                    radius: 2
                    color: "transparent"

                    Rectangle {
                        width: Math.max(2, parent.width * carrier.modelData.share)
                        height: parent.height
                        radius: 2
                        color: Theme.path
                    }
                }
                PlainText {
                    anchors.right: parent.right
                    height: parent.height
                    text: carrier.modelData.words
                    font.pixelSize: 12
                }
            }
        }
    }
    Divider {
        visible: stalling.visible
    }
    Column {
        id: stalling
        visible: view.model.ready
        x: 18
        width: parent.width - 36
        topPadding: 12
        bottomPadding: 16

        Item {
            width: parent.width
            height: 26

            SectionHead {
                width: parent.width
                text: qsTr("Where it stalls: %1").arg(view.model.stallCount)
                action: view.model.stalls.length <= view.few ? "" : view.all ? qsTr("First %1").arg(view.few) : qsTr("All")
                onActed: view.all = !view.all
            }
        }
        PlainText {
            visible: view.model.stalls.length === 0
            width: parent.width
            text: qsTr("Nowhere: everybody is reached in a quarter of the runs or more.")
            font.pixelSize: 12
            color: Theme.text2
        }
        Repeater {
            model: view.model.stalls

            NodeRow {
                id: stall

                required property var modelData
                required property int index

                visible: view.all || index < view.few
                width: stalling.width
                node: modelData.node
                text: modelData.text
                detail: modelData.detail
                endWidth: 46

                PlainText {
                    anchors.right: parent.right
                    height: parent.height
                    text: stall.modelData.chance
                    font.pixelSize: 12
                }
            }
        }
    }
}
