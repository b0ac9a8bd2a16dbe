import QtQuick
import Cospread.Studio

// The work on a case: rail, canvas with the question above it, and the answer at the right.
Item {
    id: desk

    property bool compact: false
    property alias canvas: area.canvas
    readonly property alias panelWidth: panel.width

    signal openWanted
    signal exportWanted

    Rail {
        id: rail
        width: desk.compact ? 208 : 224
        height: parent.height
        // Four fields and a legend stand below each other without scrolling.
        compact: desk.compact || desk.height < 960
    }
    CanvasArea {
        id: area
        anchors.left: rail.right
        anchors.right: panel.left
        height: parent.height - (bottom.visible ? bottom.height : iceberg.visible ? iceberg.height : 0)
    }
    SpreadBottom {
        id: bottom
        visible: Session.workspace === 2 && Session.spread.starters.length > 0
        anchors.left: rail.right
        anchors.right: panel.left
        anchors.bottom: parent.bottom
        height: 196
    }
    DemandBottom {
        id: iceberg
        visible: Session.workspace === 3 && Session.demand.enablers.length > 0
        anchors.left: rail.right
        anchors.right: panel.left
        anchors.bottom: parent.bottom
        height: desk.height < 800 ? 224 : 272
    }
    Panel {
        id: panel
        anchors.right: parent.right
        width: desk.compact ? 356 : 384
        height: parent.height
        onOpenWanted: desk.openWanted()
        onExportWanted: desk.exportWanted()

        view: Session.study.chosenCount > 0 ? chosenView : [mapView, brokersView, spreadView, demandView][Session.workspace]
    }
    Component {
        id: chosenView

        ChosenView {}
    }
    Component {
        id: mapView

        MapView {}
    }
    Component {
        id: brokersView

        BrokersView {}
    }
    Component {
        id: spreadView

        SpreadView {}
    }
    Component {
        id: demandView

        DemandView {}
    }
}
