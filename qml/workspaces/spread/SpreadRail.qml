pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Who starts, how it travels, on which evidence.
Column {
    id: rail

    readonly property SpreadModel model: Session.spread

    spacing: 16

    Column {
        width: parent.width
        spacing: 4

        SectionHead {
            width: parent.width
            text: qsTr("Who starts")
            action: rail.model.hasRecord ? qsTr("First 3 adopters") : ""
            actionHint: qsTr("Start with the three earliest on the adoption record.")
            onActed: rail.model.startFromRecord(3)
        }
        Repeater {
            model: rail.model.starters

            Item {
                id: row

                required property var modelData

                width: rail.width
                height: Math.max(28, name.implicitHeight + 4)

                HoverHandler {
                    id: mouse
                }
                Hint {
                    visible: mouse.hovered && name.truncated
                    text: row.modelData.text
                }

                NodeMark {
                    anchors.verticalCenter: parent.verticalCenter
                    x: -1
                    node: row.modelData.node
                    radius: 5.5
                }
                PlainText {
                    id: name
                    x: 24
                    width: parent.width - 50
                    height: parent.height
                    running: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    text: row.modelData.text
                    font.pixelSize: 12
                }
                IconButton {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: 28
                    height: 28
                    iconName: "close"
                    text: qsTr("Without %1").arg(row.modelData.text)
                    onClicked: rail.model.removeStarter(row.modelData.node)
                }
            }
        }
        SearchField {
            id: starterField
            width: parent.width
            name: qsTr("Add a starter")
            onSearched: text => starterField.results = Session.find(text)
            onPicked: node => rail.model.addStarter(node)
        }
    }
    Column {
        width: parent.width
        spacing: 8

        SectionHead {
            width: parent.width
            text: qsTr("How it travels")
        }
        Select {
            width: parent.width
            name: qsTr("Model")
            model: rail.model.models
            key: rail.model.model
            onPicked: key => rail.model.model = key
        }
        Row {
            width: parent.width
            spacing: 8

            Column {
                visible: rail.model.byChance
                width: (parent.width - 8) / 2
                spacing: 4

                PlainText {
                    text: qsTr("Chance, p0")
                    font.pixelSize: 11
                    color: Theme.text2
                }
                Select {
                    width: parent.width
                    name: qsTr("Chance along a tie of strength 1, p0")
                    model: rail.model.p0Choices
                    key: rail.model.p0Key
                    onPicked: key => rail.model.p0 = Number(key)
                }
            }
            Column {
                width: (parent.width - 8) / 2
                spacing: 4

                PlainText {
                    text: qsTr("Runs")
                    font.pixelSize: 11
                    color: Theme.text2
                }
                Select {
                    width: parent.width
                    name: qsTr("Simulated runs")
                    model: [
                        {
                            key: "1000",
                            text: "1,000"
                        },
                        {
                            key: "4000",
                            text: "4,000"
                        },
                        {
                            key: "20000",
                            text: "20,000"
                        }
                    ]
                    key: String(rail.model.runs)
                    onPicked: key => rail.model.runs = Number(key)
                }
            }
        }
        PlainText {
            width: parent.width
            running: true
            text: rail.model.model === "cascade" ? qsTr("%1 What a relation lets through is an assumption (channels).").arg(rail.model.strongest) : rail.model.modelMeaning
            font.pixelSize: 11
            color: Theme.text2
        }
        StoriesToggle {
            width: parent.width
        }
    }
    Column {
        visible: Session.study.hasInferred
        width: parent.width
        spacing: 8

        SectionHead {
            width: parent.width
            text: qsTr("Evidence")
        }
        Segmented {
            width: parent.width
            name: qsTr("Evidence")
            model: [
                {
                    text: qsTr("All"),
                    hint: qsTr("Every tie, stated or inferred.")
                },
                {
                    text: qsTr("Stated"),
                    hint: qsTr("Only ties that a source states.")
                },
                {
                    text: qsTr("Weighted"),
                    hint: qsTr("An inferred tie exists in 70 % of the runs.")
                }
            ]
            index: rail.model.evidence
            onChosen: index => rail.model.evidence = index
        }
    }
}
