pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Cospread.Studio

// The file dialogs, made when first wanted.
Item {
    id: dialogs

    function openFile() {
        opener.active = true;
        (opener.item as FileDialog).open();
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
            nameFilters: [qsTr("Networks and cases (*.csv *.tsv *.txt *.json *.graphml *.gexf *.gml)"), qsTr("All files (*)")]
            onAccepted: Session.openUrl(selectedFile)
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
