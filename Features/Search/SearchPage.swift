import Markup
import School
import Storage
import Web

/// The search of the whole school, as far as it is the caller's.
struct SearchPage: Page {
    static let path = "/search"
    static let act = Act.seeOwnDay
    // Names that somebody looked for are nobody else's to find on the same computer.
    static let keeping = Keeping.nothing

    let typed: String
    let sought: Sought

    init(_ form: Form) throws {
        typed = try form.text("q", called: "Поиск", limit: 100)
        sought = Sought(typed)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> [FoundGroup] {
        guard let person = asking.caller.person else { throw NotFound() }
        guard !sought.meanings.isEmpty else { return [] }
        let day = try records.dayOfLists(asking.today)
        return [
            FoundGroup(.students, try students(records, asking, person, day)),
            FoundGroup(.staff, try staff(records, asking, day)),
            FoundGroup(.classes, try classes(records, asking, day)),
            FoundGroup(.journals, try journals(records, asking, person)),
        ].compactMap { $0 }
    }

    /// A card where it opens, else the diary of one's own child, else the list of people, which shows the name alone.
    private func students(
        _ records: Reading, _ asking: Asking, _ person: ID<Person>, _ day: Day
    ) throws -> [FoundLine] {
        let found = try records.students(
            named: sought, for: person, seesAll: asking.may(.seeCard, on: .school), on: day,
            limit: FoundGroup.most + 1)
        return found.compactMap { one -> FoundLine? in
            let student = ID<Student>(one.id.number), own = one.schoolClass
            let scope = Scope(classes: own.map { [$0] } ?? [], student: student, studentClass: own)
            if asking.may(.seeCard, on: scope) {
                return FoundLine(title: one.name.full, about: one.about, link: .person(one.id))
            }
            if asking.may(.seeDiary, on: scope) {
                let about = one.about.isEmpty ? "дневник" : "\(one.about) · дневник"
                return FoundLine(title: one.name.full, about: about, link: .diary(student))
            }
            guard one.isListed, asking.may(.seePeople, on: .school) else { return nil }
            return FoundLine(title: one.name.full, about: one.about, link: listed(one, "students"))
        }
    }

    /// Colleagues by name and post, for those who see the list of people.
    private func staff(_ records: Reading, _ asking: Asking, _ day: Day) throws -> [FoundLine] {
        guard asking.may(.seePeople, on: .school) else { return [] }
        return try records.staff(named: sought, on: day, limit: FoundGroup.most + 1).map { one in
            let isOpen = asking.may(.seeCard, on: Scope(person: one.id))
            return FoundLine(
                title: one.name.full, about: one.about, link: isOpen ? .person(one.id) : listed(one, "staff"))
        }
    }

    /// A class's day where it opens, else whom of the class the list of people shows.
    private func classes(_ records: Reading, _ asking: Asking, _ day: Day) throws -> [FoundLine] {
        let found = try records.yearClasses(on: day).filter { sought.means(schoolClass: $0.name) }
        return found.compactMap { one -> FoundLine? in
            if asking.may(.seeClass, on: Scope(classes: [one.id])) {
                return FoundLine(title: one.name, about: "день класса", link: .schoolClass(one.slug))
            }
            guard asking.may(.seePeople, on: .school) else { return nil }
            return FoundLine(title: one.name, about: "ученики", link: .people(ofClass: one.slug))
        }
    }

    /// Journals of the year that has begun: before the first of September an address still names the last year's.
    private func journals(_ records: Reading, _ asking: Asking, _ person: ID<Person>) throws -> [FoundLine] {
        guard asking.may(.listJournals, on: .school) else { return [] }
        let isOffice = asking.may(.seeJournal, on: .school)
        return try records.yearJournals(of: isOffice ? nil : person, on: asking.today)
            .filter { sought.means(journal: $0.title, of: $0.classNames) && asking.may(.seeJournal, on: $0.scope) }
            .map { FoundLine(title: $0.heading, about: "", link: .journal($0.address)) }
    }

    private func listed(_ one: FoundPerson, _ who: String) -> Link {
        .people(who: who, query: one.name.full, ofClass: "", after: "")
    }

    func view(_ sheet: [FoundGroup], _ frame: Frame) -> View {
        SearchView(groups: sheet, typed: typed, sought: sought, frame: frame).view
    }
}
