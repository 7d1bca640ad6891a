import School
import Storage
import Web

/// Moves students of a class between its groups from a day on; marks and absences written before stay where they are.
struct KeepGroups: Action {
    static let path = "/class/:class/groups"
    static let act = Act.keepGroups
    static var page: (any Page.Type)? { GroupsPage.self }

    let slug: String
    /// What was ticked when the form was drawn, and what is ticked now: only the difference is the person's wish.
    let was: Set<String>
    let wanted: Set<String>
    let from: Day

    init(_ form: Form) throws {
        slug = try form.part("class")
        was = Set((form["was"] ?? "").split(separator: " ").map(String.init))
        wanted = Set(form.all("in"))
        guard let day = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня действует новый состав.", field: "from")
        }
        from = day
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.workingClass(slug, asking).id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        try records.check(from, for: listed)
        let division = try records.classGroups(listed.id, on: from)
        let touched = division.students.flatMap { student in
            division.groups.map { ClassGroups.Place(group: $0.id, student: student.id) }
        }.filter { wanted.contains($0.code) != was.contains($0.code) }
        for place in touched where division.places.contains(place) && !wanted.contains(place.code) {
            try records.leave(place.group, place.student, lastDay: from - 1)
        }
        for place in touched where !division.places.contains(place) && wanted.contains(place.code) {
            try records.put(place.student, into: place.group, from: from)
        }
        return .see(.groups(listed.slug))
    }
}
