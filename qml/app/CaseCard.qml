import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// A case of the start page: its network as it will look, its name, how big it is.
T.AbstractButton {
    id: control

    required property var card

    implicitHeight: 280
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: card.title
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2. %3").arg(card.title).arg(card.subtitle).arg(card.facts)

    background: Rectangle {
        radius: 8
        color: control.down ? Theme.press : control.hovered ? Theme.hover : Theme.raised
        border.width: 1
        border.color: control.hovered ? Theme.lineStrong : Theme.line

        FocusRing {
            corner: 8
            visible: control.visualFocus
        }
    }
    contentItem: Item {
        Thumbnail {
            x: 1
            y: 1
            width: parent.width - 2
            height: 196
            gallery: Session.gallery
            index: control.card.index
            dark: Theme.dark
        }
        Rectangle {
            y: 197
            width: parent.width
            height: 1
            color: Theme.line
        }
        Column {
            x: 15
            y: 210
            width: parent.width - 30
            spacing: 1

            PlainText {
                width: parent.width
                text: control.card.title
                font.pixelSize: 15
                font.weight: Font.DemiBold
            }
            PlainText {
                width: parent.width
                text: control.card.subtitle
                font.pixelSize: 12
                color: Theme.text2
            }
            PlainText {
                width: parent.width
                topPadding: 4
                text: control.card.facts
                font.pixelSize: 11
                color: Theme.text2
            }
        }
    }
}
