import QtQuick
import Cospread.Controls
import Cospread.Studio

// Who is on the canvas.
Column {
    id: section

    readonly property bool some: Session.study.selected >= 0 || Session.study.chosenCount > 0

    spacing: 8

    SectionHead {
        width: parent.width
        text: qsTr("Shown")
        action: section.some ? qsTr("Clear") : ""
        onActed: Session.study.clear()
    }
    Flow {
        width: parent.width
        spacing: 6

        Chip {
            visible: !section.some
            text: Session.study.everybody
            hint: qsTr("Choose an actor to see only its contacts in full.")
        }
        Chip {
            visible: Session.study.chosenCount > 0
            text: qsTr("%L1 chosen actors").arg(Session.study.chosenCount)
            hint: qsTr("Only they and the ties between them are in full.")
            removable: true
            chosenState: true
            onRemoved: Session.study.clear()
        }
        Chip {
            visible: Session.study.selected >= 0 && Session.study.chosenCount === 0
            text: qsTr("Neighbours of %1").arg(Session.study.selectedName)
            hint: text
            removable: true
            chosenState: true
            onRemoved: Session.study.clear()
        }
        Chip {
            visible: Session.study.period.length > 0
            text: Session.study.period
            hint: qsTr("The years that the record covers.")
        }
    }
}
