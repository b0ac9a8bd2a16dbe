import QtQuick
import Cospread.Controls
import Cospread.Studio

// One effect of a lever: what becomes different, how much, and for whom.
Item {
    id: row

    required property int index
    required property LeverEditor editor

    // While the last effect goes, its row is still there.
    readonly property var effect: index < editor.effects.length ? editor.effects[index] : ({
            what: "",
            who: "",
            people: [],
            condition: "",
            sourceName: "",
            targetName: ""
        })
    readonly property int gap: 8
    readonly property int rest: width - what.width - remove.width - 2 * gap

    height: 30

    Select {
        id: what
        width: 204
        name: qsTr("What becomes different")
        model: row.editor.kinds
        key: row.effect.what
        onPicked: key => row.editor.setWhat(row.index, key)
    }
    Field {
        id: amount
        objectName: "amount"
        visible: row.effect.byAmount === true
        x: what.width + row.gap
        width: 60
        name: qsTr("How much")
        value: row.effect.amount === undefined ? "" : String(Number(row.effect.amount.toPrecision(6)))
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        validator: RegularExpressionValidator {
            regularExpression: /\d{1,6}([.,]\d{0,6})?/
        }
        onWritten: text => row.editor.setAmount(row.index, Number(text.replace(",", ".")))
    }
    Select {
        id: condition
        visible: row.effect.byCondition === true
        x: what.width + row.gap
        width: (row.rest - row.gap) / 2
        name: qsTr("Which condition they meet")
        model: row.editor.conditions
        key: row.effect.condition
        onPicked: key => row.editor.setCondition(row.index, key)
    }
    Select {
        visible: row.effect.byTie !== true
        x: what.width + row.gap + (amount.visible ? amount.width + row.gap : condition.visible ? condition.width + row.gap : 0)
        width: what.width + row.gap + row.rest - x
        name: qsTr("For whom")
        model: row.effect.people
        key: row.effect.who
        onPicked: key => row.editor.setWho(row.index, key)
    }
    Row {
        visible: row.effect.byTie === true
        x: what.width + row.gap
        spacing: row.gap

        SearchField {
            id: from
            width: (row.rest - row.gap) / 2
            name: row.effect.sourceName.length > 0 ? qsTr("From %1").arg(row.effect.sourceName) : qsTr("From whom?")
            onSearched: text => from.results = Session.find(text)
            onPicked: node => row.editor.setSource(row.index, node)
        }
        SearchField {
            id: to
            width: (row.rest - row.gap) / 2
            name: row.effect.targetName.length > 0 ? qsTr("To %1").arg(row.effect.targetName) : qsTr("To whom?")
            onSearched: text => to.results = Session.find(text)
            onPicked: node => row.editor.setTarget(row.index, node)
        }
    }
    IconButton {
        id: remove
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 28
        height: 28
        iconName: "close"
        text: qsTr("Without this effect")
        onClicked: row.editor.remove(row.index)
    }
}
