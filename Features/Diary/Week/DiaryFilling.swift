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
        let tasks = Dictionary(grouping: facts.tasks) { Place($0.lesson, $0.course) }
        var pending = pending(tasks), handed: Set<ID<Homework>> = []
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
            lessons[index].tasks = tasks[Place(lesson.id, lesson.course)] ?? []
            if lesson.status.isOn { hand(&lessons[index], &pending, &handed) }
        }
    }

    /// A lesson on a course's page.
    private struct Place: Hashable {
        let lesson: ID<Lesson>
        let course: ID<Course>

        init(_ lesson: ID<Lesson>, _ course: ID<Course>) { (self.lesson, self.course) = (lesson, course) }
    }

    /// What was set before the week for a course's next lesson, with what is said of it besides.
    private func pending(_ tasks: [Place: [DiaryTask]]) -> [ID<Course>: DueHomework] {
        var found: [ID<Course>: DueHomework] = [:]
        for (course, due) in facts.homework {
            let common = (tasks[Place(due.lesson, course)] ?? []).filter { !$0.isOwn }
            if common.contains(where: { $0.due != nil }) { continue }
            found[course] = DueHomework(lesson: due.lesson, text: due.text, set: due.set, tasks: common)
        }
        return found
    }

    /// What a course set last is to be done by its next lesson, and is over with it; the second half of a double
    /// lesson is no next one. What was set for a named lesson waits for that one.
    private func hand(
        _ lesson: inout DiaryLesson, _ pending: inout [ID<Course>: DueHomework], _ handed: inout Set<ID<Homework>>
    ) {
        let isToCome = lesson.day > today || lesson.day == today && lesson.ends > time
        let due = pending[lesson.course].flatMap { $0.set == lesson.day ? nil : $0 }
        if let due {
            pending[lesson.course] = nil
            if isToCome { lesson.due = due }
        }
        if isToCome { named(&lesson, &handed) }
        let common = lesson.tasks.filter { !$0.isOwn }
        if case .set(let text) = lesson.homework, !common.contains(where: { $0.due != nil }) {
            let earlier = pending[lesson.course]
            pending[lesson.course] = DueHomework(
                lesson: lesson.id, text: (earlier.map { $0.text + "; " } ?? "") + text, set: lesson.day,
                tasks: (earlier?.tasks ?? []) + common)
        }
    }

    /// What was set for this very lesson, and what the student alone has for it; of two lessons of a day the first that
    /// is to come has it, and no other.
    private func named(_ lesson: inout DiaryLesson, _ handed: inout Set<ID<Homework>>) {
        let here = facts.tasks.filter { [lesson, handed] in
            $0.course == lesson.course && $0.due == lesson.day && $0.lesson != lesson.id && !handed.contains($0.id)
        }
        handed.formUnion(here.map(\.id))
        lesson.ownDue = here.filter(\.isOwn)
        for task in here where !task.isOwn {
            let before = lesson.due
            lesson.due = DueHomework(
                lesson: task.lesson, text: (before.map { $0.text + "; " } ?? "") + task.words,
                set: nil, tasks: (before?.tasks ?? []) + [task])
        }
    }
}
