import School

/// What was arranged for a lesson of a teacher who is there after all: a substitute, or a change that took it off.
package struct ArrangedLesson: Sendable, Hashable {
    /// The teacher's own lesson.
    package let lesson: ID<Lesson>
    /// Its day.
    package let day: Day
    /// Whether a change took it off; else a substitute was to give it.
    let isTakenOff: Bool
}

extension Reading {
    // Taken off for an absence: joined to another lesson (6), put out by another subject (7), or taken off without a
    // word (1), for a lesson that is cancelled otherwise has its reason. What an order over weeks gave is not asked for.
    private static let arranged = SQL(
        """
        SELECT l.id, l.day, 0 FROM substitution u CROSS JOIN lesson l
        WHERE u.absent = ?1 AND u.kind = 1 AND u.stand_in IS NULL AND l.id = u.lesson AND l.day >= ?2
            AND l.status NOT IN (3, 4) AND NOT EXISTS (SELECT 1 FROM teacher_absence t WHERE t.person = ?1
                AND t.from_day <= l.day AND (t.to_day IS NULL OR t.to_day >= l.day))
        UNION
        SELECT v.lesson, v.from_day, 1 FROM substitution u CROSS JOIN lesson_change v
        WHERE u.absent = ?1 AND u.kind IN (2, 3) AND v.other = u.lesson AND v.kind IN (6, 7) AND v.undone = 0
            AND v.from_day >= ?2
            AND (u.kind = 2 OR EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = v.lesson AND r.course = u.course))
            AND NOT EXISTS (SELECT 1 FROM teacher_absence t WHERE t.person = ?1
                AND t.from_day <= v.from_day AND (t.to_day IS NULL OR t.to_day >= v.from_day))
        UNION
        SELECT v.lesson, v.from_day, 1 FROM lesson_change v CROSS JOIN lesson_record r CROSS JOIN duty d
        WHERE v.from_day >= ?2 AND v.kind = 1 AND v.undone = 0 AND v.event IS NULL AND v.reason = ''
            AND r.lesson = v.lesson AND d.kind = 6 AND d.object = r.course AND d.person = ?1
            AND d.from_day <= v.from_day AND (d.to_day IS NULL OR d.to_day >= v.from_day)
            AND NOT EXISTS (SELECT 1 FROM teacher_absence t WHERE t.person = ?1
                AND t.from_day <= v.from_day AND (t.to_day IS NULL OR t.to_day >= v.from_day))
        ORDER BY 2, 1
        """)

    /// The lessons of a teacher from a day on that were arranged for an absence which is not noted any more.
    package func arrangedLessons(of teacher: ID<Person>, from day: Day) throws -> [ArrangedLesson] {
        try rows(Self.arranged, teacher, day) {
            ArrangedLesson(lesson: $0.id(0), day: $0.day(1), isTakenOff: $0.flag(2))
        }
    }
}

extension Writing {
    /// Gives a teacher who is there after all the own lessons from a day on, substituted, joined or taken off for the
    /// absence. What a substitute has begun to keep stays; answers how many went back and how many stay.
    package func giveBack(lessonsOf teacher: ID<Person>, from day: Day) throws -> (back: Int, kept: Int) {
        var done = (back: 0, kept: 0)
        for one in try arrangedLessons(of: teacher, from: day) {
            if try one.isTakenOff ? putBack(one.lesson, of: teacher) : release(one.lesson, of: teacher) {
                done.back += 1
            } else {
                done.kept += 1
            }
        }
        return done
    }

    /// Puts back a lesson that was taken off for its teacher's absence; false where what stands in its place was held.
    private func putBack(_ lesson: ID<Lesson>, of teacher: ID<Person>) throws -> Bool {
        guard let change = try changes(of: lesson).last, change.kind.takesLesson else { return false }
        if let other = change.other {
            guard try !isWritten(other), try !hasWorks(in: other, by: change) else { return false }
            for standing in try substitutions(at: other) where standing.absent == teacher {
                try takeBack(substitutionAt: other, of: standing.course)
            }
        }
        try takeBack(change)
        return true
    }

    /// Takes the substitutes of a teacher out of a lesson; another part of the class that was to be taught there too is
    /// the teacher's again. False where a substitute has begun to keep it.
    private func release(_ lesson: ID<Lesson>, of teacher: ID<Person>) throws -> Bool {
        let all = try substitutions(at: lesson), own = all.filter { $0.absent == teacher && $0.standIn == nil }
        for standing in own where try hasWritten(standing.substitute, at: lesson, of: standing.course) { return false }
        for standing in own { try takeBack(substitutionAt: lesson, of: standing.course) }
        for joined in all where joined.kind == .merged && own.contains(where: { $0.substitute == joined.substitute }) {
            try substitute(
                teacher, for: joined.absent, at: lesson, of: joined.course, .merged, reason: joined.reason,
                order: joined.order, isTold: joined.toldAt != nil)
        }
        return true
    }
}
