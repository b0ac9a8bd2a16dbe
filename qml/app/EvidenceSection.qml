import QtQuick
import Cospread.Controls
import Cospread.Studio

// Which ties count: all that are recorded, or only those that a source states.
Column {
    id: section

    spacing: 8

    SectionHead {
        width: parent.width
        text: qsTr("Evidence")
    }
    Segmented {
        width: parent.width
        name: qsTr("Evidence")
        model: [
            {
                text: qsTr("All"),
                hint: qsTr("Every tie, stated or inferred.")
            },
            {
                text: qsTr("Stated"),
                hint: qsTr("Only ties that a source states.")
            }
        ]
        index: Session.study.statedOnly ? 1 : 0
        onChosen: index => Session.study.statedOnly = index === 1
    }
}
