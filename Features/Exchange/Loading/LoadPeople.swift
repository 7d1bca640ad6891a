import School
import Storage
import Web

/// Writes a plan's changes into the school, all of them in the caller's one transaction.
struct LoadPeople {
    private let records: Writing
    private let days: SchoolDays
    private let known: KnownPeople
    private let seal: Seal?
    private var classes: [ClassName: ID<SchoolClass>] = [:]
    /// Classes without anybody: their first list is that of the first day of the year.
    private var empty: Set<ClassName> = []
    private var parents: [ID<Person>] = []
    private var studentsByNumber: [Int: KnownPeople.Student] = [:]
    private var bound: [Int: Set<Int>] = [:]

    /// Who came of the changes, in their order.
    struct Outcome {
        var students: [ID<Student>] = []
        var staff: [ID<Person>] = []
    }

    @discardableResult
    static func load(
        _ changes: PeopleChanges, known: KnownPeople, _ days: SchoolDays, _ records: Writing, _ seal: Seal?
    ) throws -> Outcome {
        var work = LoadPeople(records: records, days: days, known: known, seal: seal), outcome = Outcome()
        for student in known.students { work.studentsByNumber[student.id] = student }
        for parent in known.parents { work.bound[parent.id] = parent.children }
        try work.open(changes.classes)
        for parent in changes.parents { try work.take(parent) }
        for student in changes.students { outcome.students.append(try work.take(student)) }
        for person in changes.staff { outcome.staff.append(try work.take(person)) }
        return outcome
    }

    private init(records: Writing, days: SchoolDays, known: KnownPeople, seal: Seal?) {
        (self.records, self.days, self.known, self.seal) = (records, days, known, seal)
    }

    private mutating func open(_ new: [ClassName]) throws {
        let year = days.year.number
        let schemes = try records.schemes(of: year)
        for name in new {
            guard let scheme = Periods.scheme(for: name, schemes) else { throw Periods.missing }
            _ = try records.add(class: ClassFacts(name, scheme: scheme), year: year)
        }
        for listed in try records.classes(of: year) { classes[listed.name] = listed.id }
        empty = Set(classes.keys).subtracting(known.students.compactMap(\.schoolClass))
    }

    private mutating func take(_ parent: PeopleChanges.Parent) throws {
        let email = parent.email.isEmpty ? nil : parent.email
        if let number = parent.known {
            try change(number) { $0.email = $0.email ?? email }
            parents.append(ID(number))
        } else {
            parents.append(try records.add(person: PersonFacts(name: parent.name, email: email)))
        }
        try put(parent.secrets, of: parents[parents.count - 1])
    }

    private func put(_ secrets: [CardField: String], of person: ID<Person>) throws {
        guard !secrets.isEmpty else { return }
        guard let seal else { throw Objection("На этом сервере нет ключей: закрытые поля негде хранить.") }
        for (field, text) in secrets.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try records.put(text, as: field, of: person, seal)
        }
    }

    private func take(_ student: PeopleChanges.Student) throws -> ID<Student> {
        guard let schoolClass = classes[student.schoolClass] else {
            throw Objection("Класса \(student.schoolClass.text) нет.")
        }
        let from = empty.contains(student.schoolClass) ? days.year.starts : days.day
        let id: ID<Student>
        let old = student.known.flatMap { studentsByNumber[$0] }
        if let old {
            id = ID(old.id)
            if old.birth != student.birth || old.sex != student.sex {
                try change(old.id) { ($0.birth, $0.sex) = (student.birth, student.sex) }
            }
            if student.settled != nil {
                // Movement has said where they are.
            } else if old.schoolClass == nil {
                try records.enrol(id, in: schoolClass, from: from, note: "из списка")
            } else if old.schoolClass != student.schoolClass {
                try records.move(id, to: schoolClass, from: days.day, note: "из списка")
            }
        } else {
            let facts = PersonFacts(name: student.name, sex: student.sex, birth: student.birth)
            id = try records.add(student: facts)
            try records.enrol(id, in: schoolClass, from: from, note: "из списка")
        }
        try put(student.secrets, of: ID(id.number))
        for relation in student.parents {
            let parent = parents[relation.parent]
            let isBound = bound[parent.number]?.contains(id.number) == true
            if !isBound { try records.bind(parent, to: id, as: relation.kin, from: from) }
        }
        return id
    }

    private func take(_ person: PeopleChanges.Staff) throws -> ID<Person> {
        let email = person.email.isEmpty ? nil : person.email
        let id: ID<Person>
        if let number = person.known {
            id = ID(number)
            try change(number) { $0.email = email ?? $0.email }
        } else {
            id = try records.add(person: PersonFacts(name: person.name, email: email))
        }
        try put(person.secrets, of: id)
        let old = known.staff.first { $0.id == person.known }
        guard !person.isSettled else { return id }
        let held = Set((old?.posts ?? []).map(\.plain)), from = held.isEmpty ? days.year.starts : days.day
        for post in person.posts where !held.contains(post.plain) {
            try records.employ(id, as: post, from: from)
            if let office = Self.office(of: post) { try records.give(office, to: id, from: from) }
        }
        if person.posts.isEmpty, held.isEmpty { try records.employ(id, as: "учитель", from: days.year.starts) }
        for name in person.leads {
            guard let schoolClass = classes[name] else { continue }
            let leaders = try records.holders(of: .classTeacher, object: schoolClass.number, on: days.day)
            if !leaders.contains(id) {
                // A class without a history of leaders was led by its first one from the beginning.
                let from = known.ledClasses.contains(name) ? days.day : days.year.starts
                try records.give(.classTeacher, to: id, object: schoolClass.number, from: from)
            }
        }
        return id
    }

    /// Offices that the rights know; other posts are words on a card.
    private static func office(of post: String) -> DutyKind? {
        let words = post.plain
        if words == "директор" || words.hasPrefix("директор школы") { return .director }
        let isDeputy = words.hasPrefix("заместитель директора") || words.hasPrefix("зам директора") || words == "завуч"
        return isDeputy ? .deputyHead : nil
    }

    private func change(_ number: Int, _ body: (inout PersonFacts) -> Void) throws {
        let person = ID<Person>(number)
        guard let old = try records.facts(of: person) else { throw NotFound() }
        var facts = old
        body(&facts)
        if facts != old { try records.change(person, to: facts) }
    }
}
