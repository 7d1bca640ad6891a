import School

extension Reading {
    private static let lessonOf = SQL("SELECT day FROM lesson_record WHERE lesson = ?1 AND course = ?2")
    private static let groupOf = SQL("SELECT study_group FROM course WHERE id = ?1")

    /// The scope of a course's page: the course and the classes of its group.
    package func scope(course: ID<Course>) throws -> Scope {
        guard let group = try first(Self.groupOf, course, as: { $0.id(0, of: StudyGroup.self) }) else {
            throw NotFound()
        }
        return Scope(course: course, classes: try classes(of: group))
    }

    /// The scope of a course's lesson, and of one student in it: the lesson's day decides which class is the student's.
    ///
    /// A lesson that does not serve the course is not found, and neither is a student who never stood in a class.
    package func scope(lesson: ID<Lesson>, course: ID<Course>, student: ID<Student>? = nil) throws -> Scope {
        guard let day = try first(Self.lessonOf, lesson, course, as: { $0.day(0) }) else { throw NotFound() }
        var scope = try scope(course: course)
        (scope.lesson, scope.day) = (lesson, day)
        if let student {
            (scope.student, scope.studentClass) = (student, try schoolClass(of: student, on: day))
            if scope.studentClass == nil { throw NotFound() }
        }
        return scope
    }

    /// The scope of a class on a day.
    package func scope(schoolClass: ID<SchoolClass>, on day: Day? = nil) throws -> Scope {
        guard try listedClass(schoolClass) != nil else { throw NotFound() }
        return Scope(classes: [schoolClass], day: day)
    }

    /// The scope of a student's records on a day: their own class of that day, or the last one they stood in.
    package func scope(student: ID<Student>, on day: Day) throws -> Scope {
        guard let line = try listedStudent(student) else { throw NotFound() }
        let own = try schoolClass(of: student, on: day) ?? memberships(of: student).last?.schoolClass
        return Scope(
            classes: own.map { [$0] } ?? [], day: day, student: student, studentClass: own, person: line.id.person)
    }

    /// The scope of a person's account or card; a student's carries their class as of the day.
    package func scope(person: ID<Person>, on day: Day) throws -> Scope {
        guard try listedPerson(person) != nil else { throw NotFound() }
        if try listedStudent(ID(person.number)) != nil { return try scope(student: ID(person.number), on: day) }
        return Scope(person: person)
    }
}
