import ModelSchool
import School
import Storage
import Trials
import Web

@testable import JournalFeature

/// What the journal is asked.
extension Stage {
    /// The journal alone.
    init(_ engine: TestEngine) async throws { try await self.init([journal], on: engine) }

    /// The cells as the page's script sends them.
    func type(
        _ operations: [String], into path: String, as name: String, later: Int = 0, clock: Moment? = nil
    ) async throws -> Answer {
        let said = clock.map { "\"now\":\($0.seconds)," } ?? ""
        let body = Array("{\(said)\"ops\":[\(operations.joined(separator: ","))]}".utf8)
        return await post(path, body, "application/json", as: try cast.person(name), at: now + later)
    }

    /// The last lesson of a course that has begun, with everything its page needs.
    func lastLesson(of name: String) async throws -> (
        course: CourseLine, lesson: CourseLesson, students: [CourseStudent]
    ) {
        let (id, today, now) = (try cast.course(name), cast.today, now)
        return try await database.read { records in
            guard let course = try records.course(id) else { throw NotFound() }
            let lessons = try records.lessons(of: id, from: today - 30, to: today).filter {
                Zone.moscow.moment(day: $0.day, time: $0.starts) <= now
            }
            guard let lesson = lessons.last else { throw NotFound() }
            let students = try records.students(ofGroup: course.group, from: lesson.day, to: lesson.day)
            return (course, lesson, students.filter { $0.isIn(on: lesson.day) })
        }
    }

    /// Every record of a mark, as the chain has them.
    func versions(_ lesson: ID<Lesson>, _ student: ID<Student>) async throws -> [MarkHistorySheet.Version] {
        try await database.read { try $0.versionsOfMark(lesson, student, 0, in: .moscow) }
    }
}

/// An operation's number made of a small one.
func operation(_ number: Int) -> String { String(repeating: "0", count: 28) + String(1000 + number) }

/// A mark typed into a cell.
func mark(_ number: Int, _ text: String?, _ student: ID<Student>, _ lesson: ID<Lesson>, base: Int = 0, work: Int = 0)
    -> String
{
    """
    {"op":"\(operation(number))","facet":"mark","student":\(student.number),"lesson":\(lesson.number),"work":\
    \(work),"place":0,\
    "set":\(text.map { "\"\($0)\"" } ?? "null"),"base":\(base)}
    """
}

/// An absence typed into a cell.
func absence(_ number: Int, _ text: String?, _ student: ID<Student>, _ lesson: ID<Lesson>, base: Int = 0) -> String {
    """
    {"op":"\(operation(number))","facet":"absence","student":\(student.number),"lesson":\(lesson.number),\
    "set":\(text.map { "\"\($0)\"" } ?? "null"),"base":\(base)}
    """
}

/// A note typed to a cell: `audience` 0 is for the family, 1 among the staff.
func note(
    _ number: Int, _ text: String?, _ audience: Int, _ student: ID<Student>, _ lesson: ID<Lesson>, base: Int = 0
) -> String {
    """
    {"op":"\(operation(number))","facet":"note","student":\(student.number),"lesson":\(lesson.number),"work":0,\
    "place":\(audience),"set":\(text.map { "\"\($0)\"" } ?? "null"),"base":\(base)}
    """
}

/// Words typed into a field of a lesson, beside those that stood there.
func words(
    _ number: Int, _ facet: String, _ text: String?, was: String, _ lesson: ID<Lesson>, at typed: Moment? = nil
) -> String {
    """
    {"op":"\(operation(number))","facet":"\(facet)","lesson":\(lesson.number),"was":"\(was)",\
    "set":\(text.map { "\"\($0)\"" } ?? "null")\(typed.map { ",\"at\":\($0.seconds)" } ?? "")}
    """
}
