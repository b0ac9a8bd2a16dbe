pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// One of many, by name: `model` = [{key, text}], `key` = the chosen one. What cannot be chosen now has
// `enabled: false`; a long text may have a `brief` for when the list is closed.
T.ComboBox {
    id: control

    property string key
    property string name
    /// What is chosen matters more than what other lists beside this one say.
    property bool chosen: false

    signal picked(string key)
    /// Enter while the list is closed, which a combo box keeps from whoever is around it.
    signal entered

    function canPick(index: int): bool {
        return index >= 0 && model[index].enabled !== false;
    }

    function indexOf(wanted: string): int {
        for (let i = 0; i < count; ++i) {
            if (model[i].key === wanted)
                return i;
        }
        return -1;
    }

    function enter(event) {
        event.accepted = !popup.visible;
        if (event.accepted)
            entered();
    }

    textRole: "text"
    valueRole: "key"
    currentIndex: indexOf(key)
    displayText: currentIndex >= 0 && model[currentIndex].brief ? model[currentIndex].brief : currentText
    implicitHeight: 30
    implicitWidth: 120
    leftPadding: 10
    rightPadding: 30
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: 12
    onActivated: index => {
        if (canPick(index))
            picked(currentValue);
        else
            currentIndex = indexOf(key);
    }
    Keys.onReturnPressed: event => enter(event)
    Keys.onEnterPressed: event => enter(event)
    Accessible.role: Accessible.ComboBox
    Accessible.name: name

    delegate: T.ItemDelegate {
        id: row

        required property var modelData
        required property int index

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: 30
        leftPadding: 10
        rightPadding: 28
        hoverEnabled: true
        enabled: control.canPick(index)
        highlighted: control.highlightedIndex === index
        text: modelData.text
        Accessible.name: text

        contentItem: PlainText {
            text: row.text
            font.pixelSize: 12
            font.weight: row.index === control.currentIndex ? Font.DemiBold : Font.Normal
            color: !row.enabled ? Theme.text3 : row.index === control.currentIndex ? Theme.accent : Theme.text
        }
        background: Rectangle {
            radius: 5
            color: row.highlighted ? Theme.hover : "transparent"

            Icon {
                visible: row.index === control.currentIndex
                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                width: 14
                height: 14
                name: "check"
                color: Theme.accent
            }
        }
    }
    indicator: Icon {
        x: control.width - width - 9
        y: (control.height - height) / 2
        width: 14
        height: 14
        name: "chevron-down"
        color: Theme.text2
    }
    contentItem: PlainText {
        text: control.displayText
        font.pixelSize: 12
        font.weight: Font.Medium
    }
    background: Rectangle {
        radius: 6
        color: control.chosen ? Theme.accentBg : control.down ? Theme.press : control.hovered ? Theme.hover : Theme.raised
        border.width: 1
        border.color: control.chosen ? Theme.accent : control.hovered ? Theme.lineStrong : Theme.line

        FocusRing {
            visible: control.visualFocus
        }
    }
    popup: T.Popup {
        y: control.height + 4
        width: Math.max(control.width, 180)
        implicitHeight: Math.min(contentItem.implicitHeight + 8, 320)
        padding: 4
        margins: 8

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: control.popup.visible ? control.delegateModel : null
            currentIndex: control.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinBar {}
        }
        background: Raised {}
    }
}
