import School
import Storage
import Web

/// Writes classes' facts, subjects, the curriculum, groups and the load, in the caller's one transaction.
struct LoadTeaching {
    private let records: Writing
    private let days: SchoolDays
    private let people: LoadPeople.Outcome
    private let changes: TeachingChanges
    private var classes: [ClassName: ListedClass] = [:]
    private var subjects: [String: ListedSubject] = [:]
    private var groups: [TeachingChanges.Group: ID<StudyGroup>] = [:]
    private var divisions: [ListedDivision] = []

    static func load(
        _ changes: TeachingChanges, _ people: LoadPeople.Outcome, _ days: SchoolDays, _ records: Writing
    ) throws {
        var work = LoadTeaching(records: records, days: days, people: people, changes: changes)
        try work.keepClasses()
        try work.addSubjects()
        try work.putCurriculum()
        try work.makeGroups()
        try work.teach()
    }

    private init(records: Writing, days: SchoolDays, people: LoadPeople.Outcome, changes: TeachingChanges) {
        (self.records, self.days, self.people, self.changes) = (records, days, people, changes)
    }

    private mutating func keepClasses() throws {
        var rings = false
        for listed in try records.classes(of: days.year.number) {
            if let wish = changes.classes[listed.name] {
                var facts = listed.facts
                if let profile = wish.profile, !profile.isEmpty { facts.profile = profile }
                facts.shift = wish.shift ?? facts.shift
                if facts != listed.facts { try records.change(listed, to: facts) }
                if facts.shift != listed.facts.shift { rings = true }
            }
            classes[listed.name] = listed
        }
        // Lessons to come ring with the shift they are in now.
        if rings { try records.ringAnew(from: days.day, after: days.today) }
    }

    private mutating func addSubjects() throws {
        for (_, subject) in changes.subjects.sorted(by: { $0.key < $1.key }) {
            _ = try records.add(
                subject: subject.name, area: subject.area, isLanguage: FETWeek.isLanguage(subject.name))
        }
        for subject in try records.subjects() { subjects[subject.name.plain] = subject }
    }

    private func putCurriculum() throws {
        let lines = try changes.curriculum.map { line in
            CurriculumLine(
                gradeLevel: line.gradeLevel, profile: line.profile, subject: try subject(line.subject).id,
                weeklyTenths: line.tenths, parts: line.parts)
        }
        try records.put(curriculum: lines, year: days.year.number)
    }

    private func subject(_ key: String) throws -> ListedSubject {
        guard let found = subjects[key] else { throw NotFound() }
        return found
    }

    private mutating func teach() throws {
        let known = try changes.load.map { try group($0.group) }
        // Made after the groups: it asks once what there is.
        var teaching = try Teaching(records, year: days.year.number)
        for (wish, known) in zip(changes.load, known) {
            try teaching.agree(
                with: TeachingWish(
                    subject(wish.group.subject).id, to: known, by: people.staff[wish.teacher],
                    weeklyTenths: wish.tenths, during: Span(from: days.year.starts)), from: days.day)
        }
    }
}

extension LoadTeaching {
    /// Groups of the lists and of the load: those that are there are found again, the rest is made and filled.
    fileprivate mutating func makeGroups() throws {
        let names = Dictionary(classes.values.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        divisions = try records.divisions(of: days.year.number)
        for division in divisions {
            guard let key = subjects.values.first(where: { $0.id == division.subject })?.name.plain else { continue }
            for listed in division.groups { groups[KnownTeaching.group(listed, key, names)] = listed.id }
        }
        let wished = changes.groups.sorted {
            ($0.key.subject, $0.key.classes.map(\.text).joined(), $0.key.name)
                < ($1.key.subject, $1.key.classes.map(\.text).joined(), $1.key.name)
        }
        let stays = try readStays()
        for (wish, students) in wished {
            let isNew = groups[wish] == nil, id = try group(wish)
            let standing = isNew ? [] : Set(try records.members(of: id, on: days.day))
            for student in students.map({ people.students[$0] }) where !standing.contains(student) {
                // Nobody is in a group on days when they are not in its class.
                guard let stay = stays[student] else { continue }
                if isNew {
                    try records.put(student, into: id, from: max(days.year.starts, stay.from), to: stay.to)
                } else {
                    try records.move(student, into: id, from: days.day, to: stay.to)
                }
            }
        }
    }

    /// The days of each student in the class of the day from which the lists hold.
    private func readStays() throws -> [ID<Student>: Span] {
        var stays: [ID<Student>: Span] = [:]
        for listed in classes.values {
            for student in try records.students(of: listed.id, on: days.day) { stays[student.id] = student.days }
        }
        return stays
    }

    /// The group of a wish: a class as a whole, a stream of whole classes, or one of a division.
    private mutating func group(_ wish: TeachingChanges.Group) throws -> ID<StudyGroup> {
        if let known = groups[wish] { return known }
        let drawn = try wish.classes.map { name in
            guard let found = classes[name] else { throw Objection("Класса \(name.text) нет.") }
            return found.id
        }
        let made = try wish.name.isEmpty ? together(wish, drawn) : divided(wish, drawn)
        groups[wish] = made
        return made
    }

    private func together(_ wish: TeachingChanges.Group, _ drawn: [ID<SchoolClass>]) throws -> ID<StudyGroup> {
        let year = days.year.number, name = wish.classes.map(\.text).joined(separator: ", ")
        if drawn.count == 1 { return try records.add(group: name, .wholeClass, of: drawn, year: year) }
        let title = "\(name), \(try subject(wish.subject).name)"
        let old = try records.groups(of: year).first { $0.kind == .stream && $0.name == title }
        if let old { return old.id }
        let made = try records.add(group: title, .stream, of: drawn, year: year)
        for student in try drawn.flatMap({ try records.students(of: $0, on: days.day) }) {
            try records.put(
                student.id, into: made, from: max(days.year.starts, student.days.from), to: student.days.to)
        }
        return made
    }

    private mutating func divided(_ wish: TeachingChanges.Group, _ drawn: [ID<SchoolClass>]) throws -> ID<StudyGroup> {
        let year = days.year.number, subject = try subject(wish.subject)
        let fitting = divisions.first { $0.subject == subject.id && !$0.classes.isDisjoint(with: drawn) }?.id
        let division = try fitting ?? records.add(division: subject.name, subject: subject.id, year: year)
        let name = Int(wish.name) == nil ? wish.name : "гр. \(wish.name)"
        let title = ([wish.classes.map(\.text).joined(separator: ", "), subject.name, name]).joined(separator: ", ")
        let made = try records.add(group: title, to: division, of: drawn, year: year)
        if let listed = try records.division(division, of: year) {
            divisions.removeAll { $0.id == division }
            divisions.append(listed)
        }
        return made
    }
}
