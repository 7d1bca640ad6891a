import School

/// Chooses and orders one child's lines: what needs an answer, absences, marks, changes, tasks.
struct NewsTelling {
    let material: NewsMaterial
    let today: Day
    let time: TimeOfDay
    let since: Moment

    func lines(of student: ID<Student>) -> [NewsLine] {
        let lessons = material.lessons.filter { $0.student == student }
        return unexplained(student) + timetables(student) + attendance(student, lessons) + marks(student)
            + notes(student) + changes(student, lessons) + tasks(student, lessons)
    }

    /// Absences without a reason need an answer whenever they were typed, until somebody gives it.
    private func unexplained(_ student: ID<Student>) -> [NewsLine] {
        let missed = entries(student).filter { $0.shown.code == .absent }
        return byDay(missed).map { .unexplained($0.day, lessons: $0.lessons) }
    }

    private func attendance(_ student: ID<Student>, _ lessons: [NewsLesson]) -> [NewsLine] {
        let fresh = entries(student).filter { $0.entry.enteredAt > since && $0.shown.code != .absent }
        var lines: [NewsLine] = []
        for code in AttendanceCode.allCases {
            lines += byDay(fresh.filter { $0.shown.code == code }).map { .away($0.day, code, lessons: $0.lessons) }
        }
        let held = lessons.filter { $0.day == today && $0.status.isOn && $0.isRollTaken && $0.ends <= time }
        let isAway = entries(student).contains {
            $0.entry.day == today && ($0.shown.code.isAbsence || $0.shown.code == .late)
        }
        if !held.isEmpty, !isAway { lines.append(.present(today, count: held.count)) }
        return lines
    }

    private func marks(_ student: ID<Student>) -> [NewsLine] {
        var lines: [NewsLine] = [], subjects: [String] = [], fresh: [String: [NewsMark]] = [:]
        for mark in material.marks where mark.student == student {
            if let old = mark.old {
                lines.append(.corrected(mark, old: old))
            } else {
                if fresh[mark.subject] == nil { subjects.append(mark.subject) }
                fresh[mark.subject, default: []].insert(mark, at: 0)
            }
        }
        // Final marks stand before the rest, which may be cut short.
        let told = subjects.map { (subject: $0, marks: fresh[$0] ?? []) }
        let finals = told.filter { $0.marks.first?.isFinal ?? false },
            rest = told.filter { !($0.marks.first?.isFinal ?? false) }
        return lines + (finals + rest).map { .marks(subject: $0.subject, $0.marks) }
    }

    private func notes(_ student: ID<Student>) -> [NewsLine] {
        material.tasks.notes.filter { $0.student == student && $0.at > since }.map { .note($0.day, $0.words) }
    }

    /// A new timetable is told once, when it has been published (001 п. 4.3).
    /// A new timetable is told before the rest, which may be cut short; one that is over already is no news.
    private func timetables(_ student: ID<Student>) -> [NewsLine] {
        material.tasks.timetables.filter { $0.student == student && $0.at > since && $0.days.to ?? today >= today }
            .map { .timetable($0.days) }
    }

    /// What is still to come: an event is one line whatever it changes, and so is a day with other changes.
    private func changes(_ student: ID<Student>, _ lessons: [NewsLesson]) -> [NewsLine] {
        let changes = material.changes, events = changes.events.filter { $0.student == student }.map(\.event)
        var words: [Day: [(n: Int, words: String)]] = [:]
        for lesson in lessons where lesson.day > today || lesson.ends > time {
            let told =
                events.first { $0.takesOff(lesson.day, lesson: lesson.n) }
                ?? events.first { $0.touches(lesson.day, lesson: lesson.n) }
            for one in lesson.changes(told: told) { words[lesson.day, default: []].append((lesson.n, one)) }
        }
        for one in changes.single where one.student == student && one.day >= today {
            let isTold = events.contains { $0.touches(one.day, lesson: one.n) }
            if !isTold || !one.isRoom { words[one.day, default: []].append((one.n, one.words)) }
        }
        let days = words.sorted { $0.key < $1.key }
        return events.map { .event($0) }
            + days.map { day, lines in .changes(day, lines.sorted { $0.n < $1.n }.map(\.words)) }
    }

    private func tasks(_ student: ID<Student>, _ lessons: [NewsLesson]) -> [NewsLine] {
        let coming = lessons.filter { $0.status.isOn && $0.day > today }
        let next = coming.first?.day
        let waiting = Set(coming.filter { $0.day == next }.map(\.course)).filter { course in
            let own = NewsTasks.StudentCourse(student: student, course: course)
            return material.tasks.homework.contains(own)
                || material.tasks.named.contains { $0.of == own && $0.due == next }
        }
        let owed = material.tasks.owed.filter { $0.student == student }.map { NewsLine.owed($0.work) }
        guard let next, !waiting.isEmpty else { return owed }
        return owed + [.homework(next, count: waiting.count)]
    }

    private func entries(_ student: ID<Student>) -> [(entry: NewsAttendance.Entry, shown: ShownAttendance)] {
        material.attendance.entries.filter { $0.student == student }.map { ($0, material.attendance.shown($0)) }
    }

    private func byDay(
        _ entries: [(entry: NewsAttendance.Entry, shown: ShownAttendance)]
    ) -> [(day: Day, lessons: [Int])] {
        Dictionary(grouping: entries, by: \.entry.day).map { ($0.key, $0.value.map(\.entry.n).sorted()) }.sorted {
            $0.0 > $1.0
        }
    }
}
