import School
import Storage
import Web

extension CellDesk {
    /// The roll was called, or not after all.
    func callRoll(_ operation: CellOperation, _ record: LessonRecord, _ writing: Writing) throws -> CellAnswer {
        if asking.now < (try start(of: record)) {
            throw MarkRefusal(.future, "Урок ещё не прошёл. Перекличку можно провести, когда он начнётся.")
        }
        try refuseClosed(record)
        try writing.record(record, isRollTaken: operation.set != nil)
        forget(record.lesson)
        if operation.set != nil, !record.isRollTaken { try noteExpected(operation, record, writing) }
        return CellAnswer(op: operation.op, isDone: true, version: record.version + 1)
    }

    /// Whoever calls the roll in one key has nobody before them whose absence is explained already; the grid shows who
    /// that is, and their absence is noted with the roll.
    private func noteExpected(_ operation: CellOperation, _ record: LessonRecord, _ writing: Writing) throws {
        if operation.asked == true { return }
        let absences = try records.absences(of: course, from: record.day, to: record.day)
        guard !absences.cases.isEmpty, let n = try records.number(of: record.lesson) else { return }
        let typed = try records.attendance(of: course.id, from: record.day, to: record.day)
        let known = Set(typed.filter { $0.lesson == record.lesson }.map(\.student))
        for student in absences.cases.keys.sorted() where !known.contains(student) {
            guard absences.expected(student, on: record.day, lesson: n) != nil,
                try self.student(student.number).isIn(on: record.day),
                try barrier(record, for: self.student(student.number))?.isClosed != true
            else { continue }
            let noted = records.signed(by: writing.permit)
            noted.doneAt = writing.doneAt
            _ = try noted.note(.absent, by: .teacher, for: student, on: record.day, in: record.lesson, base: nil)
        }
    }

    /// An absence or a lateness typed by whoever keeps the lesson; the reason is the class teacher's.
    func noteAbsence(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent?, _ writing: Writing
    ) throws -> CellAnswer {
        guard let student else { throw NotFound() }
        try rule(record, student).checkAttendance(now: asking.now, zone: asking.zone)
        let code = try operation.set.map { try sign($0, of: student.id, in: record) }
        let source: TypedAttendance.Source = writing.permit.duty.duty.kind == .classTeacher ? .classTeacher : .teacher
        let outcome = try writing.note(
            code, by: source, for: student.id, on: record.day, in: record.lesson, base: operation.base?.base)
        switch outcome {
        case .done(let version):
            if code != nil, !record.isRollTaken { try takeRoll(operation, record, writing) }
            var answer = CellAnswer(op: operation.op, isDone: true, version: version, student: student.id.number)
            answer.signs = try CellSigns(isHearsay: isHearsay(code, by: source, of: student.id, in: record))
            return answer
        case .conflict(let version, let stands, _):
            let letter = stands.flatMap { AttendanceCode(rawValue: $0) }.map {
                asking.regulation.symbols.letter(for: $0)
            }
            return try conflict(operation, version, letter, .attendance, record, student, 0)
        }
    }

    /// Whether a typed absence stands by hearsay: the class teacher has not confirmed its reason, and no document says
    /// another. Reasons are typed seldom, and only then the records are asked.
    private func isHearsay(
        _ code: AttendanceCode?, by source: TypedAttendance.Source, of student: ID<Student>, in record: LessonRecord
    ) throws -> Bool {
        guard let code, ShownAttendance(TypedAttendance(code, by: source)).isHearsay,
            let typed = try records.attendance(of: student, on: record.day, in: record.lesson)?.typed,
            let n = try records.number(of: record.lesson)
        else { return false }
        let cases = try records.absences(of: course, from: record.day, to: record.day).cases[student] ?? []
        return ShownAttendance(typed, cases: cases.filter { $0.covers(record.day, lesson: n) }).isHearsay
    }

