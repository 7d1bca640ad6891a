import School

extension Reading {
    private static let individual = SQL(
        """
        SELECT g.id FROM study_group g JOIN group_member m ON m.study_group = g.id
        WHERE g.year = ?1 AND g.kind = 4 AND m.student = ?2 AND (m.to_day IS NULL OR m.to_day >= ?3)
        ORDER BY g.id LIMIT 1
        """)

    /// The group that a student makes alone on a day, where they have an individual plan or are taught at home.
    package func individualGroup(of student: ID<Student>, year: Int, on day: Day) throws -> ID<StudyGroup>? {
        try first(Self.individual, year, student, day) { $0.id(0) }
    }
}

extension Writing {
    /// Opens a page of the journal for one student (003 п. 2.3): a course of their own, on the list of the home class.
    /// `isInstead` takes them out of the class's lessons of the subject from the same day.
    @discardableResult
    package func planIndividually(
        _ student: ID<Student>, _ subject: ListedSubject, by person: ID<Person>, weeklyTenths: Int, from day: Day,
        year: Int, isInstead: Bool = false, order: ID<Order>? = nil
    ) throws -> ID<Course> {
        guard let home = try schoolClass(of: student, on: day), let name = try listedPerson(student.person)?.name else {
            throw Objection("Ученик в этот день ни в каком классе не числится.", field: "student")
        }
        if isInstead { try leaveLessons(of: subject, student, lastDay: day - 1) }
        var group = try individualGroup(of: student, year: year, on: day)
        if group == nil {
            let made = try add(group: "инд. \(name.short)", .individual, of: [home], year: year)
            try put(student, into: made, from: day)
            group = made
        }
        guard let group else { throw NotFound() }
        var wish = TeachingWish(
            subject.id, to: group, by: person, weeklyTenths: weeklyTenths, during: Span(from: day))
        wish.order = order
        return try teach(wish, year: year).course
    }
}
