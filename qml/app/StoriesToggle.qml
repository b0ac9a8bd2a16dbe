import QtQuick
import Cospread.Controls
import Cospread.Theme
import Cospread.Studio

// Whether the stories that actors share carry influence beside the ties, where the case has any.
Column {
    id: control

    visible: Session.study.hasNarratives
    spacing: 0

    Toggle {
        width: parent.width
        text: qsTr("Stories carry it too")
        checked: Session.study.narratives
        onToggled: Session.study.narratives = checked
    }
    PlainText {
        width: parent.width
        running: true
        text: Session.study.narrativesWords
        font.pixelSize: 11
        color: Theme.text2
    }
}
