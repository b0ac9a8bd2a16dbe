pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Where demand can be built: gain against readiness, then the places in order with their intervals.
Column {
    id: view

    readonly property DemandModel model: Session.demand
    readonly property bool compact: Window.width < 1400
    readonly property int barWidth: compact ? 54 : 84
    readonly property int rowHeight: model.hasConditions ? 40 : 31 // with a second line, without
    // Room for what is said under the list, kept free until it is known, so that the list does not jump.
    readonly property int saidRoom: note.implicitHeight + 28 + (model.survival.length > 0 ? survival.implicitHeight + 12 : 140) + (view.model.carried.length > 0 ? carried.implicitHeight + 12 : 0)
    readonly property int listRoom: Window.height - (plot.visible ? plot.height : 0) - 176 - saidRoom

    Column {
        x: 18
        width: parent.width - 36
        topPadding: 16
        bottomPadding: 10
        spacing: 2

        PlainText {
            text: qsTr("Where can demand be built?")
            font.pixelSize: 15
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            running: true
            text: view.model.ready && !view.model.hasConditions ? qsTr("Further adopters gained. Which conditions an actor meets is not known here, so all count as ready.") : qsTr("Further adopters gained, against readiness.")
            font.pixelSize: 12
            color: Theme.text2
        }
        Item {
            width: 1
            height: 6
        }
        QuadrantPlot {
            id: plot
            visible: view.model.hasConditions
            width: parent.width
            height: view.compact ? 196 : 236
            dark: Theme.dark
            model: view.model
            picture: Session.picture
            selected: Session.study.selected
            onPicked: node => Session.study.select(node)
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Reach gain against conditions met. %1").arg(view.model.verdict)
        }
    }
    Divider {}
    Item {
        width: parent.width
        height: 34

        PlainText {
            x: 18
            height: parent.height
            text: qsTr("First places")
            font.pixelSize: 11
            color: Theme.text2
        }
        PlainText {
            anchors.right: parent.right
            anchors.rightMargin: 18
            height: parent.height
            text: qsTr("Gain, simultaneous 95 % interval")
            font.pixelSize: 11
            color: Theme.text2
        }
    }
    ListView {
        id: list
        width: parent.width
        height: Math.min(count, Math.max(5, Math.floor(view.listRoom / view.rowHeight))) * view.rowHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: view.model.places

        delegate: NodeRow {
            id: row

            required property var modelData

            x: 18
            width: list.width - 36
            whole: true
            node: modelData.node
            place: modelData.place
            text: modelData.text
            detail: modelData.detail
            endWidth: view.barWidth + 38

            IntervalBar {
                anchors.right: parent.right
                anchors.rightMargin: 34
                anchors.verticalCenter: parent.verticalCenter
                width: view.barWidth
                low: row.modelData.low
                high: row.modelData.high
                value: row.modelData.value
                words: row.modelData.words
            }
            PlainText {
                anchors.right: parent.right
                height: parent.height
                text: row.modelData.gain
                font.pixelSize: 12
                font.weight: Font.DemiBold
            }
        }
    }
    Item {
        visible: view.model.verdict.length > 0
        width: parent.width
        height: note.implicitHeight + 28

        NoteBox {
            id: note
            x: 18
            y: 12
            width: parent.width - 36
            kind: view.model.clear ? "info" : "warn"
            text: view.model.verdict
        }
    }
    Item {
        visible: view.model.carried.length > 0
        width: parent.width
        height: carried.implicitHeight + 12

        NoteBox {
            id: carried
            x: 18
            width: parent.width - 36
            kind: "info"
            text: view.model.carriedTitle
            detail: view.model.carried
        }
    }
    Item {
        visible: view.model.survival.length > 0
        width: parent.width
        height: survival.implicitHeight + 12

        NoteBox {
            id: survival
            x: 18
            width: parent.width - 36
            kind: view.model.survives ? "info" : "warn"
            text: qsTr("Would it survive other assumptions?")
            detail: view.model.survival
        }
    }
    PlainText {
        visible: view.model.ready && view.model.places.length === 0
        x: 18
        width: parent.width - 36
        running: true
        text: qsTr("Nobody is left to build on: all candidates have adopted. Choose an earlier moment at the left.")
        font.pixelSize: 12
        color: Theme.text2
    }
}
