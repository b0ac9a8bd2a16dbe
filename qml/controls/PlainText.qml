import QtQuick
import Cospread.Theme

// Text as it is: labels of data are never markup. Running text (`running`) has the line heights of the type scale.
Text {
    property bool running: false

    textFormat: Text.PlainText
    color: Theme.text
    font.family: Theme.fontFamily
    font.pixelSize: 13
    verticalAlignment: Text.AlignVCenter
    elide: running ? Text.ElideNone : Text.ElideRight
    wrapMode: running ? Text.Wrap : Text.NoWrap
    lineHeightMode: running ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: running ? Theme.lineHeight(font.pixelSize) : 1
}
