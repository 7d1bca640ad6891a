/// A work that a whole class writes in one subject, as a plan of assessments has it.
package struct Assessment: Hashable, Sendable {
    /// The class that writes it.
    package let schoolClass: ID<SchoolClass>
    /// In what.
    package let subject: ID<Subject>
    /// What sort of work it is.
    package let kind: AssessmentKind
    /// The day.
    package let day: Day
    /// The lessons of the day that it takes.
    package let lessons: ClosedRange<Int>
    /// How long the class writes.
    package let minutes: Int

    /// A work by its parts; a whole lesson long unless told otherwise.
    package init(
        _ kind: AssessmentKind, in subject: ID<Subject>, of schoolClass: ID<SchoolClass>, on day: Day,
        lessons: ClosedRange<Int>, minutes: Int = 45
    ) {
        (self.kind, self.subject, self.schoolClass) = (kind, subject, schoolClass)
        (self.day, self.lessons, self.minutes) = (day, lessons, minutes)
    }

    /// Whether both are one work of the parallel: classes write the same sort each on a day of its own.
    func isSameWork(as other: Assessment) -> Bool { kind == other.kind && schoolClass != other.schoolClass }

    /// «контрольная работа 12 ноября».
    package var words: String { "\(kind.title) \(RussianDate.dayAndMonth(day))" }

    /// Earlier days first, and of one day the earlier lessons.
    static func precedes(_ one: Assessment, _ other: Assessment) -> Bool {
        (one.day.number, one.lessons.lowerBound, one.schoolClass.number, one.subject.number, one.kind.rawValue)
            < (
                other.day.number, other.lessons.lowerBound, other.schoolClass.number, other.subject.number,
                other.kind.rawValue
            )
    }
}
