import School
import Storage
import Web

/// What a page of final marks sums up: a period, the year, an attestation, an exam, or all of it for the certificate.
struct FinalsTarget: Sendable {
    let kind: FinalKind
    /// Nil for what belongs to the whole year.
    let period: Period?
    /// As an address names it: `q2`, `year`.
    let slug: String
    /// «II четверть», «Год».
    let title: String
    /// The days whose marks are looked at.
    let days: ClosedRange<Day>

    /// «Итоги II четверти».
    var heading: String {
        guard let period, period.name.isEmpty, period.kind != .year else { return "Итоги: \(title.lowercased())" }
        return "Итоги \(roman(period.n)) \(period.kind.genitive)"
    }

    /// The last day on which somebody has to stand in the group to be summed up.
    func lastDay(today: Day) -> Day { max(min(days.upperBound, today), days.lowerBound) }

    /// Everything that may be summed up in a course, in order: exams and certificates where a grade level ends with them.
    static func all(of course: FinalsCourse) -> [FinalsTarget] {
        guard let first = course.periods.first, let last = course.periods.last else { return [] }
        let year = first.starts...max(first.starts, last.ends)
        var kinds: [FinalKind] = course.periods.count > 1 ? [.year, .attestation] : [.attestation]
        if let level = course.listed.gradeLevel, level == 9 || level >= 11 { kinds += [.exam, .overall] }
        return course.periods.map {
            FinalsTarget(
                kind: .period, period: $0, slug: $0.slug, title: $0.title, days: $0.starts...max($0.starts, $0.ends))
        } + kinds.map { FinalsTarget(kind: $0, period: nil, slug: $0.slug, title: $0.title, days: year) }
    }

    /// The one that an address names; else the period that has ended within two weeks, or goes on, or was the last.
    static func chosen(_ slug: String?, of all: [FinalsTarget], today: Day) throws -> FinalsTarget {
        if let slug {
            guard let named = all.first(where: { $0.slug == slug || $0.period.map { "\($0.id)" } == slug }) else {
                throw NotFound()
            }
            return named
        }
        let periods = all.filter { $0.period != nil }
        let due = periods.first { $0.days.upperBound < today && today - $0.days.upperBound <= 14 }
        let begun = periods.last { $0.days.lowerBound <= today }
        guard let found = due ?? begun ?? periods.first else { throw NotFound() }
        return found
    }
}
