import QtQuick
import Cospread.Theme

// A difference to either side of nothing, as a share of the largest, and where it can lie.
Item {
    id: bar

    property real value: 0
    property real low: 0
    property real high: 0
    property bool negative: low < 0 && value < -0.02

    readonly property real zero: negative ? width / 2 : 4
    readonly property real unit: negative ? width / 2 - 4 : width - 8

    Rectangle {
        x: bar.zero
        width: 1
        height: parent.height
        color: Theme.lineStrong
    }
    Rectangle {
        x: bar.zero + Math.min(0, bar.value) * bar.unit
        width: Math.abs(bar.value) * bar.unit
        height: 8
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
    }
    Rectangle {
        visible: bar.high - bar.low > 0.005
        x: bar.zero + bar.low * bar.unit
        width: (bar.high - bar.low) * bar.unit
        height: 2
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.text
    }
}
