import School

/// Who is who in the model school: names lead to numbers, for tests and for the demonstration.
package struct Cast: Sendable {
    /// The school year.
    package let year: SchoolYear
    /// The moment the school was built for.
    package let now: Moment
    /// The school's day then.
    package let today: Day
    /// Staff by surname, named families by full name: «Лебедева», «Кузнецова Анна Сергеевна».
    package internal(set) var people: [String: ID<Person>]
    /// Classes by name: «8Б».
    package internal(set) var classes: [String: ID<SchoolClass>]
    /// Courses by class and title: «8Б Алгебра», «5Б Английский язык, гр. 2».
    package internal(set) var courses: [String: ID<Course>]
    /// Students in lessons by class, in the order of enrolment.
    package internal(set) var students: [String: [ID<Student>]]

    /// A person by surname or full name.
    package func person(_ name: String) throws -> ID<Person> { try found(people[name]) }

    /// A student by full name.
    package func student(_ name: String) throws -> ID<Student> { ID(try person(name).number) }

    /// A class by name: «8Б».
    package func schoolClass(_ name: String) throws -> ID<SchoolClass> { try found(classes[name]) }

    /// A course by class and title: «8Б Алгебра».
    package func course(_ name: String) throws -> ID<Course> { try found(courses[name]) }

    private func found<T>(_ thing: T?) throws -> T {
        guard let thing else { throw NotFound() }
        return thing
    }
}

extension Cast {
    /// Вера Павловна, who teaches algebra in 8Б and 9А and leads 9А.
    package static let veraPavlovna = "Лебедева"
    /// Ирина Петровна, the class teacher of 8Б; her son studies in 6В.
    package static let irinaPetrovna = "Носова"
    /// Анна of 8Б.
    package static let anna = "Кузнецова Анна Сергеевна"
    /// Борис of 8Б.
    package static let boris = "Морозов Борис Андреевич"
    /// Аннин папа, whose son Михаил is in 5Б.
    package static let annasFather = "Кузнецов Сергей Иванович"
    /// Анна's brother of 5Б.
    package static let annasBrother = "Кузнецов Михаил Сергеевич"
    /// Борисов папа, shut out by a court.
    package static let blockedFather = "Морозов Андрей Львович"
    /// Came to 8Б in November.
    package static let newcomer = "Ахмедов Тимур Рустамович"
    /// Left 8Б in November.
    package static let leaver = "Гусева Полина Юрьевна"
    /// Taught at home, on the list of 9А.
    package static let homeSchooled = "Ёжиков Ярослав Олегович"
    /// Taught by the family, on the list of 6В.
    package static let familySchooled = "Щукина Ева Павловна"
    /// Two girls of 5Б bear this name; the second is found with « 2» after it.
    package static let namesake = "Смирнова Мария Алексеевна"
    /// Keeps the office; only where the office works.
    package static let secretary = "Панина"
    /// Teaches physics in 10Б from the second quarter on; only where the office works.
    package static let successor = "Абрамова"
    /// Came to 9А in October with marks of another school; only where the office works.
    package static let transferred = "Лапина Дарья Олеговна"
}
