import School
import Storage
import Web

/// A subject of the class that a student may be taught alone, with who teaches it in the class and how many hours.
struct OwnOffer: Sendable {
    let subject: ID<Subject>
    let name: String
    let teacher: ID<Person>?
    let tenths: Int

    /// The fields of the offer in a form.
    var hoursField: String { "h\(subject.number)" }
    var teacherField: String { "t\(subject.number)" }
}

extension Reading {
    /// The subjects of the class's curriculum and load that the student has no page of their own for yet, by name.
    func ownOffers(to one: OneAlone, on day: Day) throws -> [OwnOffer] {
        guard let home = one.home else { return [] }
        let year = one.year.number, hours = try yearHours(year, on: day), planned = hours.planned(home)
        let alone = Set(try groups(of: year).filter { $0.kind == .individual }.map(\.id))
        let courses = try courses(of: home.id).filter { $0.kind.isInCurriculum && !alone.contains($0.group) }
        let mine = try self.courses(of: one.student, on: day)
        let taken = Set(mine.filter { alone.contains($0.group) }.map(\.subject))
        let skipped = Set(
            try subjectsNotStudied(in: home.id, on: day).filter { $0.student == one.student && $0.kind == .choice }
                .map(\.subject))
        let teachers = Dictionary(
            try load(of: year).filter { $0.days.contains(day) }.map { ($0.course, $0.person) },
            uniquingKeysWith: { first, _ in first })
        let standing = Set(mine.map(\.id)), known = Set(courses.map(\.subject)).union(planned.keys)
        return hours.subjects.filter { known.contains($0.id) && !taken.contains($0.id) && !skipped.contains($0.id) }
            .map { subject in
                let all = courses.filter { $0.subject == subject.id }
                let course = all.first { standing.contains($0.id) } ?? all.first
                return OwnOffer(
                    subject: subject.id, name: subject.name, teacher: course.flatMap { teachers[$0.id] },
                    tenths: planned[subject.id] ?? course?.weeklyTenths ?? 0)
            }
    }
}
