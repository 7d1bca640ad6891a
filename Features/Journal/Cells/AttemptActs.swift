import School
import Storage
import Web

extension CellOperation {
    /// The place of a mark: the first or second of a cell, and from 2 on the attempts of a work done again.
    var markSlot: MarkSlot? {
        let place = place ?? 0
        return MarkSlot(work: work ?? 0, attempt: place / 2, place: place % 2)
    }
}

extension CellDesk {
    /// A work done again keeps its first mark: there must be one, and it is not taken from under the later ones.
    func checkAttempts(_ mark: Mark?, _ slot: MarkSlot, of student: ID<Student>, in record: LessonRecord) throws {
        func standing(_ attempt: Int) throws -> Mark? {
            guard let place = MarkSlot(work: slot.work, attempt: attempt) else { return nil }
            return try records.mark(of: student, on: record.day, in: record.lesson, at: place)?.mark
        }
        if slot.attempt == 0, slot.place == 0, mark?.isNoMark ?? true, try standing(1) != nil {
            throw MarkRefusal(.scale, "За эту работу есть пересдача. Сначала уберите её.")
        }
        guard slot.attempt > 0 else { return }
        if mark == nil, try standing(slot.attempt + 1) != nil {
            throw MarkRefusal(.scale, "Есть следующая пересдача. Сначала уберите её.")
        }
        guard let mark else { return }
        if mark.isNoMark || slot.place > 0 {
            let hint = course.scales.on(record.day).hint(asking.regulation.symbols)
            throw MarkRefusal(.scale, "Пересдача — одна отметка. \(hint)")
        }
        let before = try standing(slot.attempt - 1)
        if before?.isNoMark ?? true {
            throw MarkRefusal(.scale, "Пересдавать пока нечего: первой отметки за работу нет.")
        }
    }

    /// «Не оценивается» ends what is owed, so it stands only where a mark is owed, and in place of both marks.
    func checkUnmarked(
        _ mark: Mark?, _ slot: MarkSlot, _ work: WorkRow?, of student: ID<Student>, in record: LessonRecord
    ) throws {
        if mark == .unmarked, !(work?.isWritten ?? false) {
            throw MarkRefusal(
                .scale, "«нео» — не оценивается — ставят за письменную работу: ответ на уроке отметки не ждёт.")
        }
        guard let mark, slot.place > 0, let first = MarkSlot(work: slot.work, attempt: slot.attempt) else { return }
        let standing = try records.mark(of: student, on: record.day, in: record.lesson, at: first)?.mark
        if mark == .unmarked || standing == .unmarked {
            throw MarkRefusal(.scale, "«нео» стоит в клетке одно, без второй отметки.")
        }
    }

    /// Another day by which the work of a point is to be handed in.
    func putDue(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent?, _ writing: Writing
    ) throws -> CellAnswer {
        guard let student, let slot = operation.markSlot else { throw NotFound() }
        try rule(record, student).checkAttendance(now: asking.now, zone: asking.zone)
        let place = MarkPlace(
            student: student.id, day: record.day, lesson: record.lesson, course: course.id, slot: slot)
        let standing = try records.mark(of: student.id, on: record.day, in: record.lesson, at: slot)
        guard let standing, standing.mark == .point else {
            throw Objection("Срок сдачи есть только у точки.", field: "set")
        }
        guard let due = operation.set.flatMap({ Day(iso: $0) }), (0...366).contains(due - asking.today) else {
            throw Objection("Сдать до: нужен день не раньше сегодняшнего и не дальше года.", field: "set")
        }
        // The day that the page showed is its own version; a page that knew of none gives one to a new point.
        if case .version(let seen) = operation.base?.base, seen > 0, let stands = standing.due, stands != due,
            stands.number != seen
        {
            return try conflict(operation, stands.number, stands.iso, .mark, record, student, slot.number)
        }
        try writing.set(due: due, of: place)
        return CellAnswer(op: operation.op, isDone: true, version: due.number, student: student.id.number)
    }
}
