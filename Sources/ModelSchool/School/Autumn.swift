import School
import Storage

/// The weeks that have passed: teachers keep the journal lesson by lesson, class teachers explain absences.
struct Autumn: Sendable {
    private let cast: Cast

    init(_ cast: Cast) { self.cast = cast }

    /// Lives every school day up to this moment; where periods are summed up, their last evening too.
    func live(in school: Database, summingUp: Bool) async throws {
        guard cast.year.starts <= cast.today else { return }
        let plan = YearPlan(on: cast.today), ends = Set((plan.quarters + plan.halves).map(\.to))
        for day in cast.year.starts...min(cast.today, cast.year.ends) {
            let cast = cast, isOver = summingUp && day < cast.today && ends.contains(day)
            try await school.change { records in
                let lived = SchoolDay(records: records, cast: cast, day: day)
                if day.weekday < 7 { try lived.live() }
                if isOver { try lived.sumUp() }
            }
        }
        try await owe(in: school)
    }

    /// What every lesson up to this moment owes, as the clock would have laid it night by night.
    private func owe(in school: Database) async throws {
        let permit = try Caller.clockwork("модель школы", now: cast.now, today: cast.today)
            .ask(.runChore, on: .school, under: Regulation())
        let days = cast.year.starts...cast.today
        try await school.change { records in
            let pen = records.signed(by: permit)
            for day in try pen.daysNotLaid(days) { try pen.layTerms(on: day) }
        }
    }
}

/// One day of the whole school as it is entered, in order of time.
private struct SchoolDay {
    let records: Reading
    let cast: Cast
    let day: Day

    func live() throws {
        let kept = try lessonsKept()
        guard !kept.isEmpty else { return }
        // Tests need somebody who is never away.
        let healthy = try cast.student(Cast.boris)
        var away: Set<ID<Student>> = []
        for (name, id) in cast.classes.sorted(by: { $0.key < $1.key }) {
            let students = try records.students(of: id, on: day).map(\.id).filter { $0 != healthy }
            var absences = students.compactMap { Absence(of: $0, on: day) }
            if absences.isEmpty, cast.today - day < 3, !students.isEmpty {
                absences = [Absence(of: students[cast.today.number % students.count], from: day)]
            }
            for absence in absences { away.insert(absence.student) }
            try explain(absences, of: id, by: records.holders(of: .classTeacher, object: id.number, on: day), name)
        }
        for (teacher, held) in kept {
            let ends = Zone.moscow.moment(day: day, time: held.lesson.ends), moment = min(ends + 300, cast.now)
            // Control works are marked within a week.
            let controls = cast.today - day > 7 ? 60 : 0
            let lesson = LivedLesson(held: held, visibleFrom: moment + 900, marks: 340, controls: controls) { act in
                let duty: Duty = held.substitute == nil ? .teacher(held.course) : .substitute(held.lesson.id)
                return try pen(
                    teacher, duty, act, on: Scope(course: held.course, lesson: held.lesson.id, day: day), at: moment)
            }
            var chance = Chance(seed: held.lesson.id.number * 1_000 + held.course.number)
            // Of the last days some homework is still to be entered, as with everybody.
            try lesson.keep(away: away, isForgotten: cast.today - day < 7 && chance.happens(60), &chance)
        }
    }

    /// The final marks of a period that ends on this day, put in its evening.
    func sumUp() throws {
        let names = Dictionary(try records.subjects().map { ($0.id, $0.name) }) { first, _ in first }
        let moment = Zone.moscow.moment(day: day, time: TimeOfDay(minutes: 1_200))
        for course in try records.courses(of: cast.year.number) where course.kind.hasMarks {
            guard course.scale != .markless,
                let period = try records.periods(of: course.id).first(where: { $0.ends == day }),
                let teacher = try records.holders(of: .teacher, object: course.id.number, on: day).first
            else { continue }
            let scope = Scope(course: course.id, day: day)
            let pen = try pen(teacher, .teacher(course.id), .putFinalMark, on: scope, at: moment)
            try LivedPeriod(course: course, period: period, subject: names[course.subject] ?? "", pen: pen).sumUp()
        }
    }

    /// The lessons that are over, each with whoever gave it, by the time of their end; a teacher leaves the last lesson
    /// of the last day for later.
    private func lessonsKept() throws -> [(teacher: ID<Person>, held: LessonOfDay)] {
        var kept: [(teacher: ID<Person>, held: LessonOfDay)] = []
        for teacher in Set(cast.people.values).sorted() {
            var lessons = try over(records.lessons(ofTeacher: teacher, during: day...day))
            if cast.today - day < 7, day < cast.today, !lessons.isEmpty,
                try records.lessons(ofTeacher: teacher, during: day + 1...cast.today).allSatisfy({
                    $0.lesson.day == cast.today
                })
            {
                lessons.removeLast()
            }
            kept += lessons.map { (teacher, $0) }
        }
        return kept.sorted { ($0.held.lesson.ends, $0.teacher) < ($1.held.lesson.ends, $1.teacher) }
    }

    private func over(_ lessons: [LessonOfDay]) -> [LessonOfDay] {
        lessons.filter { Zone.moscow.moment(day: day, time: $0.lesson.ends) <= cast.now }
    }

    /// Parents of most tell on the first day; papers come on the last one; some are still to be asked.
    private func explain(
        _ absences: [Absence], of id: ID<SchoolClass>, by leaders: [ID<Person>], _ name: String
    ) throws {
        guard let leader = leaders.first else { return }
        for absence in absences {
            let isTold = absence.isTold && day == absence.from, isPaper = !absence.isTold && day == absence.to
            let moment = Zone.moscow.moment(day: day, time: TimeOfDay(minutes: isTold ? 505 : 900))
            guard isTold || isPaper && absence.hasPaper, moment <= cast.now else { continue }
            let pen = try pen(
                leader, .classTeacher(id), .explainAbsence,
                on: Scope(classes: [id], day: day, student: absence.student, studentClass: id), at: moment)
            try pen.file(
                AbsenceDraft(
                    student: absence.student, from: absence.from, to: absence.to,
                    reason: absence.reason,
                    document: isPaper
                        ? AbsenceDocument(kind: absence.reason == .illness ? .medical : .application, presented: day)
                        : nil,
                    note: isTold ? "сообщили родители" : ""))
        }
    }

    private func pen(
        _ person: ID<Person>, _ duty: Duty, _ act: Act, on scope: Scope, at moment: Moment
    ) throws -> Writing {
        let caller = Caller(
            person: person, account: nil, device: 0, duties: [DatedDuty(duty)], now: moment, today: day)
        return records.signed(by: try caller.ask(act, on: scope, under: Regulation()))
    }
}
