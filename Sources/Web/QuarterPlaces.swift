import Markup
import School

/// Signposts to a quarter's end: the board, and columns that are opened again.
extension Link {
    /// What is put and what is not, class by class.
    package static let quarter = Link("/quarter")
    /// Where a press of «Напомнить» goes.
    package static let quarterRemind = Link("/quarter/remind")
    /// Where a press of «Закрыть» goes.
    package static let quarterClose = Link("/quarter/close")
    /// Requests to open single columns.
    package static let requests = Link("/requests")
    /// The form that asks to open a column of a page.
    package static func askOpening(_ course: ID<Course>, lesson: ID<Lesson>? = nil) -> Link {
        lesson.map { Link("/requests/new/\(course.number)?l=\($0.number)") } ?? Link("/requests/new/\(course.number)")
    }
    /// Where a request is answered.
    package static func decideOpening(_ id: Int) -> Link { Link("/requests/\(id)") }
}
