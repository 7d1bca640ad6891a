import School
import Storage
import Web

/// A class teacher leads the class for the last time on a day.
struct EndClassTeacher: Action {
    static let path = "/school/classes/:class/teachers/end"
    static let act = Act.keepDuties
    static var page: (any Page.Type)? { ClassPage.self }

    let slug: String
    let person: ID<Person>
    let lastDay: Day

    init(_ form: Form) throws {
        slug = try form.part("class")
        person = try form.id("who")
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день.")
        }
        lastDay = day
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        let own = try records.classTeachers(of: listed.id).filter {
            $0.person == person && ($0.days.to.map { $0 > lastDay } ?? true)
        }
        guard let standing = own.first else { throw NotFound() }
        guard standing.days.from <= lastDay else {
            throw Objection(
                "Руководство начинается \(standing.days.from.russian): последний день не может быть раньше.")
        }
        try records.end(.classTeacher, of: person, object: listed.id.number, lastDay: lastDay)
        return .see(.classFacts(slug))
    }
}
