import School

/// Puts marks, attendance and homework into the lessons they belong to.
struct DiaryFilling {
    let facts: WeekFacts
    let marks: [SeenMark]
    let today: Day
    let time: TimeOfDay

    func fill(_ lessons: inout [DiaryLesson]) {
        var byLesson: [ID<Lesson>: [SeenMark]] = [:]
        for mark in marks { byLesson[mark.lesson, default: []].append(mark) }
        var pending = facts.homework
        for index in lessons.indices {
            let lesson = lessons[index]
            if let own = byLesson[lesson.id] { lessons[index].marks = own }
            lessons[index].notes = facts.notes[lesson.id] ?? []
            if let typed = facts.attendance[lesson.id] {
                let cases = facts.cases.filter { $0.covers(lesson.day, lesson: lesson.n) }
                lessons[index].attendance = ShownAttendance(typed, cases: cases)
            }
            if facts.exemptions.contains(where: { $0.subject == lesson.subject && $0.days.contains(lesson.day) }) {
                lessons[index].isExempt = true
            }
            if !facts.personal.isEmpty {
                lessons[index].personal =
                    facts.personal.filter { $0.lesson == lesson.id && $0.course == lesson.course }.map(\.text)
            }
            if lesson.status.isOn { hand(&lessons[index], &pending) }
        }
    }

    /// What a course set last is to be done by its next lesson, and is over with it; the second half of a double
    /// lesson is no next one.
    private func hand(_ lesson: inout DiaryLesson, _ pending: inout [ID<Course>: DueHomework]) {
        let due = pending[lesson.course].flatMap { $0.set == lesson.day ? nil : $0 }
        if let due {
            pending[lesson.course] = nil
            if lesson.day > today || lesson.day == today && lesson.ends > time { lesson.due = due }
        }
        if case .set(let text) = lesson.homework {
            let earlier = pending[lesson.course].map { $0.text + "; " } ?? ""
            pending[lesson.course] = DueHomework(lesson: lesson.id, text: earlier + text, set: lesson.day)
        }
    }
}
