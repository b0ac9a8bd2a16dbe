import QtQuick
import QtQuick.Templates as T
import Cospread.Theme

// Finds actors by name: results open below, arrows and Enter choose. `searched` asks for `results`: [{node, text, detail, shape, fill, outline}].
T.TextField {
    id: field

    property var results: []
    property int current: 0
    property string name: qsTr("Find an actor")
    property string shortcutText
    readonly property bool hasShortcut: shortcutText.length > 0 && !activeFocus && width >= 180

    signal searched(string text)
    signal picked(int node)

    function pick(at: int) {
        if (at < 0 || at >= results.length)
            return;
        const node = results[at].node;
        text = "";
        results = [];
        focus = false;
        picked(node);
    }

    function leave() {
        text = "";
        focus = false;
    }

    implicitWidth: 200
    implicitHeight: 30
    leftPadding: 32
    rightPadding: 8
    font.family: Theme.fontFamily
    font.pixelSize: 12
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    hoverEnabled: true
    placeholderText: name
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    onTextChanged: {
        current = 0;
        if (text.trim().length > 0)
            searched(text.trim());
        else
            results = [];
    }
    Keys.onDownPressed: current = Math.min(current + 1, results.length - 1)
    Keys.onUpPressed: current = Math.max(current - 1, 0)
    Keys.onReturnPressed: pick(current)
    Keys.onEnterPressed: pick(current)
    Keys.onEscapePressed: leave()

    background: Rectangle {
        radius: 6
        color: field.hovered && !field.activeFocus ? Theme.hover : Theme.canvas
        border.width: 1
        border.color: field.activeFocus ? Theme.accent : Theme.line

        Icon {
            x: 10
            y: (parent.height - height) / 2
            width: 14
            height: 14
            name: "search"
            color: Theme.text3
        }
        PlainText {
            visible: field.length === 0
            x: 32
            width: parent.width - (field.hasShortcut ? 84 : 40)
            height: parent.height
            text: field.placeholderText
            font.pixelSize: 12
            color: Theme.text3
        }
        PlainText {
            visible: field.length === 0 && field.hasShortcut
            anchors.right: parent.right
            anchors.rightMargin: 10
            height: parent.height
            text: field.shortcutText
            font.pixelSize: 11
            color: Theme.text2
        }
        FocusRing {
            visible: field.activeFocus
        }
    }

    T.Popup {
        y: field.height + 6
        x: field.width - width
        width: Math.max(field.width, 300)
        padding: 4
        margins: 8
        visible: field.activeFocus && field.text.trim().length > 0
        closePolicy: T.Popup.NoAutoClose
        focus: false
        implicitHeight: implicitContentHeight + 8

        contentItem: SearchResults {
            results: field.results
            current: field.current
            onPicked: at => field.pick(at)
        }
        background: Raised {}
    }
}
