import School

/// One class's part in a national test: what is held instead of its lessons, and who is in the room.
package struct TestSitting: Sendable {
    /// The lessons that give way, number by number; two groups have two of one number.
    package var lessons: [[ID<Lesson>]]
    /// The pages that the test is written on, with the teacher of each.
    package var courses: [(course: ID<Course>, teacher: ID<Person>?)]
    /// Who is in the room instead of the teacher; nil for the teacher.
    package var organiser: ID<Person>?
    /// Whether the test is a topic of its subject's plan; else it stands outside it and the plan's turn waits.
    package var givesTopic: Bool

    /// A part by its lessons, pages and organiser.
    package init(
        lessons: [[ID<Lesson>]], courses: [(course: ID<Course>, teacher: ID<Person>?)], organiser: ID<Person>?,
        givesTopic: Bool = false
    ) {
        (self.lessons, self.courses, self.organiser) = (lessons, courses, organiser)
        self.givesTopic = givesTopic
    }
}

extension Writing {
    private static let outsidePlan = SQL("UPDATE lesson_record SET plan_item = 0 WHERE lesson = ?1 AND ver = 0")

    /// Puts a national test in the place of lessons, as one event. The topics planned for these lessons wait. An
    /// organiser who is not the teacher is a substitute at the test's lessons: may call the roll there, while the marks
    /// stay the teacher's as well. Answers the event's number.
    @discardableResult
    package func hold(_ event: DayEventFacts, _ sittings: [TestSitting]) throws -> Int {
        guard sittings.contains(where: { !$0.lessons.isEmpty }) else {
            throw Objection("Заменять нечего: у этих классов в это время и так этот предмет.", field: "subject")
        }
        let id = try note(event), grounds = ChangeGrounds(event.reason, order: event.order, event: id)
        for sitting in sittings {
            for lessons in sitting.lessons { try hold(sitting, insteadOf: lessons, grounds) }
        }
        return id
    }

    private func hold(_ sitting: TestSitting, insteadOf lessons: [ID<Lesson>], _ grounds: ChangeGrounds) throws {
        guard let one = lessons.first else { return }
        let test = try putInstead(of: one, sitting.courses.map(\.course), as: .nationalTest, grounds)
        for other in lessons.dropFirst() { try standDown(other, for: test, as: .nationalTest, grounds) }
        if !sitting.givesTopic { try execute(Self.outsidePlan, test) }
        guard let organiser = sitting.organiser else { return }
        for (course, teacher) in sitting.courses {
            guard let teacher, teacher != organiser else { continue }
            try substitute(
                organiser, for: teacher, at: test, of: course, .sameSubject, reason: grounds.reason,
                order: grounds.order)
        }
    }
}
