import School
import Storage
import Web

/// Where the operations of one batch are performed: what several of them need is looked up once.
final class CellDesk {
    let course: CourseLine
    let records: Reading
    let asking: Asking
    private var lessons: [Int: LessonRecord?] = [:]
    private var starts: [Int: Moment] = [:]
    private var students: [Int: CourseStudent?] = [:]
    private var periods: [Period]?
    private var opened: [Int: Bool] = [:]
    private var locks: [Day: Moment?] = [:]
    private var terms: [MarkTerm: Deadline] = [:]
    /// When the operation in hand was typed, if that was without a connection; the server's clock else.
    private(set) var typedAt: Moment
    /// How many seconds the device's clock is behind.
    private let lag: Int

    init(_ course: CourseLine, _ records: Reading, _ asking: Asking, lag: Int = 0) {
        self.lag = lag
        self.course = course.under(asking.regulation)
        self.records = records
        self.asking = asking
        typedAt = asking.now
    }

    /// One operation: a repeated one is answered from the records, a new one is asked, checked and written.
    func perform(_ operation: CellOperation) throws -> CellAnswer {
        guard let identity = operation.identity else {
            return .refused(operation.op, "gone", "Запись без номера. Обновите страницу.")
        }
        let record = try lesson(operation.lesson)
        let facet = operation.facet
        var scope = course.scope(lesson: record.lesson, day: record.day)
        let student = facet == .roll || facet.isWords ? nil : try self.student(operation.student)
        scope.student = student?.id
        let writing = records.signed(by: try asking.permit(for: facet.act, on: scope), operation: identity)
        if try records.isDone(identity, by: asking.caller.account) { return try replayed(operation, record, student) }
        if operation.set != nil || facet.isWords { try checkItTakesPlace(record) }
        typedAt = try ownTime(of: operation, record) ?? asking.now
        writing.doneAt = typedAt
        let before = try records.lastRecord()
        let answer = try write(operation, record, student, writing)
        if typedAt < asking.now, try records.lastRecord() > before {
            try records.signed(by: writing.permit).keepOwnTime(typedAt, of: before + 1)
        }
        return answer
    }

    private func write(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent?, _ writing: Writing
    ) throws -> CellAnswer {
        switch operation.facet {
        case .roll: try callRoll(operation, record, writing)
        case .absence: try noteAbsence(operation, record, student, writing)
        case .mark: try putMark(operation, record, student, writing)
        case .due: try putDue(operation, record, student, writing)
        case .note: try putNote(operation, record, student, writing)
        case .late: try putMinutes(operation, record, student, writing)
        case .topic, .classwork, .homework: try putWords(operation, record, writing)
        case .time: try putTime(operation, record, writing)
        }
    }

    /// For so long a device shows what it keeps of a page, and takes words for a lesson that is still to come.
    private static let keptFor = 7 * 24 * 3_600

    /// A device's own time is kept if it can be true: before now, and after the lesson's beginning; words are written
    /// ahead too.
    private func ownTime(of operation: CellOperation, _ record: LessonRecord) throws -> Moment? {
        let start = try start(of: record), first = operation.facet.isWords ? start - Self.keptFor : start
        guard let typed = operation.at.map({ Moment(seconds: $0 &+ lag) }), typed < asking.now, typed >= first else {
            return nil
        }
        return typed
    }

    /// The lesson on this course's page; another course's lesson does not exist here.
    func lesson(_ number: Int) throws -> LessonRecord {
        if lessons[number] == nil { lessons[number] = try records.lessonRecord(ID(number), of: course.id) }
        guard let found = lessons[number] ?? nil else { throw NotFound() }
        return found
    }

    /// Objects to writing into a lesson that was cancelled or moved while its page was open.
    func checkItTakesPlace(_ record: LessonRecord) throws {
        if record.takesPlace { return }
        throw MarkRefusal(
            .gone,
            "Урок \(RussianDate.dayAndMonth(record.day)) отменён или перенесён: записать в него нельзя. Если он состоялся, "
                + "попросите диспетчера вернуть его.")
    }

    /// Forgets a lesson that was written.
    func forget(_ lesson: ID<Lesson>) { lessons[lesson.number] = nil }

