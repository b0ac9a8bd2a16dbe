import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// A line of text or a number that is written: `value` is shown, `written` tells what the user made of it.
T.TextField {
    id: field

    property string value
    property string name

    signal written(string text)

    implicitWidth: 72
    implicitHeight: 30
    leftPadding: 10
    rightPadding: 10
    font.family: Theme.fontFamily
    font.pixelSize: 12
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    hoverEnabled: true
    text: value
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    // What was written may come back otherwise, or not at all: what counts is shown.
    onValueChanged: text = value
    onEditingFinished: {
        if (text !== value)
            written(text);
        text = Qt.binding(() => value);
    }

    background: Rectangle {
        radius: 6
        color: field.hovered && !field.activeFocus ? Theme.hover : Theme.raised
        border.width: 1
        border.color: !field.acceptableInput ? Theme.err : field.activeFocus ? Theme.accent : Theme.line

        PlainText {
            visible: field.length === 0
            x: 10
            width: parent.width - 20
            height: parent.height
            text: field.placeholderText
            font.pixelSize: 12
            color: Theme.text3
        }
        FocusRing {
            visible: field.activeFocus
        }
    }
}
