import QtQuick
import Cospread.Theme

// A number with its name before it; empty where it is 0 and means nothing.
Row {
    id: control

    property string name
    property real value
    property bool whole: false

    signal written(real number)

    spacing: 8

    PlainText {
        id: label
        height: field.height
        text: control.name
        font.pixelSize: 12
        color: Theme.text2
    }
    Field {
        id: field
        width: control.width - label.width - control.spacing
        name: control.name
        value: control.value === 0 ? "" : String(control.value)
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        validator: RegularExpressionValidator {
            regularExpression: control.whole ? /\d{0,6}/ : /(\d{1,9}([.,]\d{0,6})?)?/
        }
        onWritten: text => control.written(Number(text.replace(",", ".")))
    }
}
