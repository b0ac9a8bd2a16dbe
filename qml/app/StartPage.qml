pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// What is seen when nothing is open: the cases that come with cospread, and the way to one's own data.
Flickable {
    id: page

    property bool all: false
    readonly property int side: Math.max(32, (width - 1248) / 2)
    readonly property int columns: 4
    /// One row of cases, two where a high window has the room.
    readonly property int shown: all ? Session.gallery.total : Math.min(Session.gallery.total, height >= 1000 ? 2 * columns : columns)

    readonly property var firstCase: Session.gallery.cards.length > 0 ? Session.gallery.cards[0] : null
    readonly property var questions: [qsTr("Who is here, and how are they tied?"), qsTr("Who connects those who would not meet?"), qsTr("Whom does it reach, and where does it stall?"), qsTr("Where can demand be built?")]

    signal openWanted
    signal columnsWanted

    contentHeight: body.implicitHeight + 84
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ThinBar {}
    onVisibleChanged: load()
    onShownChanged: load()
    Component.onCompleted: load()

    function load() {
        if (visible)
            Session.gallery.load(shown);
    }

    ColumnLayout {
        id: body
        x: page.side
        y: 56
        width: page.width - 2 * page.side
        spacing: 0

        RowLayout {
            spacing: 14

            Icon {
                Layout.preferredWidth: 32
                Layout.preferredHeight: 32
                name: "logo"
                color: Theme.accent
            }
            PlainText {
                text: "cospread"
                font.pixelSize: 24
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Item {
                Layout.fillWidth: true
            }
            ThemeButton {}
        }
        PlainText {
            Layout.topMargin: 12
            Layout.preferredWidth: 680
            running: true
            lineHeight: 26
            text: qsTr("See who brokers co-creation in a stakeholder network, how it spreads, and where demand for it can be built.")
            font.pixelSize: 18
            color: Theme.text2
        }
        RowLayout {
            Layout.topMargin: 36
            Layout.fillWidth: true

            PlainText {
                Layout.fillWidth: true
                text: qsTr("Open a case")
                font.pixelSize: 18
                font.weight: Font.DemiBold
            }
            PushButton {
                visible: Session.gallery.total > page.shown
                link: true
                text: qsTr("All %1 data sets").arg(Session.gallery.total)
                onClicked: page.all = true
            }
        }
        PlainText {
            visible: Session.gallery.total === 0
            Layout.topMargin: 12
            text: qsTr("The data sets were not found beside the program. Open a file of your own below.")
            color: Theme.text2
        }
        Grid {
            id: grid
            Layout.topMargin: 12
            Layout.fillWidth: true
            columns: page.columns
            spacing: 24
            readonly property real cardWidth: (body.width - (columns - 1) * spacing) / columns

            Repeater {
                model: Session.gallery.cards

                CaseCard {
                    required property var modelData
                    required property int index

                    visible: index < page.shown
                    width: grid.cardWidth
                    card: modelData
                    onClicked: Session.open(modelData.path)
                }
            }
            // Places of the cases that are still being read keep the page from jumping.
            Repeater {
                model: Math.max(0, page.shown - Session.gallery.cards.length)

                Rectangle {
                    width: grid.cardWidth
                    height: 280
                    radius: 8
                    color: Theme.rail
                    border.width: 1
                    border.color: Theme.line
                }
            }
        }
        RowLayout {
            Layout.topMargin: 40
            Layout.fillWidth: true
            spacing: 40

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 388
                Layout.maximumWidth: 388
                spacing: 12

                PlainText {
                    text: qsTr("Bring your own")
                    font.pixelSize: 18
                    font.weight: Font.DemiBold
                }
                DropCard {
                    Layout.fillWidth: true
                    onOpenWanted: page.openWanted()
                    onColumnsWanted: page.columnsWanted()
                }
            }
            ColumnLayout {
                visible: Session.recent.length > 0
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: 12

                PlainText {
                    text: qsTr("Go on with")
                    font.pixelSize: 18
                    font.weight: Font.DemiBold
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Repeater {
                        model: Session.recent

                        RecentRow {
                            required property var modelData

                            Layout.fillWidth: true
                            text: modelData.text
                            detail: modelData.detail
                            onClicked: Session.openRecent(modelData.path)
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 300
                spacing: 12

                PlainText {
                    text: qsTr("What you can ask")
                    font.pixelSize: 18
                    font.weight: Font.DemiBold
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Repeater {
                        model: page.questions

                        RecentRow {
                            required property string modelData
                            required property int index

                            Layout.fillWidth: true
                            iconName: ""
                            place: index + 1
                            text: modelData
                            detail: page.firstCase ? qsTr("%1, with the case of %2").arg(Session.workspaces[index]).arg(page.firstCase.title) : Session.workspaces[index]
                            enabled: page.firstCase !== null
                            onClicked: {
                                Session.workspace = index;
                                Session.open(page.firstCase.path);
                            }
                        }
                    }
                }
            }
        }
    }
}
