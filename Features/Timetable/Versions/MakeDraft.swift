import School
import Storage
import Web

/// Begins a draft: empty, or from a version that stands.
struct MakeDraft: Action {
    static let path = "/timetable/versions"
    static let act = Act.keepTimetable
    static var page: (any Page.Type)? { VersionsPage.self }

    let name: String
    let base: Int?
    let days: VersionDays

    init(_ form: Form) throws {
        name = try form.needed("name", called: "Название", limit: 80)
        let typed = form["base"] ?? ""
        guard typed.isEmpty || Int(typed) != nil else {
            throw Objection("Составить: выберите из списка, по какому расписанию.", field: "base")
        }
        base = Int(typed)
        days = try VersionDays(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let year = try records.yearOfTimetable(asking)
        try days.check(year)
        if let base, try records.timetableVersion(base)?.year != year.number {
            throw Objection("Составить: выберите из списка, по какому расписанию.", field: "base")
        }
        return .see(
            .timetableDraft(
                try records.add(draft: name, year: year.number, from: days.from, to: days.to, copying: base)))
    }
}

/// The days a version is to hold, as typed.
struct VersionDays: Sendable {
    let from: Day
    /// Only for a temporary timetable.
    let to: Day?

    init(_ form: Form) throws {
        guard let from = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня действует расписание.", field: "from")
        }
        self.from = from
        to = try form.day("to", called: "По какой день")
        if let to, to < from {
            throw Objection("Последний день раньше первого (\(from.russian)).", field: "to")
        }
    }

    /// Both must be days of the year.
    func check(_ year: SchoolYear) throws {
        for (day, field) in [(from, "from"), (to ?? from, "to")] where !year.contains(day) {
            throw Objection(
                "День должен быть внутри учебного года: \(year.starts.russian)–\(year.ends.russian).", field: field)
        }
    }
}
