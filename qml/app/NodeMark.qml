import Cospread.Controls
import Cospread.Studio

// The mark of an actor as the canvas draws it now.
Mark {
    property int node: -1
    readonly property var look: Session.picture.mark(node, Session.picture.revision)

    shape: look.shape ?? 0
    fill: look.fill ?? "transparent"
    outline: look.outline ?? "transparent"
}
