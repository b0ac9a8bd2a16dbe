import Cospread.Controls
import Cospread.Theme

IconButton {
    iconName: Theme.dark ? "sun" : "moon"
    text: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme")
    onClicked: Theme.dark = !Theme.dark
}
