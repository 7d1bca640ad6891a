import School
import Storage
import Web

/// Gives a scheme other parts; lessons to come follow.
struct ChangeScheme: Action {
    static let path = "/school/periods/:scheme"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { SchemePage.self }

    let id: Int
    let typed: SchemeForm

    init(_ form: Form) throws {
        id = try form.row("scheme")
        typed = try SchemeForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (scheme, year) = try records.scheme(id)
        try typed.check(scheme.kind, in: year)
        try records.change(scheme: scheme, of: year.number, to: typed.name, periods: typed.periods)
        try records.ringAnew(from: year.starts, after: asking.today)
        return .see(.periods)
    }
}

/// Lets classes go by a scheme: chosen by grade level, by profile, or one by one.
struct AssignScheme: Action {
    static let path = "/school/periods/:scheme/classes"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { SchemePage.self }

    let id: Int
    let levels: Set<String>
    let profiles: Set<String>
    let classes: Set<String>

    init(_ form: Form) throws {
        id = try form.row("scheme")
        levels = Set(form.all("level"))
        profiles = Set(form.all("profile"))
        classes = Set(form.all("class"))
        if levels.isEmpty, profiles.isEmpty, classes.isEmpty {
            throw Objection("Отметьте параллель, профиль или класс.")
        }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (scheme, year) = try records.scheme(id)
        let chosen = try records.classes(of: year.number).filter { line in
            classes.contains(line.id.description) || profiles.contains(line.profile) && !line.profile.isEmpty
                || line.gradeLevel.map { levels.contains(String($0)) } ?? false
        }
        guard !chosen.isEmpty else { throw Objection("Таких классов в этом году нет. Отметьте другие.") }
        for line in chosen { try records.divide(line, by: scheme.id) }
        try records.ringAnew(from: year.starts, after: asking.today)
        return .see(.periods(scheme: id))
    }
}
