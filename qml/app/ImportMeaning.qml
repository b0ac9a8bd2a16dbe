pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// What a bigger number in the column of the strength says of the two.
Row {
    id: cards

    readonly property var meanings: [
        {
            key: "closer",
            text: qsTr("closer"),
            detail: qsTr("3 is a stronger tie than 1. Usual for contacts, hours, trust.")
        },
        {
            key: "further",
            text: qsTr("further apart"),
            detail: qsTr("3 is a longer way than 1. Usual for travel time or cost.")
        },
        {
            key: "nothing",
            text: qsTr("nothing"),
            detail: qsTr("Leave it out: every tie counts the same.")
        }
    ]

    spacing: 12

    Repeater {
        model: cards.meanings

        T.AbstractButton {
            id: card

            required property var modelData
            readonly property bool current: Session.importer.meaning === modelData.key

            width: (cards.width - 2 * cards.spacing) / 3
            implicitHeight: 74
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            text: modelData.text
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            Accessible.checked: current
            onClicked: {
                if (!current)
                    Session.importer.setMeaning(modelData.key);
            }

            background: Rectangle {
                radius: 8
                color: card.down ? Theme.press : card.hovered && !card.current ? Theme.hover : Theme.raised
                border.width: card.current ? 2 : 1
                border.color: card.current ? Theme.accent : Theme.line

                FocusRing {
                    corner: 8
                    visible: card.visualFocus
                }
            }
            contentItem: Item {
                Column {
                    x: 15
                    y: 12
                    width: parent.width - 30
                    spacing: 2

                    PlainText {
                        width: parent.width
                        text: card.text
                        font.weight: Font.DemiBold
                        font.pixelSize: 12
                    }
                    PlainText {
                        width: parent.width
                        running: true
                        text: card.modelData.detail
                        font.pixelSize: 11
                        color: Theme.text2
                    }
                }
            }
        }
    }
}
