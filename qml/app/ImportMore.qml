import QtQuick
import QtQuick.Layouts
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// What a table of ties does not say itself: direction, and who the actors are.
RowLayout {
    id: more

    readonly property ImportModel importer: Session.importer

    signal nodesWanted

    visible: importer.asksDirection || importer.takesNodes
    spacing: 12

    Column {
        visible: more.importer.asksDirection
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        spacing: 8

        PlainText {
            width: parent.width
            text: qsTr("Do the ties have a direction?")
            font.pixelSize: 15
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            width: parent.width
            running: true
            text: qsTr("The file does not say. Without direction, A to B and B to A are one tie.")
            font.pixelSize: 12
            color: Theme.text2
        }
        Segmented {
            width: 220
            name: qsTr("Direction of the ties")
            model: [
                {
                    text: qsTr("Directed")
                },
                {
                    text: qsTr("Undirected")
                }
            ]
            index: more.importer.directed ? 0 : 1
            onChosen: index => more.importer.setDirected(index === 0)
        }
    }
    Column {
        visible: more.importer.takesNodes
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        spacing: 8

        PlainText {
            width: parent.width
            text: qsTr("Who are the actors?")
            font.pixelSize: 15
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            width: parent.width
            running: true
            text: more.importer.nodesFile.length > 0 ? qsTr("Attributes come from %1.").arg(more.importer.nodesFile) : qsTr("A second table can give each actor a sector, a level or other attributes.")
            font.pixelSize: 12
            color: Theme.text2
        }
        Row {
            spacing: 16

            PushButton {
                text: more.importer.nodesFile.length > 0 ? qsTr("Another table…") : qsTr("Add a table…")
                onClicked: more.nodesWanted()
            }
            PushButton {
                visible: more.importer.nodesFile.length > 0
                anchors.verticalCenter: parent.verticalCenter
                link: true
                text: qsTr("Leave it out")
                onClicked: more.importer.setNodesFile("")
            }
        }
    }
}
