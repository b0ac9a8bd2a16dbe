pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme

// Rows of the file that were set aside, or kept and worth a look: where, what, and what to do.
Column {
    id: findings

    property string heading
    property var rows: []
    property int total: 0

    visible: rows.length > 0
    spacing: 12

    PlainText {
        text: findings.heading
        font.pixelSize: 15
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Rectangle {
        width: parent.width
        height: list.height + 2
        radius: 8
        color: Theme.raised
        border.width: 1
        border.color: Theme.line

        Column {
            id: list
            x: 1
            y: 1
            width: parent.width - 2

            Repeater {
                model: findings.rows

                Item {
                    id: row

                    required property var modelData
                    required property int index
                    readonly property bool placed: modelData.place.length > 0

                    width: list.width
                    height: words.height + 24

                    Rectangle {
                        visible: row.index > 0
                        width: parent.width
                        height: 1
                        color: Theme.line
                    }
                    PlainText {
                        x: 16
                        y: 12
                        width: 84
                        height: 16
                        text: row.modelData.place
                        font.pixelSize: 12
                        font.weight: Font.DemiBold
                    }
                    Column {
                        id: words
                        x: row.placed ? 104 : 16
                        y: 12
                        width: parent.width - x - 16

                        PlainText {
                            width: parent.width
                            running: true
                            text: row.modelData.column.length > 0 ? qsTr("Column %1: %2").arg(row.modelData.column).arg(row.modelData.what) : row.modelData.what
                            font.pixelSize: 12
                        }
                        PlainText {
                            visible: text.length > 0
                            width: parent.width
                            running: true
                            text: row.modelData.remedy
                            font.pixelSize: 12
                            color: Theme.text2
                        }
                    }
                }
            }
        }
    }
    PlainText {
        visible: findings.total > findings.rows.length
        text: qsTr("and %L1 more; cospread check lists them").arg(findings.total - findings.rows.length)
        font.pixelSize: 11
        color: Theme.text2
    }
}
