pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// One of a few: `model` = [{text, hint}], `index` = the chosen one. Arrow keys move within it.
FocusScope {
    id: control

    property var model: []
    property int index: 0
    property string name
    property bool compact: false

    signal chosen(int index)

    function choose(to: int) {
        if (to >= 0 && to < model.length && to !== index)
            chosen(to);
    }

    implicitHeight: 28
    implicitWidth: model.length * (compact ? 44 : 64)
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: name
    Keys.onLeftPressed: choose(index - 1)
    Keys.onRightPressed: choose(index + 1)

    Rectangle {
        anchors.fill: parent
        radius: 6
        color: Theme.raised
        border.width: 1
        border.color: Theme.line
    }
    Row {
        anchors.fill: parent
        anchors.margins: 1

        Repeater {
            model: control.model

            T.AbstractButton {
                id: part

                required property var modelData
                required property int index
                readonly property bool current: index === control.index

                width: (control.width - 2) / control.model.length
                height: control.height - 2
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                text: modelData.text
                onClicked: {
                    control.forceActiveFocus(Qt.MouseFocusReason);
                    control.choose(index);
                }
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checked: current

                background: Rectangle {
                    radius: 5
                    color: part.current ? Theme.accentBg : part.hovered ? Theme.hover : "transparent"

                    Rectangle {
                        visible: part.index > 0
                        width: 1
                        height: parent.height
                        color: Theme.line
                    }
                }
                contentItem: PlainText {
                    text: part.text
                    horizontalAlignment: Text.AlignHCenter
                    font.pixelSize: 12
                    font.weight: part.current ? Font.DemiBold : Font.Medium
                    color: part.current ? Theme.accent : Theme.text2
                }

                Hint {
                    visible: part.hovered && text.length > 0
                    text: part.modelData.hint ?? ""
                }
            }
        }
    }
    FocusRing {
        visible: control.activeFocus && control.keyboardFocus
    }

    property bool keyboardFocus: false
    onActiveFocusChanged: keyboardFocus = activeFocus && !mouseDown.hovered

    HoverHandler {
        id: mouseDown
    }
}
