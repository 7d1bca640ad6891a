import School
import Storage
import Web

/// Writes the curriculum of a grade level as it was typed; what was not touched stays.
struct PutCurriculum: Action {
    static let path = "/school/curriculum"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { CurriculumPage.self }

    let level: Int
    /// The lines as typed; the number of groups is nil where it was not asked for, and stays.
    let typed: [(line: CurriculumLine, parts: Int?)]
    let added: (name: String, tenths: Int)?
    let form: Form

    init(_ form: Form) throws {
        guard let level = try form.number("level", called: "Параллель", in: 1...12) else {
            throw Objection("Выберите параллель.", field: "level")
        }
        (self.level, self.form) = (level, form)
        let profiles = form.all("profile")
        if profiles.contains(where: { $0.unicodeScalars.count > 80 }) {
            throw Objection("Профиль: не больше 80 знаков.")
        }
        typed = try form.fields.compactMap { field in
            guard field.name.hasPrefix("h"), let dash = field.name.firstIndex(of: "-"),
                let column = Int(field.name[..<dash].dropFirst()), profiles.indices.contains(column),
                let subject = ID<Subject>(String(field.name[dash...].dropFirst()))
            else { return nil }
            let line = CurriculumLine(
                gradeLevel: level, profile: profiles[column], subject: subject,
                weeklyTenths: try Self.tenths(form[field.name] ?? "", field.name))
            return (line, try Self.parts("g" + field.name.dropFirst(), form))
        }
        let name = try form.text("subject", called: "Ещё предмет", limit: 80)
        added = name.isEmpty ? nil : (name, try Self.tenths(form["hours"] ?? "", "hours"))
    }

    private static func tenths(_ text: String, _ field: String) throws -> Int {
        guard let tenths = WeeklyHours.tenths(text) else {
            throw Objection("Часы «\(text)» не прочитаны: напишите число от 0 до 40, например 2 или 2,5.", field: field)
        }
        return tenths
    }

    /// Into how many groups; a field left empty means the whole class.
    private static func parts(_ field: String, _ form: Form) throws -> Int? {
        guard let text = form[field] else { return nil }
        if text.isEmpty { return 1 }
        guard let number = Int(text), (1...10).contains(number) else {
            throw Objection("Групп «\(text)»: напишите целое число от 1 до 10.", field: field)
        }
        return number
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let year = try records.workingYear(asking)
        let subjects = try records.subjects(), known = Set(subjects.map(\.id))
        let standing = try records.curriculum(of: year.number)
        try Seen.curriculum(standing, level).check(form)
        let profiles = Set(try records.classes(of: year.number).map(\.profile) + standing.map(\.profile) + [""])
        var lines = try typed.map { line, parts in
            guard known.contains(line.subject), profiles.contains(line.profile) else { throw NotFound() }
            let before = standing.first {
                ($0.gradeLevel, $0.profile, $0.subject) == (line.gradeLevel, line.profile, line.subject)
            }?.parts
            return CurriculumLine(
                gradeLevel: line.gradeLevel, profile: line.profile, subject: line.subject,
                weeklyTenths: line.weeklyTenths, parts: parts ?? before ?? 1)
        }
        if let added {
            if added.tenths == 0 { throw Objection("Укажите, сколько часов в неделю.", field: "hours") }
            let subject =
                try subjects.first { SearchKey.of($0.name) == SearchKey.of(added.name) }?.id
                ?? records.add(subject: added.name)
            lines.append(CurriculumLine(gradeLevel: level, subject: subject, weeklyTenths: added.tenths))
        }
        try records.put(curriculum: lines, year: year.number)
        return .see(.curriculum(gradeLevel: level))
    }
}

extension Seen {
    /// The lines of a grade level.
    static func curriculum(_ lines: [CurriculumLine], _ level: Int) -> Seen {
        let own = lines.filter { $0.gradeLevel == level }
            .sorted { ($0.profile, $0.subject.number) < ($1.profile, $1.subject.number) }
        return Seen(own.flatMap { [$0.profile, "\($0.subject) \($0.weeklyTenths) \($0.parts)"] })
    }
}
