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
        x: bar.fraction > 0 ? 0 : Math.abs(1 - runner.phase) * (parent.width - width)
    }
    // Each step draws the window again, and without a graphics card that takes the processor from the very work that
    // is waited for: ten steps a second are enough.
    Timer {
        id: runner
        property real phase: 1
        running: bar.visible && bar.fraction <= 0 && Theme.motion
        interval: 100
        repeat: true
        onTriggered: phase = (phase + 0.1) % 2
    }
}
