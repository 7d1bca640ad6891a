/// The four checks of a plan of assessments: the distance of works in one subject of a parallel, their share of its
/// lessons, one a day for a class, and neither its first nor its last lesson.
package struct AssessmentCheck: Sendable {
    private let facts: AssessmentFacts
    private let limits: AssessmentLimits

    /// The checks against the lessons of a parallel.
    package init(_ facts: AssessmentFacts, _ limits: AssessmentLimits = .federal) {
        (self.facts, self.limits) = (facts, limits)
    }

    /// Everything that the works of one parallel in one school year break, in order of days.
    package func findings(_ works: [Assessment]) -> [AssessmentFinding] {
        let counted = works.filter { $0.minutes >= limits.minutes }.sorted(by: Assessment.precedes)
        return tooSoon(counted) + tooMuch(counted) + tooMany(counted) + misplaced(counted)
    }

    /// Each work with the last one before it that is too near. Classes of a parallel that write the same sort of work
    /// each on its own day write one work.
    private func tooSoon(_ works: [Assessment]) -> [AssessmentFinding] {
        works.indices.compactMap { index in
            let one = works[index]
            let before = works[..<index].last {
                $0.subject == one.subject && one.day - $0.day < limits.days && !one.isSameWork(as: $0)
            }
            return before.map { .tooSoon(one, after: $0) }
        }
    }

    private func tooMuch(_ works: [Assessment]) -> [AssessmentFinding] {
        var taken: [AssessmentFacts.Taught: Int] = [:], order: [AssessmentFacts.Taught] = []
        for one in works {
            let place = AssessmentFacts.Taught(one.schoolClass, one.subject)
            if taken[place] == nil { order.append(place) }
            taken[place, default: 0] += one.lessons.count
        }
        return order.compactMap { place in
            let sum = taken[place] ?? 0, all = facts.hours[place]?.lessons ?? 0
            return sum * 100 > all * limits.percent
                ? .tooMuch(place.schoolClass, place.subject, taken: sum, of: all) : nil
        }
    }

    private func tooMany(_ works: [Assessment]) -> [AssessmentFinding] {
        var counts: [AssessmentFacts.Place: Int] = [:], order: [AssessmentFacts.Place] = []
        for one in works {
            let place = AssessmentFacts.Place(one.schoolClass, one.day)
            if counts[place] == nil { order.append(place) }
            counts[place, default: 0] += 1
        }
        return order.compactMap { place in
            let count = counts[place] ?? 0
            return count > limits.aDay ? .tooMany(place.schoolClass, place.day, count) : nil
        }
    }

    /// What stands where the class has no such lesson, on its first lesson or on its last; a subject of one lesson a
    /// week cannot choose.
    private func misplaced(_ works: [Assessment]) -> [AssessmentFinding] {
        works.flatMap { one -> [AssessmentFinding] in
            let day = facts.days[AssessmentFacts.Place(one.schoolClass, one.day)] ?? [:]
            guard one.lessons.allSatisfy({ day[$0]?.contains(one.subject) ?? false }) else { return [.noLesson(one)] }
            let hours = facts.hours[AssessmentFacts.Taught(one.schoolClass, one.subject)]
            if hours?.isOneAWeek ?? false { return [] }
            let first: [AssessmentFinding] = day.keys.min() == one.lessons.lowerBound ? [.onFirst(one)] : []
            return first + (day.keys.max() == one.lessons.upperBound ? [.onLast(one)] : [])
        }
    }
}
