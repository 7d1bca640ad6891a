import ModelSchool
import School
import Storage
import Trials
import Web

@testable import JournalFeature

/// A lesson of 8Б Алгебра whose homework is written.
struct HomeworkPlace: Sendable {
    let path: String
    let course: CourseLine
    let lesson: CourseLesson
    let students: [CourseStudent]

    init(_ stage: Stage, _ name: String = "8Б Алгебра") async throws {
        let (course, lesson, students) = try await stage.lastLesson(of: name)
        (self.course, self.lesson, self.students) = (course, lesson, students)
        path = "/lesson/\(lesson.id.number)/\(course.id.number)"
    }
}

extension Stage {
    /// The homework of a place as the records have it.
    func tasks(_ place: HomeworkPlace) async throws -> [HomeworkTask] {
        try await database.read { records in
            guard let record = try records.lessonRecord(place.lesson.id, of: place.course.id) else { throw NotFound() }
            return try records.homeworkTasks(of: record)
        }
    }

    /// The common homework's state.
    func homework(_ place: HomeworkPlace) async throws -> HomeworkState? {
        try await database.read { try $0.lessonRecord(place.lesson.id, of: place.course.id)?.homework }
    }

    /// Sends a form with a file, as a browser does.
    func send(
        _ path: String, _ fields: [(String, String)], file: (field: String, name: String, bytes: [UInt8]),
        as name: String
    ) async throws -> Answer {
        let who = try cast.person(name)
        var text = ""
        for (field, value) in fields + [("token", token(of: who))] {
            text += "--cut\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
        }
        text += "--cut\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n"
        let body = Array(text.utf8) + file.bytes + Array("\r\n--cut--\r\n".utf8)
        return await post(path, body, "multipart/form-data; boundary=cut", as: who)
    }
}

/// A form of a lesson with a homework: the words, and the fields of number 0.
func homework(_ words: String, _ facets: (String, String)..., seen: Int = 0) -> [(String, String)] {
    [("topic", "Тема"), ("homework", words), ("h0-seen", "\(seen)")] + facets.map { ("h0-\($0.0)", $0.1) }
}

/// One for chosen students.
func personal(_ n: Int, _ words: String, _ students: [ID<Student>], seen: Int = 0) -> [(String, String)] {
    [("topic", "Тема"), ("homework", "общее"), ("h\(n)-seen", "\(seen)"), ("h\(n)-words", words)]
        + students.map { ("h\(n)-to", "\($0.number)") }
}
