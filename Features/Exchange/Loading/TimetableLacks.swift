import School
import Storage
import Web

/// What a timetable asks of the school beyond the week itself: whoever loads it must be allowed to do that too.
struct TimetableLack: Equatable {
    /// The act that would mend it.
    let act: Act
    /// A whole sentence: what is not there, and who brings it.
    let text: String
}

extension TimetablePlan {
    private static let holderRows = SQL(
        """
        SELECT d.object, d.person FROM duty d JOIN course c ON c.id = d.object
        WHERE d.kind = 6 AND c.year = ?1 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        """)

    /// What stands between this file and the one who asks: a timetable gives nobody a page, a class or a post that the
    /// one who loads it could not give.
    func lacks(_ records: Reading, _ asking: Asking) throws -> [TimetableLack] {
        try (lacksOfSchool() + lacksOfLoad(records) + lacksOfBells(records)).filter { !asking.may($0.act, on: .school) }
    }

    private func lacksOfSchool() -> [TimetableLack] {
        let classes = draft.classes.filter { known.classes[$0] == nil }.map(\.text)
        let people = draft.teachers.compactMap { teachers.new[$0]?.full }
        let six = draft.sixDayClasses.filter { known.classes[$0]?.week == .fiveDays }.map(\.text)
        let keeper = "ответственный за ведение журнала"
        return [
            (classes, "Нет в школе классов: ", ". Классы открывает \(keeper)."),
            (people, "Нет среди сотрудников: ", ". Сотрудников вносит \(keeper)."),
            (six, "Учатся пять дней, а в файле у них суббота: ", ". Неделю классов меняет \(keeper)."),
        ].filter { !$0.0.isEmpty }.map { names, before, after in
            TimetableLack(act: .setUpSchool, text: before + Self.some(names) + after)
        }
    }

    /// Pages that nobody has opened yet, and teachers who are not in the load of theirs.
    private func lacksOfLoad(_ records: Reading) throws -> [TimetableLack] {
        let groups = try records.groups(of: days.year.number), holders = try holdersOfPages(records)
        let names = Dictionary(known.staff.map { ($0.id, $0.name.full) }, uniquingKeysWith: { first, _ in first })
        var pages: [String] = [], people: [String] = []
        for course in draft.courses where course.known == nil {
            let drawn = draft.groups[course.group], classes = Set(drawn.classes.compactMap { known.classes[$0]?.id })
            let title = "\(course.subject), \(drawn.classes.map(\.text).joined(separator: ", "))"
            let group = groups.first {
                $0.kind == drawn.kind && (drawn.kind == .wholeClass || $0.name == drawn.name) && $0.classes == classes
            }
            guard let subject = known.subjects[course.subject.plain]?.id, let group,
                let own = holders[Page(subject: subject, group: group.id)]
            else {
                pages.append(title)
                continue
            }
            for teacher in course.teachers.compactMap({ teachers.known[$0] }) where !own.contains(teacher) {
                people.append("\(names[teacher] ?? "") — \(title)")
            }
        }
        let deputy = "Нагрузку вносит заместитель директора."
        return [("Нет таких страниц журнала: ", pages), ("Нет в нагрузке: ", people)].filter { !$0.1.isEmpty }.map {
            TimetableLack(act: .keepCurriculum, text: "\($0.0)\(Self.some($0.1)). \(deputy)")
        }
    }

    private struct Page: Hashable {
        let subject: ID<Subject>
        let group: ID<StudyGroup>
    }

    /// The teachers of each page of the year's journal on the day of the lists.
    private func holdersOfPages(_ records: Reading) throws -> [Page: Set<ID<Person>>] {
        var people: [ID<Course>: Set<ID<Person>>] = [:]
        try records.each(Self.holderRows, days.year.number, days.day) { row in
            people[row.id(0), default: []].insert(row.id(1))
        }
        return Dictionary(
            try records.courses(of: days.year.number).map {
                (Page(subject: $0.subject, group: $0.group), people[$0.id] ?? [])
            }, uniquingKeysWith: { $0.union($1) })
    }

    private func lacksOfBells(_ records: Reading) throws -> [TimetableLack] {
        guard let bells = draft.bells else { return [] }
        guard try records.bells(shift: 1, on: from) != bells else { return [] }
        return [
            TimetableLack(
                act: .keepCurriculum, text: "Звонки в файле не те, что в школе. Их меняет заместитель директора.")
        ]
    }

    private static func some(_ names: [String]) -> String {
        let most = 12
        return names.prefix(most).joined(separator: "; ")
            + (names.count > most ? " и ещё \(names.count - most)" : "")
    }
}
