import QtQuick
import Cospread.Controls
import Cospread.Studio

// Errors and successes, in place, until closed; the picture stays.
Column {
    spacing: 8

    NoteBox {
        visible: Session.problem.length > 0
        width: parent.width
        kind: "err"
        text: Session.problem
        detail: Session.problemDetail
        closable: true
        onClosed: Session.dismiss()
    }
    NoteBox {
        visible: Session.notice.length > 0
        width: parent.width
        kind: "ok"
        text: Session.notice
        closable: true
        onClosed: Session.dismiss()
    }
}
