import QtQuick
import Cospread.Controls
import Cospread.Theme

// What carries the case, and what would change if we acted: side by side, or one of them where it is narrow.
Rectangle {
    id: bottom

    readonly property bool both: width >= 800
    property int tab: 0

    color: Theme.panel

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Iceberg {
        visible: bottom.both || bottom.tab === 0
        width: bottom.both ? Math.floor(parent.width * 0.48) : parent.width
        height: parent.height
    }
    Rectangle {
        visible: bottom.both
        x: Math.floor(parent.width * 0.48)
        width: 1
        height: parent.height
        color: Theme.line
    }
    LeverDesk {
        visible: bottom.both || bottom.tab === 1
        anchors.right: parent.right
        width: bottom.both ? parent.width - Math.floor(parent.width * 0.48) - 1 : parent.width
        height: parent.height
    }
    Segmented {
        visible: !bottom.both
        anchors.right: parent.right
        anchors.rightMargin: 16
        y: 6
        width: 226
        height: 26
        name: qsTr("Below the map")
        model: [
            {
                "text": qsTr("What carries it")
            },
            {
                "text": qsTr("What if we act?")
            }
        ]
        index: bottom.tab
        onChosen: index => bottom.tab = index
    }
}
