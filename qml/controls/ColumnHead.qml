import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// Name of a column of numbers, by which its table can be sorted.
T.AbstractButton {
    id: head

    property bool current: false
    property string hint

    implicitHeight: 28
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Sort by %1").arg(text)

    contentItem: PlainText {
        text: head.text
        horizontalAlignment: Text.AlignRight
        font.pixelSize: 11
        font.weight: head.current ? Font.DemiBold : Font.Normal
        color: head.current ? Theme.text : head.hovered ? Theme.accent : Theme.text2
    }
    background: Item {
        FocusRing {
            anchors.margins: 0
            visible: head.visualFocus
        }
    }

    Hint {
        visible: head.hint.length > 0 && (head.hovered || head.visualFocus)
        text: head.hint
    }
}
