import School

extension Reading {
    private static let written = SQL("SELECT 1 FROM lesson l WHERE l.id = ?1 AND {WRITTEN l.id}")

    /// Whether marks, absences, notes or a roll-call stand in a lesson, and none of them is erased; a topic or a task written
    /// ahead is not yet a lesson that was held.
    package func isWritten(_ lesson: ID<Lesson>) throws -> Bool {
        try first(Self.written, lesson) { _ in true } ?? false
    }

    /// The lesson where nothing was written in it yet and its period is open; an objection says what stands in the way.
    package func unwritten(_ lesson: ID<Lesson>) throws -> ListedLesson {
        guard let found = try listedLesson(lesson) else { throw NotFound() }
        guard found.status.isOn else {
            throw Objection("Этот урок уже \(found.status.title). Сначала верните его.")
        }
        if try isWritten(lesson) {
            throw Objection(
                "\(found.n)-й урок \(RussianDate.dayAndMonth(found.day)): в журнале уже есть отметки, пропуски, заметки или перекличка. Такой урок не отменяют и не переносят.",
                field: "lesson")
        }
        try checkOpen(lesson, on: found.day)
        return found
    }

    /// Objects to a day in a closed period of any course of a lesson, or outside the school year.
    /// `field` is where the day was chosen, on a page where it was.
    package func checkOpen(_ lesson: ID<Lesson>, on day: Day, field: String? = nil) throws {
        guard try years().contains(where: { $0.contains(day) }) else {
            throw Objection("\(day.russian) — не день учебного года.", field: field)
        }
        for course in try courses(at: lesson) {
            guard let closed = try period(of: course, on: day), closed.isClosed else { continue }
            throw Objection(closed.closedObjection.text, field: field)
        }
    }
}
