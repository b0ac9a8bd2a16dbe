pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// What a file's columns mean, asked before it opens; what was set aside; what one will have.
FocusScope {
    id: page

    readonly property ImportModel importer: Session.importer
    readonly property bool hasTable: importer.columns.length > 0
    readonly property int side: width < 1400 ? 32 : 48

    signal nodesWanted

    function openIt() {
        if (importer.canOpen)
            Session.openImported();
    }

    onVisibleChanged: {
        if (visible) {
            body.contentY = 0;
            forceActiveFocus();
        }
    }
    Keys.onReturnPressed: openIt()
    Keys.onEnterPressed: openIt()
    Keys.onEscapePressed: Session.leaveImport()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    ImportHeader {
        id: header
        width: parent.width
    }
    Flickable {
        id: body
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: right.x - 20
        contentHeight: left.implicitHeight + 56
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinBar {}

        ColumnLayout {
            id: left
            x: page.side
            y: 28
            width: parent.width - page.side - 16
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                spacing: 12

                Column {
                    Layout.fillWidth: true
                    spacing: 2

                    PlainText {
                        width: parent.width
                        text: qsTr("What do the columns mean?")
                        font.pixelSize: 18
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    PlainText {
                        width: parent.width
                        text: page.importer.wanted.length > 0 ? qsTr("The headings do not say it. Choose above each column what it means; nothing is saved yet.") : page.hasTable ? qsTr("We read the headings and guessed. Change what is wrong; nothing is saved yet.") : qsTr("Nothing is saved yet.")
                        font.pixelSize: 12
                        color: Theme.text2
                    }
                }
                PushButton {
                    visible: page.importer.altered
                    link: true
                    text: qsTr("Start over")
                    hint: qsTr("Back to what the file says by itself")
                    onClicked: page.importer.startOver()
                }
                LabelledSelect {
                    visible: page.importer.formats.length > 0
                    Layout.preferredWidth: 220
                    compact: true
                    name: qsTr("Read as")
                    model: page.importer.formats
                    key: page.importer.format
                    onPicked: key => page.importer.setFormat(key)
                    onEntered: page.openIt()
                }
                LabelledSelect {
                    visible: page.importer.sheets.length > 2
                    Layout.preferredWidth: 240
                    compact: true
                    name: qsTr("Sheet")
                    model: page.importer.sheets
                    key: page.importer.sheet
                    onPicked: key => page.importer.setSheet(key)
                    onEntered: page.openIt()
                }
            }
            NoteBox {
                visible: page.importer.problem.length > 0
                Layout.topMargin: 16
                Layout.fillWidth: true
                kind: page.importer.stopped ? "warn" : "err"
                text: page.importer.problem
                detail: page.importer.problemDetail
                action: qsTr("Read again")
                onActed: page.importer.readAgain()
            }
            NoteBox {
                visible: page.importer.wanted.length > 0
                Layout.topMargin: 16
                Layout.fillWidth: true
                kind: "info"
                text: page.importer.wanted
            }
            ImportTable {
                visible: page.hasTable
                Layout.topMargin: 16
                Layout.fillWidth: true
            }
            NoteBox {
                visible: !page.hasTable && page.importer.canOpen
                Layout.topMargin: 16
                Layout.fillWidth: true
                kind: "info"
                text: page.importer.takesNodes ? qsTr("Read like this, the file has no columns to choose.") : qsTr("This file is no table of ties: it says itself what is what, and has no columns to choose.")
            }
            PlainText {
                visible: meaning.visible
                Layout.topMargin: 28
                text: qsTr("A bigger strength means the two are …")
                font.pixelSize: 15
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            ImportMeaning {
                id: meaning
                visible: page.importer.hasStrength
                Layout.topMargin: 12
                Layout.fillWidth: true
            }
            ImportFindings {
                Layout.topMargin: 28
                Layout.fillWidth: true
                heading: page.importer.setAsideWords
                rows: page.importer.setAside
                total: page.importer.setAsideCount
            }
            ImportFindings {
                Layout.topMargin: 28
                Layout.fillWidth: true
                heading: qsTr("Kept, but worth a look")
                rows: page.importer.warnings
                total: page.importer.warningCount
            }
            ImportMore {
                Layout.topMargin: 28
                Layout.fillWidth: true
                onNodesWanted: page.nodesWanted()
            }
        }
    }
    Column {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: page.side
        y: header.height + 28
        width: 340
        spacing: 14

        ImportSummary {
            width: parent.width
        }
        NoteBox {
            visible: page.importer.setAsideCount > 0
            width: parent.width
            kind: "info"
            text: qsTr("Rows set aside stay listed beside the name of the network. Nothing is dropped silently.")
        }
        Row {
            anchors.right: parent.right
            spacing: 8

            PushButton {
                text: qsTr("Cancel")
                onClicked: Session.leaveImport()
            }
            PushButton {
                primary: true
                text: qsTr("Open")
                enabled: page.importer.canOpen
                onClicked: page.openIt()
            }
        }
    }
}
