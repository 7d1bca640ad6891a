import School
import Storage

/// Planned and given hours of the classes of a year, as of a day.
struct YearHours: Sendable {
    let classes: [ListedClass]
    let subjects: [ListedSubject]
    let lines: [CurriculumLine]
    /// Hours a week in tenths that a student of the class is really taught, by subject.
    let given: [ID<SchoolClass>: [ID<Subject>: Int]]

    /// What the curriculum asks for a class: the lines of its profile, and the common ones where it has none of its own.
    func planned(_ listed: ListedClass) -> [ID<Subject>: Int] {
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
    func sums(_ listed: ListedClass) -> (given: Int, planned: Int) {
        (given[listed.id, default: [:]].values.reduce(0, +), planned(listed).values.reduce(0, +))
    }
}

extension Reading {
    /// Planned and given hours: six questions, however many classes.
    func yearHours(_ year: Int, on day: Day) throws -> YearHours {
        let groups = Dictionary(uniqueKeysWithValues: try groups(of: year).map { ($0.id, $0) })
        var byCourse: [ID<Course>: Int] = [:]
        for line in try load(of: year) where line.days.contains(day) {
            byCourse[line.course, default: 0] += line.weeklyTenths
        }
        var shares: [ID<SchoolClass>: [Share: Int]] = [:]
        for course in try courses(of: year) where course.kind.isInCurriculum {
            guard let group = groups[course.group], group.kind != .individual, let sum = byCourse[course.id] else {
                continue
            }
            // Two who teach a page together give its hours once; two who share them give both parts.
            let hours = min(course.weeklyTenths, sum)
            let share = Share(subject: course.subject, group: group)
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
private struct Share: Hashable {
    let subject: ID<Subject>
    let division: ID<Division>?
    let isWhole: Bool

    init(subject: ID<Subject>, group: ListedGroup) {
        (self.subject, division, isWhole) = (subject, group.division, group.kind == .wholeClass)
    }
}
