import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Name and facts of the mark under the cursor.
Raised {
    id: card

    property int node: -1
    property point at
    property size room

    visible: node >= 0
    x: Math.max(8, Math.min(room.width - width - 8, at.x + 18))
    y: at.y + 18 + height > room.height - 8 ? at.y - height - 14 : at.y + 18
    width: Math.min(280, Math.max(name.implicitWidth, facts.implicitWidth) + 24)
    height: column.implicitHeight + 16
    radius: 6

    Column {
        id: column
        x: 12
        y: 8
        width: parent.width - 24
        spacing: 2

        PlainText {
            id: name
            width: parent.width
            running: true
            text: Session.study.label(card.node)
            font.pixelSize: 12
            font.weight: Font.DemiBold
        }
        PlainText {
            id: facts
            visible: text.length > 0
            width: parent.width
            running: true
            maximumLineCount: 4
            elide: Text.ElideRight
            text: Session.study.facts(card.node)
            font.pixelSize: 11
            color: Theme.text2
        }
    }
}
