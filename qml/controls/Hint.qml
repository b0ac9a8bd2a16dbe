import QtQuick
import QtQuick.Templates as T

// What an icon or a shortened text means, while the mouse or the keyboard is on it.
T.ToolTip {
    id: hint

    delay: 500
    timeout: 8000
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? parent.height + 6 : 0
    margins: 6
    padding: 6
    leftPadding: 10
    rightPadding: 10
    implicitWidth: Math.min(320, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: PlainText {
        text: hint.text
        font.pixelSize: 12
        running: true
        verticalAlignment: Text.AlignTop
    }
    background: Raised {
        radius: 6
    }
}
