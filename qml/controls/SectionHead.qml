import QtQuick
import QtQuick.Layouts
import Cospread.Theme

// Title of a part of a rail or panel, with an action at the right where there is one.
RowLayout {
    id: head

    property string text
    property string action
    property string actionHint

    signal acted

    implicitHeight: 20
    spacing: 8

    PlainText {
        Layout.fillWidth: true
        text: head.text
        font.pixelSize: 11
        font.weight: Font.DemiBold
        color: Theme.text2
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PushButton {
        visible: head.action.length > 0
        Layout.preferredHeight: 20
        link: true
        text: head.action
        hint: head.actionHint
        onClicked: head.acted()
    }
}
