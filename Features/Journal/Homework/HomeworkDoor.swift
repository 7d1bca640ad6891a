import School
import Storage
import Web

/// Gives a file of a lesson's homework to whoever sees the lesson's page.
enum HomeworkDoor {
    static let door = Door(
        "GET", "/lesson/:lesson/:course/files/:file", act: .seeJournal, isInside: true
    ) { call in
        guard let school = call.school else { throw NotFound() }
        let lesson = try call.form.id("lesson", of: Lesson.self), number = try call.form.id("course", of: Course.self)
        let file = try call.form.id("file", of: Attachment.self)
        _ = try await call.permit(for: .seeJournal) { records, asking in
            guard let course = try records.course(number) else { throw NotFound() }
            return course.scope(lesson: lesson, day: asking.today)
        }
        let found = try await call.front.records.school(school).read { records in
            try records.homeworkFile(file, of: lesson, number)
        }
        guard let found else { throw NotFound() }
        return .file(found.bytes, media: found.media, name: found.name)
    }
}
