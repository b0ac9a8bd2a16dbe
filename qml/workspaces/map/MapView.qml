pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Who is here: how many, how well it is known, where they stand, and the table of all.
Column {
    id: view

    readonly property MapModel model: Session.map

    signal openWanted

    Column {
        x: 18
        width: parent.width - 36
        topPadding: 16
        bottomPadding: 16
        spacing: 12

        PlainText {
            text: qsTr("This network")
            font.pixelSize: 15
            font.weight: Font.DemiBold
        }
        Row {
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
        Column {
            visible: Session.study.hasInferred
            width: parent.width
            spacing: 6

            Rectangle {
                width: parent.width
                height: 6
                radius: 3
                color: Theme.line

                Rectangle {
                    width: parent.width * view.model.statedShare
                    height: 6
                    radius: 3
                    color: Theme.accent
                }
            }
            Item {
                width: parent.width
                height: 16

                PlainText {
                    text: qsTr("%1 ties stated in a source").arg(view.model.stated)
                    font.pixelSize: 11
                    color: Theme.text2
                }
                PlainText {
                    anchors.right: parent.right
                    text: view.model.inferred > 0 ? qsTr("%1 inferred").arg(view.model.inferred) : qsTr("inferred ties left out")
                    font.pixelSize: 11
                    color: Theme.text2
                }
            }
        }
    }
    Divider {
        visible: matrix.visible
    }
    LevelMatrix {
        id: matrix
        visible: view.model.matrixRows.length > 0
        x: 18
        width: parent.width - 36
    }
    Divider {}
    Column {
        x: 18
        width: parent.width - 36
        topPadding: 14
        bottomPadding: 16
        spacing: 12

        NoteBox {
            visible: view.model.limits.length > 0
            width: parent.width
            text: view.model.limits
        }
        NoteBox {
            visible: Session.study.open && Session.study.nodeCount === 0
            width: parent.width
            kind: "info"
            text: qsTr("The file has a heading and no ties. Fill in its rows, or open another file.")
            action: qsTr("Open a file")
            onActed: view.openWanted()
        }
        ActorTable {
            visible: Session.study.nodeCount > 0
            width: parent.width
            model: view.model
        }
    }
}
