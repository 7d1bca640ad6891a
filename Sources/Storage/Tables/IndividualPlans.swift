import School

/// A subject that a student is to be taught alone: by whom, and how many hours a week.
package struct OwnSubject: Sendable, Hashable {
    /// What is taught.
    package let subject: ID<Subject>
    /// By whom.
    package let person: ID<Person>
    /// Hours a week in tenths, 1…400.
    package let weeklyTenths: Int

    /// A subject by its fields.
    package init(_ subject: ID<Subject>, by person: ID<Person>, weeklyTenths: Int) {
        (self.subject, self.person, self.weeklyTenths) = (subject, person, weeklyTenths)
    }
}

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
        let group = try groupAlone(student, from: day, year: year)
        if isInstead { try leaveLessons(of: subject, student, lastDay: day - 1) }
        var wish = TeachingWish(
            subject.id, to: group, by: person, weeklyTenths: weeklyTenths, during: Span(from: day))
        wish.order = order
        return try teach(wish, year: year).course
    }

    /// Opens pages of one student for many subjects at once, instead of the class's lessons of them: those who take
    /// everything alone leave the class's lessons as a whole, others leave only these.
    package func planIndividually(
        _ student: ID<Student>, _ subjects: [OwnSubject], from day: Day, year: Int, isEverything: Bool,
        order: ID<Order>? = nil
    ) throws {
        let group = try groupAlone(student, from: day, year: year)
        if isEverything {
            try leaveLessons(student, lastDay: day - 1, year: year)
        } else {
            let known = try self.subjects()
            for one in subjects {
                guard let subject = known.first(where: { $0.id == one.subject }) else { throw NotFound() }
                try leaveLessons(of: subject, student, lastDay: day - 1)
            }
        }
        var teaching = try Teaching(self, year: year)
        for one in subjects {
            try teaching.teach(
                TeachingWish(
                    one.subject, to: group, by: one.person, weeklyTenths: one.weeklyTenths, during: Span(from: day),
                    order: order))
        }
    }

    /// The group that a student makes alone, made where there is none yet.
    private func groupAlone(_ student: ID<Student>, from day: Day, year: Int) throws -> ID<StudyGroup> {
        guard let home = try schoolClass(of: student, on: day), let name = try listedPerson(student.person)?.name else {
            throw Objection("Ученик в этот день ни в каком классе не числится.", field: "student")
        }
        if let group = try individualGroup(of: student, year: year, on: day) { return group }
        let made = try add(group: "инд. \(name.short)", .individual, of: [home], year: year)
        try put(student, into: made, from: day)
        return made
    }
}
