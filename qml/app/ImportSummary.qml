pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The network that would be opened: its picture, what is in the file and what is kept of it.
Rectangle {
    id: card

    readonly property bool ready: Session.importer.numbers.length > 0
    readonly property string words: Session.importer.sketchWords.length > 0 ? Session.importer.sketchWords : Session.importer.busy ? qsTr("Reading the file…") : card.ready ? "" : qsTr("The network shows here once it can be read.")

    implicitHeight: column.implicitHeight + 34
    radius: 8
    color: Theme.raised
    border.width: 1
    border.color: Theme.line

    ColumnLayout {
        id: column
        x: 18
        y: 16
        width: parent.width - 36
        spacing: 0
        opacity: Session.importer.busy && card.ready ? 0.5 : 1

        SectionHead {
            Layout.fillWidth: true
            text: qsTr("What you will have")
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: card.words.length > 0 && !Session.importer.busy ? 56 : 236

            ImportPicture {
                anchors.fill: parent
                importer: Session.importer
                dark: Theme.dark
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("The network in small")
            }
            PlainText {
                visible: text.length > 0 && !(Session.importer.busy && card.ready)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                running: true
                text: card.words
                font.pixelSize: 12
                color: Theme.text2
            }
        }
        GridLayout {
            visible: card.ready
            Layout.fillWidth: true
            Layout.topMargin: 8
            columns: 3
            columnSpacing: 16
            rowSpacing: 6

            Item {
                Layout.fillWidth: true
            }
            PlainText {
                Layout.alignment: Qt.AlignRight
                text: qsTr("in the file")
                font.pixelSize: 11
                color: Theme.text2
            }
            PlainText {
                Layout.alignment: Qt.AlignRight
                Layout.minimumWidth: 44
                horizontalAlignment: Text.AlignRight
                text: qsTr("kept")
                font.pixelSize: 11
                color: Theme.text2
            }
            Repeater {
                model: 3 * Session.importer.numbers.length

                PlainText {
                    required property int index
                    readonly property int place: index % 3
                    readonly property var number: Session.importer.numbers[Math.floor(index / 3)]

                    Layout.fillWidth: place === 0
                    Layout.alignment: place === 0 ? Qt.AlignLeft : Qt.AlignRight
                    text: number === undefined ? "" : [number.text, number.file, number.kept][place]
                    font.pixelSize: 12
                    font.weight: place === 2 ? Font.DemiBold : Font.Normal
                }
            }
        }
        PlainText {
            visible: text.length > 0
            Layout.fillWidth: true
            Layout.topMargin: 10
            running: true
            text: Session.importer.dropped
            font.pixelSize: 11
            color: Theme.text2
        }
    }
}
