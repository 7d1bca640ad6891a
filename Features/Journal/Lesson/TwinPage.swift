import School
import Storage
import Web

/// Another page of the journal that the same lesson is written on: a joint lesson, two groups taught as one.
struct TwinPage: Sendable {
    let course: CourseLine
    let record: LessonRecord

    /// Whether it says the same as a record: a joint lesson is written once, until its pages part.
    func isLike(_ other: LessonRecord) -> Bool {
        (record.topic, record.classwork) == (other.topic, other.classwork) && record.homework == other.homework
    }
}

extension Reading {
    private static let replaced = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, a.surname, a.given, a.patronymic, u.kind, 0, 0
        FROM substitution u JOIN person p ON p.id = u.substitute JOIN person a ON a.id = u.absent
        WHERE u.lesson = ?1 AND u.course = ?2
        UNION ALL
        SELECT e.place, e.reason, '', coalesce(o.number, ''), '', '', e.kind, e.way, coalesce(o.day, 0)
        FROM lesson_change v JOIN day_event e ON e.id = v.event LEFT JOIN school_order o ON o.id = v.order_id
        WHERE v.lesson = ?1 AND v.undone = 0
        ORDER BY 8, 7
        """)

    /// The other pages of a lesson that the caller may write on.
    func twins(of lesson: ID<Lesson>, besides course: ID<Course>, _ asking: Asking) throws -> [TwinPage] {
        try courses(at: lesson).filter { $0 != course }.compactMap { number in
            guard let other = try self.course(number), let record = try lessonRecord(lesson, of: number),
                asking.may(.recordLesson, on: other.scope(lesson: lesson, day: record.day))
            else { return nil }
            return TwinPage(course: other, record: record)
        }
    }

    /// «замена: Петрова О. Н., вместо Сидоровой»: who stands in at a lesson, as its page prints it (001 п. 3.2).
    /// «экскурсия: краеведческий музей, пр. № 72 от 20.11.2025»: what has changed it with many others. Then who enters
    /// what on the page by an order.
    func standingIn(at lesson: ID<Lesson>, of course: ID<Course>, on day: Day) throws -> [String] {
        let words = try rows(Self.replaced, lesson, course) { row in
            if row.int(7) > 0 { return eventWords(row, on: day) }
            let kind = SubstitutionKind(rawValue: row.int(6)) ?? .sameSubject
            return "\(kind.title): \(PersonName(row, at: 0).short); отсутствует \(PersonName(row, at: 3).short)"
        }
        return words + (try delegates(of: course, on: day))
    }

    private func eventWords(_ row: Row, on day: Day) -> String {
        let event = DayEventTold(
            DayEventKind(rawValue: row.int(6)) ?? .takenOff, DayEventWay(rawValue: row.int(7)) ?? .cancelled,
            days: day...day, lessons: 0...20, place: row.text(0), reason: row.text(1))
        let words = event.words.prefix(1).uppercased() + event.words.dropFirst()
        return row.text(3).isEmpty ? words + "." : "\(words), пр. №\u{A0}\(row.text(3)) от \(row.day(8).russian)."
    }
}

extension SaveLesson {
    /// Writes the same on the other pages that were ticked: each is asked for by itself, all in one transaction.
    func repeated(on pages: [ID<Course>], _ records: Writing, _ asking: Asking, _ write: LessonWords) throws {
        for number in pages {
            guard let other = try records.course(number),
                let record = try records.lessonRecord(write.lesson, of: number)
            else { throw NotFound() }
            let permit = try asking.permit(for: .recordLesson, on: other.scope(lesson: write.lesson, day: record.day))
            let pen = records.signed(by: permit)
            let homework = other.kind.hasHomework ? write.homework : record.homework
            let desk = CellDesk(other, records, asking)
            if homework != record.homework { try desk.checkHomework(record) }
            try pen.record(
                record, topic: other.kind.hasTopics ? write.topic : nil, classwork: write.classwork,
                homework: homework, kind: other.kind.hasMarks ? write.kind : nil)
            if let task = write.task, other.kind.hasHomework, !homework.words.isEmpty {
                try SavedHomework(desk: desk, records: pen).writeAlike(task, without: write.dropped, in: record)
            }
        }
    }
}

/// What a lesson's form says, whichever page it is written on.
struct LessonWords: Sendable {
    let lesson: ID<Lesson>
    let topic: String
    let classwork: String
    let homework: HomeworkState
    let kind: Int
    /// What is said of everybody's homework besides its words.
    let task: TypedHomework?
    /// The names of the files that are taken off.
    let dropped: Set<String>

    /// The words of a form, with the names of files that its page has until now.
    init(
        lesson: ID<Lesson>, topic: String, classwork: String, homework: HomeworkState, kind: Int, task: TypedHomework?,
        of record: LessonRecord, _ records: Reading
    ) throws {
        (self.lesson, self.topic, self.classwork, self.homework) = (lesson, topic, classwork, homework)
        (self.kind, self.task) = (kind, task)
        let off = Set(task?.dropped ?? [])
        guard !off.isEmpty else {
            dropped = []
            return
        }
        let common = try records.homeworkTasks(of: record).first { $0.n == 0 }
        dropped = Set((common?.files ?? []).filter { off.contains($0.id) }.map(\.name))
    }
}
