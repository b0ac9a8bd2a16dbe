import QtQuick
import Cospread.Controls
import Cospread.Studio

// What places, colour, shape and size mean.
Column {
    id: section

    property bool compact: false

    spacing: 8

    SectionHead {
        width: parent.width
        text: qsTr("Appearance")
    }
    LabelledSelect {
        width: parent.width
        compact: section.compact
        name: qsTr("Layout")
        model: Session.study.layoutChoices
        key: Session.layout
        onPicked: key => Session.layout = key
    }
    LabelledSelect {
        width: parent.width
        compact: section.compact
        name: qsTr("Colour")
        model: Session.study.colourChoices
        key: Session.study.colour
        onPicked: key => Session.study.colour = key
    }
    LabelledSelect {
        width: parent.width
        compact: section.compact
        name: qsTr("Shape")
        model: Session.study.shapeChoices
        key: Session.study.shape
        onPicked: key => Session.study.shape = key
    }
    LabelledSelect {
        width: parent.width
        compact: section.compact
        name: qsTr("Size")
        model: Session.study.sizeChoices
        key: Session.study.size
        onPicked: key => Session.study.size = key
    }
}
