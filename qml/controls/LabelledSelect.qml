import QtQuick
import Cospread.Theme

// A choice with its name above it; beside it where room is short.
Item {
    id: control

    property string name
    property alias model: select.model
    property alias key: select.key
    property bool compact: false

    signal picked(string key)
    signal entered

    implicitHeight: compact ? 28 : 50

    PlainText {
        y: control.compact ? (parent.height - height) / 2 : 0
        text: control.name
        font.pixelSize: 11
        color: Theme.text2
    }
    Select {
        id: select
        x: control.compact ? 52 : 0
        y: control.compact ? 0 : 20
        width: parent.width - x
        height: control.compact ? 28 : 30
        name: control.name
        onPicked: key => control.picked(key)
        onEntered: control.entered()
    }
}
