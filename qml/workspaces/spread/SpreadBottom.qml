import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Step by step: the curve of adopters, and the record of those who truly adopted.
Rectangle {
    id: bottom

    readonly property SpreadModel model: Session.spread
    readonly property bool hasRecord: model.hasRecord

    implicitHeight: 196
    color: Theme.panel

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Item {
        id: left
        width: bottom.hasRecord ? parent.width * 0.62 : parent.width
        height: parent.height

        IconButton {
            id: play
            x: 16
            y: 13
            iconName: player.running ? "pause" : "play"
            filled: true
            enabled: bottom.model.ready
            text: player.running ? qsTr("Stop") : qsTr("Play step by step")
            onClicked: {
                if (!player.running && bottom.model.step === bottom.model.lastStep)
                    bottom.model.step = 0;
                player.running = !player.running;
            }
        }
        IconButton {
            id: back
            anchors.left: play.right
            anchors.leftMargin: 4
            y: 13
            iconName: "step-back"
            text: qsTr("A step back")
            enabled: bottom.model.step > 0
            onClicked: bottom.model.step = bottom.model.step - 1
        }
        IconButton {
            id: forth
            anchors.left: back.right
            y: 13
            iconName: "chevron-right"
            text: qsTr("A step on")
            enabled: bottom.model.step < bottom.model.lastStep
            onClicked: bottom.model.step = bottom.model.step + 1
        }
        PlainText {
            id: stepText
            visible: bottom.model.ready
            anchors.left: forth.right
            anchors.leftMargin: 8
            y: 13
            height: 30
            text: qsTr("Step %1 of %2").arg(bottom.model.step).arg(bottom.model.lastStep)
            font.pixelSize: 12
            font.weight: Font.DemiBold
        }
        PlainText {
            anchors.left: stepText.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            anchors.rightMargin: 8
            y: 13
            height: 30
            text: bottom.model.expected
            font.pixelSize: 12
            color: Theme.text2
        }
        AdoptionCurve {
            x: 12
            y: 50
            width: parent.width - 24
            height: parent.height - 54
            dark: Theme.dark
            model: bottom.model
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Adoption curve. %1").arg(bottom.model.expected)
        }
        Timer {
            id: player
            interval: 700
            repeat: true
            onTriggered: {
                bottom.model.step = bottom.model.step + 1;
                if (bottom.model.step >= bottom.model.lastStep)
                    stop();
            }
        }
    }
    Item {
        visible: bottom.hasRecord
        anchors.left: left.right
        anchors.right: parent.right
        height: parent.height

        Rectangle {
            width: 1
            height: parent.height
            color: Theme.line
        }
        PlainText {
            id: recordTitle
            x: 16
            y: 13
            height: 30
            text: qsTr("Adoption record")
            font.pixelSize: 12
            font.weight: Font.DemiBold
        }
        PlainText {
            anchors.left: recordTitle.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            anchors.rightMargin: 8
            y: 13
            height: 30
            text: dots.facts
            font.pixelSize: 12
            color: Theme.text2
        }
        Row {
            id: fit
            visible: bottom.model.fit.words.length > 0
            x: 16
            y: 40
            height: visible ? 20 : 0
            spacing: 10

            PlainText {
                height: parent.height
                text: bottom.model.fit.words
                font.pixelSize: 12
                color: Theme.text2

                HoverHandler {
                    id: overFit
                }
                Hint {
                    y: -height - 6
                    visible: overFit.hovered && bottom.model.fit.hint.length > 0
                    text: bottom.model.fit.hint
                }
            }
            PushButton {
                visible: bottom.model.fit.key.length > 0 && bottom.model.fit.key !== bottom.model.p0Key
                height: parent.height
                link: true
                text: qsTr("Use it")
                hint: qsTr("Let it spread with the p0 that fits the record.")
                onClicked: bottom.model.p0 = Number(bottom.model.fit.key)
            }
        }
        RecordDots {
            id: dots
            x: 16
            y: 46 + fit.height
            width: parent.width - 32
            height: parent.height - 50 - fit.height
            dark: Theme.dark
            study: Session.study
            picture: Session.picture
            Accessible.role: Accessible.Graphic
            Accessible.name: facts
        }
    }
}
