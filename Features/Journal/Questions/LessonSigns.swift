import School
import Storage

/// What sets a lesson apart from the timetable: in two or three letters for a narrow column, and in words.
struct LessonSign: Sendable {
    let short: String
    let words: String
}

extension CourseLesson {
    /// What is to be said of the lesson in the head of its column and under the printed page; a page that names the
    /// substitute elsewhere asks without.
    func signs(withSubstitute: Bool = true) -> [LessonSign] {
        guard substitute != nil || shownAs != nil || plannedFor != nil || isFromPaper || status.isApart else {
            return []
        }
        return [
            shownAs == .nationalTest ? LessonSign(short: "ВПР", words: "ВПР") : nil,
            shownAs == .outing
                ? LessonSign(short: "вне", words: "вне школы" + (room.isEmpty ? "" : ": \(room)")) : nil,
            (withSubstitute ? substitute : nil).map { LessonSign(short: "зам", words: "замена: \($0.short)") },
            plannedFor.map { LessonSign(short: "пер", words: "перенесён с \(RussianDate.dayAndMonth($0))") },
            status == .remote ? LessonSign(short: "дист", words: "дистанционно") : nil,
            status == .merged ? LessonSign(short: "объ", words: "объединён с другим уроком") : nil,
            isFromPaper ? LessonSign(short: "вр.ж", words: "из временного журнала") : nil,
        ].compactMap { $0 }
    }
}

extension LessonStatus {
    /// Whether the head of a column says it.
    fileprivate var isApart: Bool { self == .remote || self == .merged }
}

extension CourseLesson {
    /// «замена: Ким А. С.; ДЗ до 17:20 по 003 п. 2.8», for the line under the grid and for readers of the screen.
    func note(_ homework: (due: Moment, clause: String)?, on today: Day, _ zone: Zone) -> String {
        let signs = signs().map(\.words)
        guard let homework else { return signs.joined(separator: "; ") }
        let until = "ДЗ " + Deadline.until(homework.due, on: today, zone)
        return (signs + [homework.clause.isEmpty ? until : until + " по " + homework.clause]).joined(separator: "; ")
    }
}
