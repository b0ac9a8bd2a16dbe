import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Studio

// What reading the file found, and the way to the columns it was read from.
FocusScope {
    id: findings

    signal columnsWanted

    implicitHeight: rows.contentHeight + rows.anchors.bottomMargin

    ListView {
        id: rows
        anchors.fill: parent
        anchors.bottomMargin: again.visible ? 36 : 0
        clip: true
        focus: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        spacing: 10
        model: Session.study.findings
        T.ScrollBar.vertical: ThinBar {}
        Keys.onDownPressed: flick(0, -600)
        Keys.onUpPressed: flick(0, 600)

        delegate: FindingRow {
            width: ListView.view ? ListView.view.width - 10 : 0
        }
    }
    PushButton {
        id: again
        visible: Session.study.fromTable
        anchors.bottom: parent.bottom
        link: true
        text: qsTr("Choose columns…")
        onClicked: findings.columnsWanted()
    }
}