    /// A student of the course's group, of any day: whether of this day is the rule's question.
    func student(_ number: Int?) throws -> CourseStudent {
        guard let number else { throw NotFound() }
        if students[number] == nil { students[number] = try records.student(ID(number), ofGroup: course.group) }
        guard let found = students[number] ?? nil else { throw NotFound() }
        return found
    }

    /// All that decides whether the cell may be written now.
    func rule(_ record: LessonRecord, _ student: CourseStudent) throws -> CellOfMark {
        CellOfMark(
            student: student.name, sex: student.sex, membership: student.spans, moved: student.moved,
            day: record.day, starts: try start(of: record), period: try barrier(record, for: student),
            closedClass: try closedClass(of: student, on: record.day),
            scale: course.kind.takesScale ? course.scales.on(record.day) : .markless,
            gradeLevel: course.isFirstMarked ? nil : course.gradeLevel, symbols: asking.regulation.symbols)
    }

    /// By when a mark is to be written.
    func deadline(_ term: MarkTerm) throws -> Deadline {
        if let known = terms[term] { return known }
        let found = try records.deadline(term, zone: asking.zone)
        terms[term] = found
        return found
    }

    /// The period of a day.
    func period(on day: Day) throws -> Period? {
        if periods == nil { periods = try records.periods(of: course) }
        return periods?.first { $0.contains(day) }
    }

    /// The same for a student: a group of several classes is closed for each by its own class.
    private func period(on day: Day, for student: CourseStudent?) throws -> Period? {
        let whole = try period(on: day)
        guard let student, let period = whole, try isUneven(period) else { return whole }
        return try records.closings(of: course).period(period, for: records.ownClass(of: student.id, on: day))
    }

    /// The student's class, where it has the period of a day closed and the group's others have it open.
    private func closedClass(of student: CourseStudent, on day: Day) throws -> String? {
        guard let period = try period(on: day), try isUneven(period) else { return nil }
        return try records.closings(of: course).closedName(of: records.ownClass(of: student.id, on: day), period.id)
    }

    private func isUneven(_ period: Period) throws -> Bool { try records.closings(of: course).isUneven(period.id) }

    /// The period of a lesson as far as it stands in the way of whoever writes, for a student or for all: a column
    /// opened to them is open.
    func barrier(_ record: LessonRecord, for student: CourseStudent? = nil) throws -> Period? {
        let period = try period(on: record.day, for: student)
        guard try isShut(record, for: student) else { return period }
        if try isOpened(record, for: student) { return period?.reopened }
        if let until = locks[record.day] ?? nil {
            throw MarkRefusal(
                .locked,
                "Записи за \(RussianDate.dayAndMonth(record.day)) правят до \(asking.zone.day(of: until).russian). "
                    + "Попросите открыть этот столбец.")
        }
        return period
    }

    /// Whether a column is shut: its period is closed, or its day is older than the school lets anybody change.
    private func isShut(_ record: LessonRecord, for student: CourseStudent?) throws -> Bool {
        if locks[record.day] == nil {
            locks[record.day] = .some(
                try records.editLock(
                    on: record.day, under: asking.regulation, zone: asking.zone, at: asking.now))
        }
        if try period(on: record.day, for: student)?.isClosed ?? false { return true }
        return (locks[record.day] ?? nil) != nil
    }

    /// Whether a column that is shut, for a student or for all, is opened to the caller now.
    func isOpened(_ record: LessonRecord, for student: CourseStudent? = nil) throws -> Bool {
        guard try isShut(record, for: student) else { return false }
        if let known = opened[record.lesson.number] { return known }
        let found =
            try records.opening(of: record.lesson, on: course.id, to: asking.caller.person, at: asking.now) != nil
        opened[record.lesson.number] = found
        return found
    }

    /// When the lesson begins.
    func start(of record: LessonRecord) throws -> Moment {
        if let known = starts[record.lesson.number] { return known }
        let time = try records.times(of: record.lesson)?.starts ?? TimeOfDay(minutes: 0)
        let moment = asking.zone.moment(day: record.day, time: time)
        starts[record.lesson.number] = moment
        return moment
    }
}
