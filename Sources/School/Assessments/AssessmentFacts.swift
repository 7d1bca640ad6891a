/// What a plan of assessments is checked against: the lessons of the classes and the hours of their subjects.
package struct AssessmentFacts: Sendable {
    /// A class's day.
    package struct Place: Hashable, Sendable {
        let schoolClass: ID<SchoolClass>
        let day: Day

        /// A class on a day.
        package init(_ schoolClass: ID<SchoolClass>, _ day: Day) { (self.schoolClass, self.day) = (schoolClass, day) }
    }

    /// A subject of a class.
    package struct Taught: Hashable, Sendable {
        let schoolClass: ID<SchoolClass>
        let subject: ID<Subject>

        /// A class with a subject.
        package init(_ schoolClass: ID<SchoolClass>, _ subject: ID<Subject>) {
            (self.schoolClass, self.subject) = (schoolClass, subject)
        }
    }

    /// How much of a subject a class has; of groups that learn it apart, whatever the longest has.
    package struct Hours: Hashable, Sendable {
        /// Lessons in the school year.
        package var lessons: Int
        /// Hours a week, in tenths; 0 where nobody has said.
        package var weeklyTenths: Int

        /// Hours by their parts.
        package init(lessons: Int, weeklyTenths: Int) {
            (self.lessons, self.weeklyTenths) = (lessons, weeklyTenths)
        }

        /// Whether there is one lesson a week at most.
        var isOneAWeek: Bool { (1...10).contains(weeklyTenths) }
    }

    /// The subjects of a class's lessons on a day, by number.
    package var days: [Place: [Int: Set<ID<Subject>>]] = [:]
    /// The hours of the subjects that classes have.
    package var hours: [Taught: Hours] = [:]

    /// Nothing yet.
    package init() {}

    /// The days on which a class has a subject, each with the numbers of its lessons, the earliest first.
    package func lessons(of subject: ID<Subject>, in schoolClass: ID<SchoolClass>) -> [(day: Day, n: Int)] {
        days.filter { $0.key.schoolClass == schoolClass }.flatMap { place, lessons in
            lessons.filter { $0.value.contains(subject) }.map { (day: place.day, n: $0.key) }
        }.sorted { ($0.day, $0.n) < ($1.day, $1.n) }
    }
}
