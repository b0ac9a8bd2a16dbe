import QtQuick
import Cospread.Canvas
import Cospread.Controls
import Cospread.Theme

// Makes the next drag a lasso.
Rectangle {
    id: button

    required property NetworkCanvas canvas

    width: 32
    height: 32
    radius: 8
    color: Theme.raised
    border.width: 1
    border.color: Theme.line

    IconButton {
        x: 1
        y: 1
        iconName: "lasso"
        text: button.canvas.lasso ? qsTr("Drag round actors to choose them") : qsTr("Choose with a lasso, or Shift and drag")
        shortcutText: "L"
        filled: button.canvas.lasso
        onClicked: button.canvas.lasso = !button.canvas.lasso
    }
}
