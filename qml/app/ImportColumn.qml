pragma ComponentBehavior: Bound

import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// A column of the file: what it is taken for, its name, its first cells.
Item {
    id: column

    required property int index
    readonly property var facts: Session.importer.columns[index] ?? ({
            name: "",
            role: "attribute",
            cells: [],
            choices: []
        })

    Select {
        width: parent.width - 10
        name: qsTr("What %1 means").arg(column.facts.name)
        chosen: column.facts.role !== "attribute"
        model: column.facts.choices
        key: column.facts.role
        onPicked: key => Session.importer.setRole(column.index, key)
        onEntered: Session.openImported()
    }
    PlainText {
        y: 34
        width: parent.width - 10
        height: 16
        text: column.facts.name
        font.pixelSize: 11
        color: Theme.text2
    }
    Repeater {
        model: column.facts.cells

        PlainText {
            required property string modelData
            required property int index

            y: 60 + index * 30
            width: column.width - 10
            height: 29
            text: modelData.length > 0 ? modelData : "–"
            font.pixelSize: 12
            color: modelData.length > 0 ? Theme.text : Theme.text3
        }
    }
}
