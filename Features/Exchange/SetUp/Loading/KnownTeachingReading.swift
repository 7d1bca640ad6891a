import School
import Storage
import Web

extension KnownTeaching {
    private static let memberRows = SQL(
        """
        SELECT m.study_group, m.student FROM group_member m JOIN study_group g ON g.id = m.study_group
        WHERE g.year = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        """)

    /// What the year teaches already: eight questions, however large the school.
    init(_ records: Reading, _ days: SchoolDays) throws {
        let year = days.year.number, listed = try records.classes(of: year), all = try records.subjects()
        for schoolClass in listed {
            classes[schoolClass.name] = KnownClass(profile: schoolClass.profile, shift: schoolClass.shift)
        }
        for subject in all { subjects[subject.name.plain] = subject.name }
        let keys = Dictionary(all.map { ($0.id, $0.name.plain) }, uniquingKeysWith: { first, _ in first })
        let names = Dictionary(listed.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for line in try records.curriculum(of: year) {
            curriculum.insert(
                .init(
                    gradeLevel: line.gradeLevel, profile: line.profile, subject: keys[line.subject] ?? "",
                    tenths: line.weeklyTenths, parts: line.parts))
        }
        let groups = Dictionary(
            try records.groups(of: year).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var taught: [ID<Course>: TeachingChanges.Group] = [:]
        var named: [ID<StudyGroup>: Set<TeachingChanges.Group>] = [:]
        for course in try records.courses(of: year) {
            guard let group = groups[course.group], let subject = keys[course.subject] else { continue }
            let own = Self.group(group, subject, names)
            taught[course.id] = own
            named[group.id, default: []].insert(own)
        }
        for division in try records.divisions(of: year) {
            guard let subject = division.subject.flatMap({ keys[$0] }) else { continue }
            for group in division.groups { named[group.id, default: []].insert(Self.group(group, subject, names)) }
        }
        try addLoad(records, days, taught)
        try addMembers(records, days, named)
    }

    private mutating func addLoad(
        _ records: Reading, _ days: SchoolDays, _ taught: [ID<Course>: TeachingChanges.Group]
    ) throws {
        for line in try records.load(of: days.year.number) {
            guard let group = taught[line.course] else { continue }
            let place = KnownLoad(teacher: line.person.number, group: group)
            if line.days.contains(days.day) { load[place] = line.weeklyTenths } else { settled[place] = line.days }
        }
    }

    private mutating func addMembers(
        _ records: Reading, _ days: SchoolDays, _ named: [ID<StudyGroup>: Set<TeachingChanges.Group>]
    ) throws {
        for own in named.values.joined() where !own.name.isEmpty { groups[own] = [] }
        try records.each(Self.memberRows, days.year.number, days.day) { row in
            for own in named[row.id(0)] ?? [] where !own.name.isEmpty { groups[own, default: []].insert(row.int(1)) }
        }
    }

    /// A group as a list would name it: «8Б, Английский язык, гр. 2» is the second group of 8Б.
    static func group(
        _ group: ListedGroup, _ subject: String, _ names: [ID<SchoolClass>: ClassName]
    ) -> TeachingChanges.Group {
        let classes = group.classes.compactMap { names[$0] }.sorted(by: ClassName.inOrder)
        guard group.kind != .wholeClass else { return .init(subject: subject, classes: classes, name: "") }
        let parts = group.name.split(separator: ",").map { String($0).clean }
        let own = parts.filter { part in part.plain != subject && !classes.contains { $0.text == part } }
        return .init(subject: subject, classes: classes, name: GroupInCell.name(own.joined(separator: " ")))
    }
}
