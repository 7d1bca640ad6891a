import School

/// Planned and given hours of the classes of a year, as of a day (001 п. 4.3).
package struct YearHours: Sendable {
    /// The classes of the year in their order.
    package let classes: [ListedClass]
    /// All subjects in their order.
    package let subjects: [ListedSubject]
    /// The curriculum of the year.
    package let lines: [CurriculumLine]
    /// Hours a week in tenths that a student of the class is really taught, by subject.
    package let given: [ID<SchoolClass>: [ID<Subject>: Int]]

    /// A class and a subject whose load is not what the curriculum asks, in tenths of hours a week.
    package typealias Difference = (subject: ListedSubject, planned: Int, given: Int)

    /// What the curriculum asks for a class: the lines of its profile, and the common ones where it has none of its own.
    package func planned(_ listed: ListedClass) -> [ID<Subject>: Int] {
        var hours: [ID<Subject>: Int] = [:]
        for line in lines where line.gradeLevel == listed.gradeLevel && line.profile.isEmpty {
            hours[line.subject] = line.weeklyTenths
        }
        guard !listed.profile.isEmpty else { return hours }
        for line in lines where line.gradeLevel == listed.gradeLevel && line.profile == listed.profile {
            hours[line.subject] = line.weeklyTenths
        }
        return hours
    }

    /// «34 из 34».
    package func sums(_ listed: ListedClass) -> (given: Int, planned: Int) {
        (given[listed.id, default: [:]].values.reduce(0, +), planned(listed).values.reduce(0, +))
    }

    /// Where the load of a class is not what the curriculum asks, by subject; a class without a curriculum has none.
    package func differences(_ listed: ListedClass) -> [Difference] {
        let planned = planned(listed), given = given[listed.id, default: [:]]
        guard !planned.isEmpty else { return [] }
        return subjects.compactMap { subject in
            let (asked, had) = (planned[subject.id] ?? 0, given[subject.id] ?? 0)
            return asked == had ? nil : (subject, asked, had)
        }
    }
}

extension Reading {
    /// Planned and given hours: six questions, however many classes.
    package func yearHours(_ year: Int, on day: Day) throws -> YearHours {
        let groups = Dictionary(uniqueKeysWithValues: try groups(of: year).map { ($0.id, $0) })
        var byCourse: [ID<Course>: Int] = [:]
        for line in try load(of: year) where line.days.contains(day) {
            byCourse[line.course, default: 0] += line.weeklyTenths
        }
        var shares: [ID<SchoolClass>: [Hearing: Int]] = [:]
        for course in try courses(of: year) where course.kind.isInCurriculum {
            guard let group = groups[course.group], group.kind != .individual, let sum = byCourse[course.id] else {
                continue
            }
            // Two who teach a page together give its hours once; two who share them give both parts.
            let hours = min(course.weeklyTenths, sum)
            let share = Hearing(subject: course.subject, group: group)
            for id in group.classes { shares[id, default: [:]][share] = max(shares[id]?[share] ?? 0, hours) }
        }
        return YearHours(
            classes: try classes(of: year), subjects: try subjects(), lines: try curriculum(of: year),
            given: shares.mapValues { shares in
                shares.reduce(into: [:]) { $0[$1.key.subject, default: 0] += $1.value }
            })
    }
}

/// What a student of a class hears once, however many groups hear it at the same time.
private struct Hearing: Hashable {
    let subject: ID<Subject>
    let division: ID<Division>?
    let isWhole: Bool

    init(subject: ID<Subject>, group: ListedGroup) {
        (self.subject, division, isWhole) = (subject, group.division, group.kind == .wholeClass)
    }
}
