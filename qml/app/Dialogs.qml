pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Cospread.Studio

// The file dialogs, made when first wanted.
Item {
    id: dialogs

    readonly property var networkFilters: [qsTr("Networks and cases (*.csv *.tsv *.txt *.xlsx *.ods *.json *.graphml *.gexf *.gml *.net *.dl *.dot *.tlp *.zip *.gz)"), qsTr("All files (*)")]

    function openFile() {
        opener.active = true;
        (opener.item as FileDialog).open();
    }
    function chooseColumns() {
        importer.active = true;
        (importer.item as FileDialog).open();
    }
    function addNodes() {
        nodes.active = true;
        (nodes.item as FileDialog).open();
    }
    function exportView() {
        if (!Session.study.open)
            return;
        exporter.active = true;
        (exporter.item as FileDialog).open();
    }

    Loader {
        id: opener
        active: false
        sourceComponent: FileDialog {
            title: qsTr("Open a network file, or the datapackage.json of a case")
            fileMode: FileDialog.OpenFile
            nameFilters: dialogs.networkFilters
            onAccepted: Session.openUrl(selectedFile)
        }
    }
    Loader {
        id: importer
        active: false
        sourceComponent: FileDialog {
            title: qsTr("Choose a file to see what its columns mean")
            fileMode: FileDialog.OpenFile
            nameFilters: dialogs.networkFilters
            onAccepted: Session.bringIn(selectedFile)
        }
    }
    Loader {
        id: nodes
        active: false
        sourceComponent: FileDialog {
            title: qsTr("A table of actors: their ids in the first column, then attributes")
            fileMode: FileDialog.OpenFile
            nameFilters: [qsTr("Tables (*.csv *.tsv *.txt)"), qsTr("All files (*)")]
            onAccepted: Session.importer.setNodesFile(selectedFile)
        }
    }
    Loader {
        id: exporter
        active: false
        sourceComponent: FileDialog {
            title: qsTr("Export this view")
            fileMode: FileDialog.SaveFile
            defaultSuffix: "svg"
            nameFilters: [qsTr("Drawing (*.svg)"), qsTr("Document (*.pdf)"), qsTr("Picture (*.png)")]
            onAccepted: Session.exportView(selectedFile)
        }
    }
}
