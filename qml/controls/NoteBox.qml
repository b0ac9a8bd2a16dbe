import QtQuick
import QtQuick.Layouts
import Cospread.Theme

// A note in place: a limit of the evidence (warn), an error (err), a success (ok) or a fact (info).
Rectangle {
    id: note

    property string kind: "warn"
    property string text
    property string detail
    property string action
    property bool closable: false
    readonly property color ink: kind === "err" ? Theme.err : kind === "ok" ? Theme.ok : kind === "info" ? Theme.accent : Theme.warn

    signal acted
    signal closed

    implicitHeight: column.implicitHeight + 20
    radius: 6
    color: kind === "err" ? Theme.errBg : kind === "ok" ? Theme.okBg : kind === "info" ? Theme.accentBg : Theme.warnBg
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text + (detail.length > 0 ? ". " + detail : "")

    Icon {
        x: 12
        y: 11
        width: 15
        height: 15
        name: note.kind === "err" ? "error" : note.kind === "ok" ? "check" : note.kind === "info" ? "info" : "warning"
        color: note.ink
    }
    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 36
        anchors.rightMargin: note.closable ? 38 : 12
        y: 10
        spacing: 2

        PlainText {
            Layout.fillWidth: true
            running: true
            text: note.text
            font.pixelSize: 12
            font.weight: note.detail.length > 0 ? Font.DemiBold : Font.Normal
            color: note.ink
        }
        PlainText {
            visible: note.detail.length > 0
            Layout.fillWidth: true
            running: true
            text: note.detail
            font.pixelSize: 12
            color: note.ink
        }
        PushButton {
            visible: note.action.length > 0
            Layout.topMargin: 4
            text: note.action
            onClicked: note.acted()
        }
    }
    IconButton {
        visible: note.closable
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 4
        iconName: "close"
        text: qsTr("Close this note")
        onClicked: note.closed()
    }
}
