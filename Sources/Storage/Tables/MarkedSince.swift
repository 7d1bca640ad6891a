import School

extension Official {
    /// Pages that took no marks at the beginning of their year.
    static let markedSince = Official(
        .markedSince, fields: ["С какого дня ставят отметки"], live: SQL("SELECT course, 0, 0, day FROM marked_since"))
}

extension Writing {
    private static let keep = SQL(
        "INSERT INTO marked_since (course, day) VALUES (?1, ?2) ON CONFLICT (course) DO UPDATE SET day = ?2")
    private static let standing = SQL("SELECT day FROM marked_since WHERE course = ?1")
    private static let drop = SQL("DELETE FROM marked_since WHERE course = ?1")

    /// A page that takes marks from now on, or from a day to come, and took none before, owes none for the days before:
    /// nobody could put them.
    func noteMarks(_ course: ListedCourse, _ scale: Scale, since begin: Day, from day: Day?) throws {
        let today = permit.caller.today, opening = max(day ?? today, today)
        if course.scale == .markless, scale != .markless, begin < opening {
            try execute(Self.keep, course.id, opening)
            try remember(.markedSince, course.id, became: [opening] as [any Bindable])
        } else if scale == .markless, let day = try first(Self.standing, course.id, as: { $0.day(0) }) {
            try execute(Self.drop, course.id)
            try remember(.markedSince, course.id, became: [day] as [any Bindable], gone: true)
        }
    }
}
