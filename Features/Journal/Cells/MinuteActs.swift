import School
import Storage
import Web

extension CellDesk {
    /// By how many minutes a student who came late was late; without a number it is taken away.
    func putMinutes(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent?, _ writing: Writing
    ) throws -> CellAnswer {
        guard let student else { throw NotFound() }
        try rule(record, student).checkAttendance(now: asking.now, zone: asking.zone)
        let typed = try records.attendance(of: student.id, on: record.day, in: record.lesson)?.typed
        guard let typed, typed.code == .late else {
            throw Objection("Минуты бывают только у опоздания.", field: "set")
        }
        let minutes = try operation.set.map { text in
            let limits = TypedAttendance.minutes
            guard let number = Int(text), limits.contains(number) else {
                throw Objection(
                    "Опоздание: нужно число минут от \(limits.lowerBound) до \(limits.upperBound).", field: "set")
            }
            return number
        }
        // The number that the page showed is its own version: two who change it meet, as cells do.
        let stands = typed.minutesLate ?? 0
        if case .version(let seen) = operation.base?.base, seen != stands, typed.minutesLate != minutes {
            let value = typed.minutesLate.map { String($0) }
            return try conflict(operation, stands, value, .attendance, record, student, 0)
        }
        try writing.set(minutes: minutes, of: student.id, on: record.day, in: record.lesson)
        return CellAnswer(op: operation.op, isDone: true, version: minutes ?? 0, student: student.id.number)
    }
}
