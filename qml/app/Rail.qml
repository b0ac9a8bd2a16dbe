import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// What is shown, on which evidence, in which colours, and what they mean.
Rectangle {
    id: rail

    property bool compact: false

    color: Theme.rail

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
    Flickable {
        anchors.fill: parent
        anchors.rightMargin: 1
        contentHeight: body.implicitHeight + 28
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinBar {}

        Column {
            id: body
            x: 14
            y: 12
            width: parent.width - 28
            spacing: rail.compact ? 12 : 16

            ShownSection {
                visible: Session.workspace < 2
                width: parent.width
            }
            SpreadRail {
                visible: Session.workspace === 2
                width: parent.width
            }
            DemandRail {
                visible: Session.workspace === 3
                width: parent.width
            }
            EvidenceSection {
                visible: Session.study.hasInferred && Session.workspace !== 2
                width: parent.width
            }
            AppearanceSection {
                visible: Session.workspace < 2
                width: parent.width
                compact: rail.compact
            }
            LegendView {
                width: parent.width
                compact: rail.compact
                sections: Session.picture.legend
            }
        }
    }
}
