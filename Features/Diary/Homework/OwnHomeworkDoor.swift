import School
import Storage
import Web

/// Gives a family the files of homework that its child has; another's does not exist.
enum OwnHomeworkDoor {
    static let door = Door("GET", "/diary/:student/files/:file", act: .seeDiary, isInside: true) { call in
        guard let school = call.school else { throw NotFound() }
        let student = try call.form.id("student", of: Student.self)
        let file = try call.form.id("file", of: Attachment.self)
        _ = try await call.permit(for: .seeDiary) { _, asking in FamilyScope.one(student, asking) }
        let found = try await call.front.records.school(school).read { records in
            try records.homeworkFile(file, for: student)
        }
        guard let found else { throw NotFound() }
        return .file(found.bytes, media: found.media, name: found.name)
    }
}
