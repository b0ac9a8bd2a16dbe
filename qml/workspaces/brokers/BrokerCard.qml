pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// One broker in words: whom it reaches, by which roles, how sure its place is, what falls apart without it.
Column {
    id: card

    required property BrokersModel model
    property bool tight: false

    topPadding: tight ? 12 : 16
    bottomPadding: tight ? 10 : 16
    spacing: tight ? 8 : 12

    Row {
        width: parent.width
        spacing: 10

        NodeMark {
            anchors.top: parent.top
            width: 20
            height: 20
            radius: 7
            node: card.model.chosen
        }
        Column {
            width: parent.width - 30
            spacing: 2

            PlainText {
                width: parent.width
                running: true
                text: Session.study.shortLabel(card.model.chosen)
                font.pixelSize: 15
                font.weight: Font.DemiBold
            }
            PlainText {
                visible: text.length > 0
                width: parent.width
                running: true
                maximumLineCount: card.tight ? 2 : 3
                elide: Text.ElideRight
                text: Session.study.facts(card.model.chosen)
                font.pixelSize: 12
                color: Theme.text2
            }
        }
    }
    PlainText {
        width: parent.width
        running: true
        text: card.model.sentence
        font.pixelSize: 12
        lineHeight: 18
    }
    Column {
        visible: card.model.roles.length > 0
        width: parent.width
        spacing: card.tight ? 1 : 4

        Item {
            width: parent.width
            height: 20

            SectionHead {
                text: qsTr("Roles, against what chance gives")
                width: parent.width - 110
            }
            Rectangle {
                anchors.right: chance.left
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                width: 1.5
                height: 12
                color: Theme.text
            }
            PlainText {
                id: chance
                anchors.right: parent.right
                height: parent.height
                text: qsTr("expected ± 2 sd")
                font.pixelSize: 11
                color: Theme.text2
            }
        }
        Repeater {
            model: card.model.roles

            RoleBar {
                required property var modelData

                width: card.width
                title: modelData.title
                meaning: modelData.meaning
                count: modelData.count
                distance: modelData.distance
                share: modelData.share
                expected: modelData.expected
                expectedLow: modelData.expectedLow
                expectedHigh: modelData.expectedHigh
            }
        }
    }
    NoteBox {
        visible: text.length > 0
        width: parent.width
        kind: card.model.sure ? "ok" : "warn"
        text: card.model.sureness
    }
    PushButton {
        width: parent.width
        iconName: "chevron-right"
        text: qsTr("Paths from here")
        hint: qsTr("Spread, with this one as the starter.")
        onClicked: Session.spreadFrom(card.model.chosen)
    }
    PlainText {
        width: parent.width
        running: true
        text: card.model.without
        font.pixelSize: 11
        color: Theme.text2
    }
}
