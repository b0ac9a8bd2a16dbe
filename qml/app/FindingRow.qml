import QtQuick
import Cospread.Controls
import Cospread.Theme

// What was found where, and what to do about it; or the heading above such rows.
Column {
    id: row

    required property var modelData
    readonly property bool heads: modelData.heading !== undefined

    spacing: 1

    PlainText {
        width: parent.width
        running: true
        text: row.heads ? row.modelData.heading : row.modelData.what
        font.pixelSize: 12
        font.weight: row.heads ? Font.DemiBold : Font.Normal
    }
    PlainText {
        visible: text.length > 0
        width: parent.width
        running: true
        text: row.modelData.place ?? ""
        font.pixelSize: 11
        color: Theme.text2
    }
    PlainText {
        visible: text.length > 0
        width: parent.width
        running: true
        text: row.modelData.remedy ?? ""
        font.pixelSize: 11
        color: Theme.text2
    }
}
