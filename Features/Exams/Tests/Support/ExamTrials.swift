import ModelSchool
import School
import Storage
import Trials
import Web

@testable import ExamsFeature

/// Seconds of an hour.
let anHour = 3_600

/// A whole hour of a day of November on the school's clock.
func moment(_ day: Int, _ hours: Int) -> Moment {
    Zone.moscow.moment(day: november(day), time: TimeOfDay(minutes: hours * 60))
}

extension Stage {
    /// An exam of 9А in Russian, held on the 18th, whose results came at ten on the 20th.
    func wish(_ changes: [String: String] = [:]) async throws -> [(String, String)] {
        let course = try cast.course("9А Русский язык")
        guard let subject = try await database.read({ try $0.listedCourse(course)?.subject }) else { throw NotFound() }
        return [
            ("subject", "\(subject)"), ("kind", "4"), ("level", "9"), ("name", "Пробный ОГЭ"), ("day", "2025-11-18"),
            ("received", "2025-11-20"), ("time", "10:00"), ("scale", ""),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    /// Notes the results an hour after they came: the address of the exam.
    func receive() async throws -> String {
        guard let path = try await send("/exams", try await wish(), as: "Тихонова", at: moment(20, 11)).location else {
            throw NotFound()
        }
        return path
    }

    /// The exam that a year's list begins with.
    func exam(of year: Int = 2025) async throws -> ExamRow {
        guard let exam = try await database.read({ try $0.exams(of: year).first }) else { throw NotFound() }
        return exam
    }

    /// What of exams waits at a moment.
    func waiting(at now: Moment) async throws -> [Int] {
        let (all, late) = try await database.read { try $0.examsWaiting(at: now) }
        return [all, late]
    }
}
