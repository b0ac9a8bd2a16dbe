pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// A lever of one's own, effect by effect; what it changes is shown below while it is written.
T.Popup {
    id: sheet

    readonly property LeverEditor editor: Session.demand.lever.editor

    width: 640
    height: content.height + topPadding + bottomPadding
    padding: 16
    topPadding: 12
    margins: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    background: Raised {}

    Column {
        id: content
        width: sheet.availableWidth
        spacing: 10

        Item {
            width: parent.width
            height: 28

            PlainText {
                height: parent.height
                text: qsTr("A lever of your own")
                font.pixelSize: 15
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Row {
                anchors.right: parent.right
                spacing: 14

                PushButton {
                    link: true
                    text: qsTr("Open…")
                    hint: qsTr("A lever file, as cospread what-if --lever reads it.")
                    onClicked: files.openFile()
                }
                PushButton {
                    link: true
                    enabled: sheet.editor.effects.length > 0
                    text: qsTr("Save…")
                    hint: qsTr("For another day, and for cospread what-if --lever.")
                    onClicked: files.saveFile()
                }
                IconButton {
                    width: 28
                    height: 28
                    iconName: "close"
                    text: qsTr("Close; the lever stays")
                    onClicked: sheet.close()
                }
            }
        }
        Row {
            width: parent.width
            spacing: 8

            Field {
                width: parent.width - 2 * parent.spacing - 108 - 132
                name: qsTr("Name of the lever")
                placeholderText: qsTr("What is it called?")
                maximumLength: 80
                value: sheet.editor.name
                onWritten: text => sheet.editor.name = text
            }
            NamedNumber {
                width: 108
                name: qsTr("From step")
                value: sheet.editor.from
                whole: true
                onWritten: number => sheet.editor.from = number
            }
            NamedNumber {
                width: 132
                name: qsTr("Cost")
                value: sheet.editor.cost
                onWritten: number => sheet.editor.cost = number
            }
        }
        ListView {
            id: list
            width: parent.width
            height: Math.min(contentHeight, 180)
            clip: true
            spacing: 6
            model: sheet.editor.effects.length
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinBar {}

            delegate: LeverEffectRow {
                width: list.width
                editor: sheet.editor
            }
        }
        PlainText {
            visible: sheet.editor.effects.length === 0
            text: qsTr("Nothing becomes different yet.")
            font.pixelSize: 12
            color: Theme.text2
        }
        PushButton {
            link: true
            iconName: "plus"
            text: qsTr("Add an effect")
            onClicked: {
                sheet.editor.add();
                list.positionViewAtEnd();
            }
        }
    }

    Item {
        id: files

        function openFile() {
            opener.active = true;
            (opener.item as FileDialog).open();
        }
        function saveFile() {
            saver.active = true;
            (saver.item as FileDialog).open();
        }

        Loader {
            id: opener
            active: false
            sourceComponent: FileDialog {
                title: qsTr("Open a lever")
                fileMode: FileDialog.OpenFile
                nameFilters: [qsTr("Levers (*.json)"), qsTr("All files (*)")]
                onAccepted: sheet.editor.open(selectedFile)
            }
        }
        Loader {
            id: saver
            active: false
            sourceComponent: FileDialog {
                title: qsTr("Save the lever")
                fileMode: FileDialog.SaveFile
                defaultSuffix: "json"
                nameFilters: [qsTr("Levers (*.json)")]
                onAccepted: sheet.editor.save(selectedFile)
            }
        }
    }
}
