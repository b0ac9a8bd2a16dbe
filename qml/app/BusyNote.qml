import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// What is being computed, how far it is, and the way out. Shown after 300 ms.
Item {
    id: note

    /// Width at the right that belongs to the panel; the note stands beside it, clear of the heading.
    property real panelWidth: 0
    /// A layout runs beside all other work; its note waits until that is done.
    readonly property bool layout: !Session.jobs.shown
    readonly property JobRunner runner: layout ? Session.placer.runner : Session.jobs

    visible: runner.shown
    implicitHeight: 40

    BusyBar {
        width: parent.width
        fraction: note.runner.fraction
    }
    Raised {
        x: note.panelWidth > 0 ? parent.width - note.panelWidth - width - 14 : (parent.width - width) / 2
        y: 12
        width: row.implicitWidth + 24
        height: 36
        radius: 6

        Row {
            id: row
            anchors.centerIn: parent
            spacing: 12

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: note.runner.remaining.length > 0 ? qsTr("%1, %2").arg(note.runner.words).arg(note.runner.remaining) : note.runner.words
                font.pixelSize: 12
                color: Theme.text2
            }
            PushButton {
                anchors.verticalCenter: parent.verticalCenter
                link: true
                text: note.layout ? qsTr("Stop here") : qsTr("Cancel")
                onClicked: note.layout ? Session.placer.stop() : Session.jobs.cancel()
            }
        }
    }
}