    /// The sign that was typed. «По приказу» is the word of an order, which has its number: where one explains the
    /// absence, a cell that was emptied and is filled again notes the absence alone.
    private func sign(_ text: String, of student: ID<Student>, in record: LessonRecord) throws -> AttendanceCode {
        let symbols = asking.regulation.symbols, code = symbols.code(for: text) ?? AttendanceCode.named(text)
        if let code, AttendanceCode.typed.contains(code) { return code }
        if code == .byOrder, let n = try records.number(of: record.lesson) {
            let absences = try records.absences(of: course, from: record.day, to: record.day)
            if absences.expected(student, on: record.day, lesson: n) == .byOrder { return .absent }
        }
        throw Objection("Здесь можно: \(symbols.legend).", field: "set")
    }

    /// A mark into the first or second place of a cell.
    func putMark(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent?, _ writing: Writing
    ) throws -> CellAnswer {
        guard let student, let slot = operation.markSlot else {
            throw NotFound()
        }
        let rule = try rule(record, student)
        let mark = try mark(operation.set, by: rule)
        let work = try records.work(slot.work, of: record.lesson, on: course.id)
        if slot.work > 0, work == nil { throw NotFound() }
        if let work, !work.isMarked, mark != nil { throw MarkRefusal(.noMarks, work.unmarkedText) }
        try checkAttempts(mark, slot, of: student.id, in: record)
        try checkUnmarked(mark, slot, work, of: student.id, in: record)
        let due = mark == .point ? asking.regulation.pointDue(from: asking.today) : nil
        let place = MarkPlace(
            student: student.id, day: record.day, lesson: record.lesson, course: course.id, slot: slot)
        var late: Int?
        let outcome = try writing.put(
            mark, at: place, base: operation.base?.base, visibleFrom: visible(work), due: due,
            lateDays: {
                let days = try lateDays(mark, of: student, after: $0, in: record, slot, work)
                late = days
                return days
            })
        switch outcome {
        case .done(let version):
            var answer = CellAnswer(op: operation.op, isDone: true, version: version)
            if let late { answer.signs = try signs(mark, late: late, due: due, work, record) }
            return try averaged(answer, record, student)
        case .conflict(let version, let stands, _):
            return try conflict(
                operation, version, stands.flatMap { Mark(code: $0)?.text }, .mark, record, student, slot.number)
        }
    }

    /// From when the family sees a mark that is written now: after the quiet window, and not before its work is shown.
    func visible(_ work: WorkRow?) -> Moment {
        let quiet = Publication.visibleFrom(entered: asking.now, quietMinutes: asking.regulation.quietMinutes)
        return max(quiet, work?.visibleFrom ?? quiet)
    }

    /// What was typed, once the rule allows it; nil erases.
    private func mark(_ typed: String?, by rule: CellOfMark) throws -> Mark? {
        guard let typed else {
            try rule.checkAttendance(now: asking.now, zone: asking.zone)
            return nil
        }
        // Where no marks are put at all, that is said before the sign itself is looked at.
        if rule.isMarkless { try rule.check(.point, now: asking.now, zone: asking.zone) }
        guard let read = rule.scale.mark(typed) else {
            throw MarkRefusal(.scale, rule.scale.hint(asking.regulation.symbols))
        }
        if read == .notAttested { throw MarkRefusal(.scale, "«н/а» ставится только в итоговых отметках.") }
        try rule.check(read, now: asking.now, zone: asking.zone)
        return read
    }

    /// Whoever notes an absence has called the roll; the same operation carries both, so the record has no second one.
    private func takeRoll(_ operation: CellOperation, _ record: LessonRecord, _ writing: Writing) throws {
        let called = records.signed(by: writing.permit)
        called.doneAt = writing.doneAt
        try called.record(record, isRollTaken: true)
        forget(record.lesson)
        try noteExpected(operation, record, writing)
    }

    private func refuseClosed(_ record: LessonRecord) throws {
        if let period = try barrier(record), let closed = period.closedAt {
            throw MarkRefusal(.locked, period.closedText(on: asking.zone.day(of: closed)))
        }
    }
}

extension AttendanceCode {
    /// The code by the script's own word.
    static func named(_ word: String) -> AttendanceCode? { typed.first { $0.word == word } }
}
