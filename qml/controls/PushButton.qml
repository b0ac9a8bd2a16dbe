import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// A button with words, and an icon where it helps. One `primary` a screen at most; `link` is a button that looks like text.
T.Button {
    id: control

    property string iconName
    property bool primary: false
    property bool link: false
    property string hint
    readonly property real iconRoom: iconName.length > 0 ? 24 : 0
    readonly property color ink: !enabled ? Theme.text3 : primary ? Theme.accentText : link ? Theme.accent : Theme.text

    implicitHeight: link ? 28 : 30
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: link ? 0 : 14
    rightPadding: link ? 0 : 14
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: Item {
        implicitWidth: Math.ceil(children[0].children[1].implicitWidth) + control.iconRoom

        Row {
            anchors.centerIn: parent
            spacing: 8

            Icon {
                visible: control.iconName.length > 0
                anchors.verticalCenter: parent.verticalCenter
                name: control.iconName
                color: control.ink
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, control.contentItem.width - control.iconRoom)
                text: control.text
                color: control.ink
                font.pixelSize: control.link ? 12 : 13
                font.weight: Font.Medium
                font.underline: control.link && control.hovered
            }
        }
    }
    background: Rectangle {
        visible: !control.link || control.visualFocus
        radius: 6
        color: control.link ? "transparent" : control.primary && control.enabled ? (control.down ? Qt.darker(Theme.accent, 1.12) : control.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent) : control.down ? Theme.press : control.hovered ? Theme.hover : Theme.raised
        border.width: (control.primary && control.enabled) || control.link ? 0 : 1
        border.color: Theme.line
        opacity: control.enabled ? 1 : 0.6

        Behavior on color {
            ColorAnimation {
                duration: Theme.stateTime
            }
        }
        FocusRing {
            visible: control.visualFocus
        }
    }

    Hint {
        visible: control.hint.length > 0 && (control.hovered || control.visualFocus)
        text: control.hint
    }
}
