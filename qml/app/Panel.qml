pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme

// The right panel: it scrolls where there is more than fits.
Rectangle {
    id: panel

    property alias view: body.sourceComponent

    signal openWanted
    signal exportWanted

    onViewChanged: flick.contentY = 0

    color: Theme.panel

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }
    Connections {
        function onOpenWanted() {
            panel.openWanted();
        }
        function onExportWanted() {
            panel.exportWanted();
        }

        target: body.item
        ignoreUnknownSignals: true
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.leftMargin: 1
        contentHeight: body.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinBar {}

        Loader {
            id: body
            width: parent.width
        }
    }
}
