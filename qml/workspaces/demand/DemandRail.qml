pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// From when it is looked at, who has adopted by then, and what is assumed.
Column {
    id: rail

    readonly property DemandModel model: Session.demand

    spacing: 16

    Column {
        width: parent.width
        spacing: 6

        SectionHead {
            width: parent.width
            text: qsTr("As of")
        }
        Select {
            width: parent.width
            name: qsTr("As of")
            model: rail.model.moments
            key: rail.model.moment
            onPicked: key => rail.model.moment = key
        }
        PlainText {
            visible: rail.model.adopters.length > 0
            topPadding: 4
            text: qsTr("Adopters then")
            font.pixelSize: 11
            color: Theme.text2
        }
        Repeater {
            model: rail.model.adopters

            Item {
                id: row

                required property var modelData

                width: rail.width
                height: 20

                NodeMark {
                    x: -1
                    anchors.verticalCenter: parent.verticalCenter
                    node: row.modelData.node
                    radius: 5.5
                }
                PlainText {
                    x: 24
                    width: parent.width - 24
                    height: parent.height
                    text: row.modelData.text
                    font.pixelSize: 12
                }
            }
        }
        PlainText {
            visible: text.length > 0
            text: rail.model.moreAdopters
            font.pixelSize: 11
            color: Theme.text3
        }
    }
    Column {
        width: parent.width
        spacing: 6

        SectionHead {
            width: parent.width
            text: qsTr("Assumptions")
        }
        LabelledSelect {
            width: parent.width
            compact: true
            name: qsTr("p0")
            model: [
                {
                    key: "0.05",
                    text: "0.05"
                },
                {
                    key: "0.1",
                    text: "0.10"
                },
                {
                    key: "0.2",
                    text: "0.20"
                }
            ]
            key: String(rail.model.p0)
            onPicked: key => rail.model.p0 = Number(key)
        }
        PlainText {
            width: parent.width
            running: true
            text: rail.model.assumptions
            font.pixelSize: 11
            color: Theme.text2
        }
        StoriesToggle {
            width: parent.width
        }
    }
}
