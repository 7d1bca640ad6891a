/// Looks for clashes in a week of lessons: made once from the courses of a year, asked for any week of them.
///
/// Lessons meet when their minutes do by the bells of their classes, so that the last lesson of one shift is in the way
/// of the first of another; where no bells are known, when they bear the same number.
package struct ClashSearch: Sendable {
    private let courses: [ID<Course>: WeekCourse]
    private let groups: [ID<StudyGroup>: WeekGroup]

    /// A search over these courses and the groups they are taught to.
    package init(courses: [WeekCourse], groups: [WeekGroup]) {
        self.courses = Dictionary(courses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.groups = Dictionary(groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A lesson with all that keeps somebody busy in it.
    private struct Busy {
        let lesson: WeekLesson
        let minutes: Range<Int>?
        let groups: [WeekGroup]

        func meets(_ other: Busy) -> Bool {
            guard lesson.sharesWeek(with: other.lesson) else { return false }
            guard let minutes, let others = other.minutes else { return lesson.n == other.lesson.n }
            return minutes.overlaps(others)
        }
    }

    /// Something that can be in one place only, on one weekday.
    private struct Place<Owner: Hashable>: Hashable {
        let owner: Owner
        let weekday: Int
    }

    /// Every clash, by weekday and number; a joint lesson never clashes with itself.
    package func clashes(in lessons: [WeekLesson]) -> [TimetableClash] {
        let busy = lessons.map(busy)
        let found =
            lessons.flatMap(impossible) + ofTeachers(busy) + ofStudents(busy)
            + pairs(busy) { $0.lesson.room.map { [$0] } ?? [] }.map { clash(.room($0.owner), $0.one, $0.other) }
        return found.sorted { order(of: $0) < order(of: $1) }
    }

    private func order(of clash: TimetableClash) -> (Int, Int, Int, Int, Int) {
        (clash.weekday, clash.n, clash.kind.rank, clash.lessons[0], clash.lessons[clash.lessons.count - 1])
    }

    private func busy(_ lesson: WeekLesson) -> Busy {
        let known = lesson.courses.compactMap { courses[$0] }
        let bell = known.first?.bells(on: lesson.weekday)?.bell(lesson.n)
        return Busy(
            lesson: lesson, minutes: bell.map { $0.starts.minutes..<max($0.starts.minutes + 1, $0.ends.minutes) },
            groups: known.compactMap { groups[$0.group] })
    }

    /// A lesson on a day of rest, or one that no bell rings for.
    private func impossible(_ lesson: WeekLesson) -> [TimetableClash] {
        guard let course = lesson.courses.lazy.compactMap({ courses[$0] }).first else { return [] }
        let kind: TimetableClash.Kind
        if course.days.rests(on: lesson.weekday) {
            kind = .dayOff
        } else if let bells = course.bells(on: lesson.weekday), bells.bell(lesson.n) == nil {
            kind = .noBell
        } else {
            return []
        }
        return [TimetableClash(kind, weekday: lesson.weekday, n: lesson.n, lessons: [lesson.key])]
    }

    private func ofTeachers(_ busy: [Busy]) -> [TimetableClash] {
        pairs(busy) { busy in
            Set(busy.lesson.courses.flatMap { courses[$0]?.teachers ?? [] })
        }.map { clash(.teacher($0.owner), $0.one, $0.other) }
    }

    /// Two lessons that share students are told once, however many classes they have in common.
    private func ofStudents(_ busy: [Busy]) -> [TimetableClash] {
        var told: Set<[Int]> = []
        return pairs(busy) { busy in
            busy.groups.reduce(into: Set()) { $0.formUnion($1.classes) }
        }.sorted { $0.owner < $1.owner }.compactMap { pair in
            let share = pair.one.groups.contains { group in pair.other.groups.contains { group.shares(with: $0) } }
            guard share, told.insert([pair.one.lesson.key, pair.other.lesson.key]).inserted else { return nil }
            return clash(.students(pair.owner), pair.one, pair.other)
        }
    }

    /// All pairs of lessons that meet and have an owner in common.
    private func pairs<Owner: Hashable>(
        _ busy: [Busy], _ owners: (Busy) -> Set<Owner>
    ) -> [(owner: Owner, one: Busy, other: Busy)] {
        var places: [Place<Owner>: [Int]] = [:]
        for (index, one) in busy.enumerated() {
            for owner in owners(one) {
                places[Place(owner: owner, weekday: one.lesson.weekday), default: []].append(index)
            }
        }
        var found: [(owner: Owner, one: Busy, other: Busy)] = []
        for (place, indices) in places where indices.count > 1 {
            for (order, first) in indices.enumerated() {
                for second in indices[(order + 1)...] where busy[first].meets(busy[second]) {
                    found.append((place.owner, busy[first], busy[second]))
                }
            }
        }
        return found
    }

    private func clash(_ kind: TimetableClash.Kind, _ one: Busy, _ other: Busy) -> TimetableClash {
        TimetableClash(
            kind, weekday: one.lesson.weekday, n: min(one.lesson.n, other.lesson.n),
            lessons: [one.lesson.key, other.lesson.key])
    }
}
