import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws {
        try await self.init([attendance], on: engine, now: now)
    }

    /// Notes what a teacher typed for a student at every lesson of the days.
    func note(_ code: AttendanceCode, _ name: String, from: Day, to: Day) async throws {
        let student = try cast.student(name)
        try await change { records in
            for lesson in try records.lessons(of: student, during: from...to) {
                let base = try records.attendance(of: student, on: lesson.lesson.day, in: lesson.lesson.id)
                _ = try records.note(
                    code, by: .teacher, for: student, on: lesson.lesson.day, in: lesson.lesson.id,
                    base: .version(base?.version ?? 0))
            }
        }
    }

    private static let cases = SQL(
        """
        SELECT id, student, from_day, to_day, first_lesson, last_lesson, reason, document_kind, document_number,
            presented,
            note, why, cancelled_at, entered_at, document_from, document_to
        FROM absence_case WHERE student = ?1 ORDER BY id
        """)

    /// The cases of a student, cancelled ones too.
    func cases(of name: String) async throws -> [FiledCase] {
        let student = try cast.student(name)
        return try await database.read { try $0.rows(Self.cases, student) { FiledCase($0) } }
    }

    /// The number of a student as forms send it.
    func number(_ name: String) throws -> String { String(try cast.student(name).number) }
}
