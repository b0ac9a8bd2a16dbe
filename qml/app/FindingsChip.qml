pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// What reading the file set aside or found worth a look: a chip beside the case, and the list behind it.
T.AbstractButton {
    id: chip

    implicitHeight: 26
    implicitWidth: implicitContentWidth
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: Session.study.findingsWords
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Reading the file: %1").arg(text)
    onClicked: list.visible ? list.close() : list.open()

    background: Rectangle {
        radius: 13
        color: Theme.warnBg
        border.width: chip.hovered || list.visible ? 1 : 0
        border.color: Theme.warn

        FocusRing {
            corner: 13
            visible: chip.visualFocus
        }
    }
    contentItem: Item {
        implicitWidth: Math.ceil(children[1].implicitWidth) + 42

        Icon {
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
            name: "warning"
            color: Theme.warn
        }
        PlainText {
            x: 30
            width: parent.width - 40
            height: parent.height
            text: chip.text
            font.pixelSize: 12
            font.weight: Font.Medium
            color: Theme.warn
        }
    }

    Hint {
        visible: chip.hovered && !list.visible
        text: qsTr("What reading the file set aside or found worth a look.")
    }
    T.Popup {
        id: list

        y: chip.height + 8
        width: 440
        height: Math.min(contentItem.implicitHeight + 2 * padding, 420)
        padding: 14
        margins: 8
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

        background: Raised {}
        contentItem: FindingsList {
            onColumnsWanted: {
                list.close();
                Session.bringInAgain();
            }
        }
    }
}
