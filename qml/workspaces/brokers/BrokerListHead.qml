pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Names of the columns; the places that the bars run over.
Item {
    id: head

    required property BrokersModel model
    property int barWidth: 84

    height: 28

    PlainText {
        x: 50
        height: parent.height
        text: qsTr("Actor")
        font.pixelSize: 11
        color: Theme.text3
    }
    Item {
        anchors.right: parent.right
        anchors.rightMargin: 42
        width: head.barWidth
        height: parent.height

        Repeater {
            model: head.model.axis

            PlainText {
                required property var modelData

                x: Math.min(modelData.at * head.barWidth - width / 2, head.barWidth + 2 - width)
                height: parent.height
                text: modelData.text
                font.pixelSize: 11
                color: Theme.text3
            }
        }
    }
    PlainText {
        anchors.right: parent.right
        height: parent.height
        text: qsTr("Top 5")
        font.pixelSize: 11
        color: Theme.text3
    }
}
