import QtQuick
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// A row of a list of actors: choosing it selects the actor on the canvas. Numbers are children, laid at the right.
T.AbstractButton {
    id: row

    property int node: -1
    property string detail
    property string place
    property real endWidth: 0
    property bool whole: false ///< reaches over the panel's padding, with the bar of the chosen row
    readonly property bool current: node >= 0 && Session.study.selected === node

    implicitHeight: detail.length > 0 ? 10 + implicitContentHeight : 31
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: text + (detail.length > 0 ? ", " + detail : "")
    Accessible.selected: current
    onClicked: Session.study.select(node)

    background: Rectangle {
        x: row.whole ? -18 : -6
        width: row.width + (row.whole ? 36 : 12)
        color: row.current ? Theme.accentBg : row.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: row.current
            width: row.whole ? 3 : 2
            height: parent.height
            color: Theme.accent
        }
        Rectangle {
            visible: !row.whole
            x: 6
            width: parent.width - 12
            height: 1
            color: Theme.line
        }
        FocusRing {
            anchors.margins: 0
            visible: row.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: children[2].implicitHeight

        PlainText {
            visible: row.place.length > 0
            width: 24
            height: parent.height
            text: row.place
            horizontalAlignment: Text.AlignRight
            font.pixelSize: 12
            color: Theme.text3
        }
        NodeMark {
            x: row.place.length > 0 ? 28 : -1
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            radius: 5.5
            node: row.node
        }
        Column {
            x: row.place.length > 0 ? 50 : 22
            width: parent.width - x - row.endWidth - 4
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                text: row.text
                fontSizeMode: Text.HorizontalFit // a long name a little smaller rather than cut
                minimumPixelSize: 11
                font.pixelSize: 12
                font.weight: row.current ? Font.DemiBold : Font.Medium

                Hint {
                    visible: row.hovered && (parent as PlainText).truncated
                    text: row.text
                }
            }
            PlainText {
                visible: row.detail.length > 0
                width: parent.width
                running: true
                maximumLineCount: 2
                elide: Text.ElideRight
                text: row.detail
                font.pixelSize: 11
                color: Theme.text2

                Hint {
                    visible: row.hovered && (parent as PlainText).truncated
                    text: row.detail
                }
            }
        }
    }
}
