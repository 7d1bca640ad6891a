import School
import Storage

/// The weeks that have passed: topics, homework, marks, absences, as teachers enter them day by day.
struct Autumn: Sendable {
    private let cast: Cast

    init(_ cast: Cast) { self.cast = cast }

    /// Lives every school day up to this one in two of the classes, the last two weeks in the others.
    func live(in school: Database) async throws {
        guard cast.year.starts <= cast.today else { return }
        for day in cast.year.starts...min(cast.today, cast.year.ends) where day.weekday < 7 {
            let (now, cast) = (cast.now, cast)
            let evening = Zone.moscow.moment(day: day, time: TimeOfDay(minutes: 1_140))
            let moment = min(evening, now)
            let (agent, law) = (ModelSchool.agent, Regulation())
            let permit = try Caller.clockwork(agent, now: moment, today: day).ask(.setUpSchool, on: .school, under: law)
            let isNear = cast.today - day < 14
            try await school.change { reading in
                let pen = reading.signed(by: permit)
                for (name, id) in cast.classes.sorted(by: { $0.key < $1.key })
                where isNear || ["5Б", "8Б"].contains(name) {
                    try DayOfClass(pen: pen, id: id, day: day, now: moment).live()
                }
            }
        }
    }
}

/// One day of one class as it is entered.
struct DayOfClass {
    let pen: Writing
    let id: ID<SchoolClass>
    let day: Day
    let now: Moment
    /// How often a student present gets a mark, in a thousand lessons.
    var marks = 170

    private static let topics = [
        "Повторение", "Новый материал", "Закрепление изученного", "Решение задач", "Работа с текстом",
        "Практическая работа", "Обобщение темы",
    ]

    /// Everything about the lessons that have begun; chance goes by day and class, so that each school is the same.
    func live() throws {
        var chance = Chance(seed: day.number * 100 + id.number)
        var absent: Set<ID<Student>> = []
        for student in try pen.students(of: id, on: day) where chance.happens(40) { absent.insert(student.id) }
        for held in try pen.lessons(of: id, during: day...day) {
            let starts = Zone.moscow.moment(day: day, time: held.lesson.starts)
            guard starts < now, let record = try pen.lessonRecord(held.lesson.id, of: held.course) else { continue }
            if record.version == 0 { try enter(held, record, &chance) }
            let course = try pen.listedCourse(held.course)
            let isMarked = course.map { $0.kind.hasMarks && $0.scale.accepts(.five(5)) } ?? false
            for student in try pen.students(of: held.course, on: day) {
                let wasHere = try attend(student.id, held, isAbsent: absent.contains(student.id), &chance)
                if wasHere, isMarked, chance.happens(marks) { try mark(student.id, held, &chance) }
            }
        }
    }

    private func enter(_ held: LessonOfDay, _ record: LessonRecord, _ chance: inout Chance) throws {
        let words = chance.one(of: Self.topics)
        try pen.record(
            record, topic: "\(words). \(held.title.split(separator: ",").first ?? "")", classwork: "",
            homework: chance.happens(150) ? .notSet : .set("§ \(1 + day.number % 40), № \(chance.below(300) + 1)"),
            kind: 0,
            isRollTaken: true)
    }

    private func attend(_ student: ID<Student>, _ held: LessonOfDay, isAbsent: Bool, _ chance: inout Chance) throws
        -> Bool
    {
        let isLate = !isAbsent && held.lesson.n == 1 && chance.happens(25)
        guard isAbsent || isLate else { return true }
        guard try pen.attendance(of: student, on: day, in: held.lesson.id) == nil else { return false }
        _ = try pen.note(
            isAbsent ? .absent : .late, by: .teacher, minutes: isLate ? 7 : nil, for: student, on: day,
            in: held.lesson.id,
            base: nil)
        return !isAbsent
    }

    private func mark(_ student: ID<Student>, _ held: LessonOfDay, _ chance: inout Chance) throws {
        let number = chance.one(of: [5, 5, 4, 4, 4, 3, 3, 5, 4, 2])
        let ends = Zone.moscow.moment(day: day, time: held.lesson.ends)
        _ = try pen.put(
            .five(number),
            at: MarkPlace(student: student, day: day, lesson: held.lesson.id, course: held.course, slot: .answer),
            base: nil, visibleFrom: min(now, ends) + 900)
    }
}
