import School
import Storage
import Web

extension CellDesk {
    /// Longer is a letter, not a note.
    static let longestNote = 500

    /// A note to a cell, for the family or among the staff; empty words take it away.
    func putNote(
        _ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent?, _ writing: Writing
    ) throws -> CellAnswer {
        guard let student, let place = operation.notePlace else { throw NotFound() }
        try rule(record, student).checkAttendance(now: asking.now, zone: asking.zone)
        let work = try records.work(place.work, of: record.lesson, on: course.id)
        if place.work > 0, work == nil { throw NotFound() }
        let words = Form.trimmed((operation.set ?? "").composed)
        guard words.unicodeScalars.count <= Self.longestNote, !words.unicodeScalars.contains("\0") else {
            throw Objection("Заметка: не больше \(Self.longestNote) знаков.", field: "set")
        }
        let outcome = try writing.note(
            words, at: place, of: student.id, on: record.day, in: record.lesson, of: course.id,
            base: operation.base?.base, visibleFrom: visible(work))
        switch outcome {
        case .done(let version):
            return CellAnswer(op: operation.op, isDone: true, version: version, student: student.id.number)
        case .conflict(let stands):
            let words = stands.words.isEmpty ? nil : stands.words
            return try conflict(
                operation, stands.version, words, .cellNote, record, student, place.number)
        }
    }
}

extension CellOperation {
    /// Where a note goes: the place of the operation says for whom it is.
    var notePlace: NotePlace? {
        NotePlace.Audience(rawValue: place ?? 0).flatMap { NotePlace(work: work ?? 0, for: $0) }
    }
}
