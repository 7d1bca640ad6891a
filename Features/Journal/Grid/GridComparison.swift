import Markup
import School
import Web

extension GridSheet {
    /// What is counted on a page when it is compared with the paper journal, and where that is signed.
    var comparison: HTML {
        guard letterhead.mode.isCompared else { return .none }
        let cells = rows.lazy.flatMap { $0.cells }
        let marks = cells.reduce(0) { count, cell in
            count + [cell.marks.first, cell.marks.second].count { $0.map { !$0.isNoMark } ?? false }
        }
        let topics = Set(columns.lazy.filter { $0.lesson.hasTopic }.map(\.lesson.id)).count
        return letterhead.comparison(
            marks: marks, absences: cells.count { $0.attendance?.code.isAbsence ?? false }, topics: topics)
    }
}
