pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// A path step by step: who, along which tie, with which chance.
Column {
    id: path

    required property SpreadModel model

    topPadding: 6

    PlainText {
        visible: !path.model.byPaths
        width: parent.width
        running: true
        text: path.model.tipped
        font.pixelSize: 12
    }
    PlainText {
        visible: path.model.byPaths && path.model.pathCount === 0
        width: parent.width
        running: true
        text: qsTr("No way leads there from those who start.")
        font.pixelSize: 12
        color: Theme.text2
    }
    Repeater {
        model: path.model.steps

        Column {
            id: step

            required property var modelData

            width: path.width

            Item {
                width: parent.width
                height: 24

                NodeMark {
                    anchors.verticalCenter: parent.verticalCenter
                    node: step.modelData.node
                    radius: 5.5
                }
                PlainText {
                    x: 30
                    width: parent.width - 30 - reached.width - 8
                    height: parent.height
                    text: step.modelData.text
                    font.pixelSize: 12
                    font.weight: Font.DemiBold
                }
                PlainText {
                    id: reached
                    anchors.right: parent.right
                    height: parent.height
                    text: step.modelData.reached
                    font.pixelSize: 11
                    color: Theme.text2
                }
            }
            Item {
                visible: step.modelData.chance.length > 0
                width: parent.width
                height: 24

                Icon {
                    x: 1
                    anchors.verticalCenter: parent.verticalCenter
                    width: 16
                    height: 22
                    name: "arrow-down"
                    color: Theme.path
                }
                PlainText {
                    x: 30
                    width: parent.width - 30 - chance.width - 8
                    height: parent.height
                    text: step.modelData.way
                    font.pixelSize: 11
                    color: Theme.text2
                }
                PlainText {
                    id: chance
                    anchors.right: parent.right
                    height: parent.height
                    text: step.modelData.chance
                    font.pixelSize: 11
                    font.weight: Font.DemiBold
                    color: Theme.path
                }
            }
        }
    }
    Item {
        visible: path.model.pathCount > 0
        width: parent.width
        height: 34

        PlainText {
            id: chanceText
            height: parent.height
            text: path.model.pathChance
            font.pixelSize: 20
            font.weight: Font.DemiBold
        }
        PlainText {
            anchors.left: chanceText.right
            anchors.leftMargin: 8
            height: parent.height + 4
            text: qsTr("along this path alone, %1 by any path").arg(path.model.anyChance)
            font.pixelSize: 12
            color: Theme.text2
        }
    }
    PlainText {
        visible: path.model.pathCount > 0
        width: parent.width
        bottomPadding: 8
        running: true
        text: path.model.arrival
        font.pixelSize: 12
        color: Theme.text2
    }
    Row {
        visible: path.model.pathCount > 1
        spacing: 10

        Segmented {
            name: qsTr("Which of the most probable paths")
            compact: true
            model: path.model.pathNames
            index: path.model.pathIndex
            onChosen: index => path.model.pathIndex = index
        }
        PlainText {
            height: 28
            text: qsTr("of the most probable paths")
            font.pixelSize: 12
            color: Theme.text2
        }
    }
}
