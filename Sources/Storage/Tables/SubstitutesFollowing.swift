import School

/// What becomes of substitutes when the lesson itself goes away or is held on another day.
extension Writing {
    private static let follow = SQL("UPDATE substitution SET day = ?2 WHERE lesson = ?1")
    private static let drop = SQL("DELETE FROM substitution WHERE lesson = ?1 AND course = ?2")

    /// Lets go whoever was to substitute on pages that a lesson serves no longer.
    func dropSubstitutes(at lesson: ListedLesson, on courses: Set<ID<Course>>) throws {
        for standing in try substitutions(at: lesson.id) where courses.contains(standing.course) {
            try free(standing, at: lesson.id, on: lesson.day)
            try execute(Self.drop, lesson.id, standing.course)
            guard standing.standIn == nil else { continue }
            try remember(
                .substitution, lesson.id, standing.course, became: standing.fields(toldAt: standing.toldAt), gone: true)
        }
    }

    /// Substitutes of a single lesson keep it on its new day, their 14 days counted from there; those by an order keep
    /// it where that order holds.
    func takeSubstitutes(of lesson: ID<Lesson>, from old: Day, to day: Day) throws {
        guard old != day else { return }
        var dated: Set<ID<Person>> = []
        for standing in try substitutions(at: lesson) {
            if standing.standIn != nil {
                try execute(Self.drop, lesson, standing.course)
            } else if dated.insert(standing.substitute).inserted {
                try end(.substitute, of: standing.substitute, object: lesson.number, lastDay: old - 1)
                try give(
                    .substitute, to: standing.substitute, object: lesson.number, from: day,
                    to: day + Self.substituteDays, order: standing.order, instead: standing.absent)
            }
        }
        try execute(Self.follow, lesson, day)
        try coverLessons(day...day)
        try settleOwner(at: lesson)
    }
}
