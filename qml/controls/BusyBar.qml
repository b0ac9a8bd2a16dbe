import QtQuick
import Cospread.Theme

// Three pixels under the top bar while something is being computed. Without a known share it runs to and fro.
Item {
    id: bar

    property real fraction: 0

    implicitHeight: 3
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Progress")

    Rectangle {
        anchors.fill: parent
        color: Theme.line
    }
    Rectangle {
        height: parent.height
        color: Theme.accent
        width: bar.fraction > 0 ? parent.width * bar.fraction : parent.width * 0.18
        x: bar.fraction > 0 ? 0 : runner.position * (parent.width - width)
    }
    SequentialAnimation {
        id: runner
        property real position: 0
        running: bar.visible && bar.fraction <= 0 && Theme.motion
        loops: Animation.Infinite
        NumberAnimation {
            target: runner
            property: "position"
            from: 0
            to: 1
            duration: 1100
            easing.type: Easing.InOutCubic
        }
        NumberAnimation {
            target: runner
            property: "position"
            from: 1
            to: 0
            duration: 1100
            easing.type: Easing.InOutCubic
        }
    }
}
