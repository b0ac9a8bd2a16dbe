import QtQuick
import Cospread.Canvas
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// The network, the question it answers above it, and how it was made below.
Item {
    id: area

    property alias canvas: network

    component Ground: Rectangle {
        radius: 6
        color: Theme.canvas
        opacity: 0.86
    }

    function inView(node: int): bool {
        const at = network.positionOf(node);
        return at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
    }

    NetworkCanvas {
        id: network
        anchors.fill: parent
        focus: true
        fitMargin: 34
        rightInset: zoom.width - 6
        mostStretch: 1.4
        topInset: heading.y + 44
        bottomInset: caption.height + 18
        covered: [Qt.rect(0, 0, heading.x + heading.textWidth + 12, topInset), Qt.rect(0, height - bottomInset, caption.x + caption.contentWidth + 8, bottomInset), Qt.rect(lasso.x - 4, lasso.y - 4, lasso.width + 8, height - lasso.y), staleChip.visible ? Qt.rect(staleChip.x - 4, staleChip.y - 4, staleChip.width + 8, staleChip.height + 8) : Qt.rect(0, 0, 0, 0)]
        reduceMotion: !Theme.motion
        selectedNode: Session.study.selected
        Component.onCompleted: Session.attach(network)
        onNodeClicked: node => Session.study.select(node)
        onEmptyClicked: Session.study.clear()
        onNodeDragged: (node, to, step) => Session.putNode(node, to, step)
        onNodeReleased: node => Session.freeNode(node)
        onNodeToggled: node => Session.study.toggle(node)
        onLassoed: nodes => Session.study.choose(nodes)
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
    // Where the network goes on beneath them, words stand on a ground of their own.
    Ground {
        visible: network.zoom > 1.02 || network.hasGuides
        x: heading.x - 8
        y: heading.y - 6
        width: heading.textWidth + 16
        height: heading.height + 12
    }
    Ground {
        visible: network.zoom > 1.02 || network.hasGuides
        x: caption.x - 8
        y: caption.y + caption.height - caption.contentHeight - 4
        width: caption.contentWidth + 16
        height: caption.contentHeight + 8
    }
    Column {
        id: heading

        readonly property real textWidth: Math.max(question.contentWidth, answer.contentWidth)

        x: 18
        y: 14
        width: parent.width - 36
        spacing: 2

        PlainText {
            id: question
            width: parent.width
            text: Session.current.heading
            font.pixelSize: 18
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            id: answer
            visible: text.length > 0
            width: parent.width
            text: Session.current.subheading
            font.pixelSize: 12
            color: Theme.text2
        }
    }
    Rectangle {
        id: staleChip
        visible: Session.stale
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        anchors.topMargin: Session.jobs.shown || Session.placer.runner.shown ? 58 : 14
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
    Ground {
        visible: partial.visible
        x: partial.x - 8
        y: partial.y - 4
        width: partial.width + 16
        height: partial.height + 8
    }
    PlainText {
        id: partial

        readonly property int share: Math.max(1, Math.round(100 * network.tieShare))

        visible: network.tieShare < 1
        anchors.right: parent.right
        anchors.rightMargin: 64
        anchors.bottom: parent.bottom
        z: 1
        anchors.bottomMargin: 18
        text: qsTr("%1 % of ties while moving").arg(share)
        font.pixelSize: 11
        color: Theme.text2
    }
    PlainText {
        id: caption
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        x: 18
        width: parent.width - 90
        height: 30
        running: true
        verticalAlignment: Text.AlignBottom
        text: Session.caption(Session.picture.facts, network.labelCount, Session.current.method)
        font.pixelSize: 11
        color: Theme.text2
    }
    LassoButton {
        id: lasso
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.bottom: zoom.top
        anchors.bottomMargin: 8
        canvas: network
    }
    ZoomButtons {
        id: zoom
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 14
        onNearer: network.zoomIn()
        onFarther: network.zoomOut()
        canLayOutAgain: Session.canLayOutAgain
        onFitted: network.fit()
        onLaidOutAgain: Session.layOutAgain()
    }
}
