import QtQuick
import Cospread.Controls
import Cospread.Studio

// Who is on the canvas.
Column {
    id: section

    spacing: 8

    SectionHead {
        width: parent.width
        text: qsTr("Shown")
        action: Session.study.selected >= 0 ? qsTr("Clear") : ""
        onActed: Session.study.clear()
    }
    Flow {
        width: parent.width
        spacing: 6

        Chip {
            visible: Session.study.selected < 0
            text: Session.study.everybody
            hint: qsTr("Choose an actor to see only its contacts in full.")
        }
        Chip {
            visible: Session.study.selected >= 0
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
