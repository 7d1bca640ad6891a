import Markup
import School
import Web

/// A mark as the family sees it now: published, or the one that stood before a correction still in its quiet window.
struct SeenMark: Sendable {
    let lesson: ID<Lesson>
    let slot: MarkSlot
    let mark: Mark
    /// The teacher's remark; silent while a correction waits, because it may already speak of the new mark.
    let note: String
    /// By when the work is to be handed in, for a point.
    let due: Day?

    /// The mark's class in the style sheet, empty for what is no number of the five-point scale.
    var style: String { if case .five(let number) = mark { "m\(number)" } else { "" } }

    /// What the mark says aloud and in a hint.
    func hint(_ work: DiaryWork) -> String {
        let again = slot.attempt > 0 ? ", пересдача" : ""
        let words = (work.weightWords.isEmpty ? work.title : "\(work.title), \(work.weightWords)") + again
        return note.isEmpty ? words : "\(words). \(note)"
    }

    /// The mark with the way to its history.
    func draw(of student: ID<Student>, hint: String, _ frame: Frame) -> HTML {
        let way = frame.link(.ownHistory(lesson, student, slot.number))
        if case .point = mark {
            let term = due.map { "точка: сдать до " + RussianDate.dayAndMonth($0) } ?? "точка: работу нужно сдать"
            return
                "<a href=\"\(way)\" title=\"\(hint)\"><span class=\"point\" role=\"img\" aria-label=\"\(term)\"></span></a>"
        }
        if mark == .unmarked {
            return "<a href=\"\(way)\" title=\"не оценивается; \(hint)\" aria-label=\"не оценивается\">нео</a>"
        }
        return "<a class=\"\(style)\" href=\"\(way)\" title=\"\(hint)\">\(mark.text)</a>"
    }
}
