import School
import Storage
import Web

/// A piece of a cell as it stands in the records, beside what an operation wanted of it.
struct StandingPiece: Sendable {
    let noun: Noun
    let place: Int
    var version = 0
    /// As the page's script writes it.
    var value: String?
    var wanted: String?
    var lastOperation: [UInt8]?
}

extension CellDesk {
    /// The piece that an operation is about.
    func standing(_ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent) throws -> StandingPiece
    {
        switch operation.facet {
        case .absence, .roll, .topic, .classwork, .homework, .time: try standingAbsence(operation, record, student)
        case .late: try standingMinutes(operation, record, student)
        case .note: try standingNote(operation, record, student)
        case .mark, .due: try standingMark(operation, record, student)
        }
    }

    private func standingAbsence(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent
    ) throws -> StandingPiece {
        let symbols = asking.regulation.symbols
        let row = try records.attendance(of: student.id, on: record.day, in: record.lesson)
        let wanted = operation.set.flatMap { symbols.code(for: $0) ?? AttendanceCode.named($0) }
        return StandingPiece(
            noun: .attendance, place: 0, version: row?.version ?? 0,
            value: row?.typed.map { symbols.letter(for: $0.code) },
            wanted: wanted.map { symbols.letter(for: $0) }, lastOperation: row?.lastOperation)
    }

    /// The minutes of a lateness, which are their own version.
    private func standingMinutes(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent
    ) throws -> StandingPiece {
        let row = try records.attendance(of: student.id, on: record.day, in: record.lesson)
        return StandingPiece(
            noun: .attendance, place: 0, version: row?.typed?.minutesLate ?? 0,
            value: row?.typed?.minutesLate.map { String($0) }, wanted: operation.set, lastOperation: row?.lastOperation)
    }

    private func standingNote(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent
    ) throws -> StandingPiece {
        let place = operation.notePlace ?? .answer
        let row = try records.note(of: student.id, on: record.day, in: record.lesson, at: place)
        return StandingPiece(
            noun: .cellNote, place: place.number, version: row?.version ?? 0,
            value: row.flatMap { $0.words.isEmpty ? nil : $0.words },
            wanted: operation.set.map { Form.trimmed($0.composed) }.flatMap { $0.isEmpty ? nil : $0 },
            lastOperation: row?.lastOperation)
    }

    /// A mark, or by when the work of a point is to be handed in, whose version is the day itself.
    private func standingMark(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent
    ) throws -> StandingPiece {
        let slot = operation.markSlot ?? .answer
        let row = try records.mark(of: student.id, on: record.day, in: record.lesson, at: slot)
        let isDue = operation.facet == .due
        let value = isDue ? row?.due?.iso : row?.mark?.text
        return StandingPiece(
            noun: .mark, place: slot.number, version: (isDue ? row?.due?.number : row?.version) ?? 0, value: value,
            wanted: isDue ? value : operation.set.flatMap { course.scales.on(record.day).mark($0)?.text },
            lastOperation: row?.lastOperation)
    }
}
