import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Who brokers: the list with what is certain about each place, then the card of the chosen one.
Column {
    id: view

    readonly property BrokersModel model: Session.brokers
    readonly property bool compact: Window.width < 1400
    readonly property int barWidth: compact ? 56 : 84
    property bool showOthers: false

    Column {
        id: head
        x: 18
        width: parent.width - 36
        topPadding: 16
        spacing: 2

        PlainText {
            text: qsTr("Who brokers co-creation?")
            font.pixelSize: 15
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            running: true
            text: qsTr("By betweenness, place among all. Bars: where the place can lie if ties are missing or wrong.")
            font.pixelSize: 12
            color: Theme.text2
        }
        BrokerListHead {
            width: parent.width
            barWidth: view.barWidth
            model: view.model
        }
    }
    BrokerList {
        width: parent.width
        visibleRows: Math.max(5, Math.floor((Window.height - 48 - head.height - 31 - card.height) / 31))
        barWidth: view.barWidth
        rows: view.showOthers ? view.model.others : view.model.actors
    }
    Item {
        visible: view.model.others.length > 0
        width: parent.width
        height: 30

        PushButton {
            x: 18
            anchors.verticalCenter: parent.verticalCenter
            link: true
            text: view.showOthers ? qsTr("Back to the actors") : qsTr("Programmes and events apart (%1)").arg(view.model.others.length)
            onClicked: view.showOthers = !view.showOthers
        }
    }
    Divider {}
    BrokerCard {
        id: card
        visible: view.model.chosen >= 0
        x: 18
        width: parent.width - 36
        tight: Window.height < 860
        model: view.model
    }
}
