import QtQuick
import Cospread.Canvas
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The network, the question it answers above it, and how it was made below.
Item {
    id: area

    property alias canvas: network

    function inView(node: int): bool {
        const at = network.positionOf(node);
        return at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
    }

    NetworkCanvas {
        id: network
        anchors.fill: parent
        focus: true
        fitMargin: 76
        reduceMotion: !Theme.motion
        Component.onCompleted: Session.attach(network)
        onNodeClicked: node => Session.study.select(node)
        onEmptyClicked: Session.study.clear()
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Network. %1").arg(Session.picture.facts)
    }
    Connections {
        function onChoices_changed() {
            if (Session.study.selected >= 0 && !area.inView(Session.study.selected))
                network.centreOn(Session.study.selected);
        }

        target: Session.study
    }
    HoverCard {
        node: network.hoveredNode
        at: network.hoveredPosition
        room: Qt.size(area.width, area.height)
    }
    Column {
        x: 18
        y: 14
        width: parent.width - 36
        spacing: 2

        PlainText {
            width: parent.width
            text: Session.current.heading
            font.pixelSize: 18
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            visible: text.length > 0
            width: parent.width
            text: Session.current.subheading
            font.pixelSize: 12
            color: Theme.text2
        }
    }
    Rectangle {
        visible: Session.stale
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        width: staleText.implicitWidth + 20
        height: 24
        radius: 12
        color: Theme.warnBg

        PlainText {
            id: staleText
            anchors.centerIn: parent
            text: qsTr("of the previous settings")
            font.pixelSize: 12
            color: Theme.warn
        }
    }
    PlainText {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: 18
        width: parent.width - 90
        elide: Text.ElideRight
        text: [Session.picture.facts, qsTr("Labels: %1 of %2.").arg(network.labelCount).arg(Session.study.nodeCount), qsTr("Stress layout, seed 1."), Session.current.method].filter(words => words.length > 0).join(" ")
        font.pixelSize: 11
        color: Theme.text2
    }
    ZoomButtons {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 14
        onNearer: network.zoomIn()
        onFarther: network.zoomOut()
        onFitted: network.fit()
    }
}
