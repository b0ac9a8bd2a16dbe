pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Every actor with its ties and betweenness; a click on a column's name sorts by it.
Column {
    id: table

    required property MapModel model
    readonly property int tiesWidth: 46
    readonly property int betweenWidth: 66
    property int few: 500 ///< rows until all are asked for
    property bool all: false

    SectionHead {
        width: parent.width
        text: qsTr("Actors")
        action: table.model.actors.length <= table.few ? "" : table.all ? qsTr("First %1").arg(table.few) : qsTr("All")
        onActed: table.all = !table.all
    }
    Item {
        width: parent.width
        height: 28

        PlainText {
            x: 22
            height: parent.height
            text: table.model.order === "degree" ? qsTr("Most ties first") : qsTr("Highest betweenness first")
            font.pixelSize: 11
            color: Theme.text2
        }
        ColumnHead {
            anchors.right: between.left
            width: table.tiesWidth
            text: qsTr("Ties")
            current: table.model.order === "degree"
            onClicked: table.model.order = "degree"
        }
        ColumnHead {
            id: between
            anchors.right: parent.right
            width: table.betweenWidth
            text: qsTr("Between")
            hint: qsTr("Betweenness: shortest ways between two others that lead through this one. In a large network it is computed once you sort by it.")
            current: table.model.order === "betweenness"
            onClicked: table.model.order = "betweenness"
        }
    }
    ListView {
        width: parent.width
        height: Math.min(count, table.all ? 500 : table.few) * 31
        interactive: false
        clip: true
        model: table.model.actors

        delegate: NodeRow {
            id: row

            required property var modelData

            width: ListView.view.width
            node: modelData.node
            text: modelData.text
            endWidth: table.tiesWidth + table.betweenWidth

            PlainText {
                anchors.right: parent.right
                anchors.rightMargin: table.betweenWidth
                height: parent.height
                text: row.modelData.ties
                font.pixelSize: 12
            }
            PlainText {
                anchors.right: parent.right
                height: parent.height
                text: row.modelData.betweenness
                font.pixelSize: 12
            }
        }
    }
    PlainText {
        visible: text.length > 0 && (table.all || table.model.actors.length <= table.few)
        width: parent.width
        topPadding: 8
        text: table.model.more
        font.pixelSize: 11
        color: Theme.text3
    }
}
