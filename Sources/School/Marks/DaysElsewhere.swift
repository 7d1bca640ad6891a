/// The days of a school year on which a student was taught in another school: marks of theirs may be entered here.
package struct DaysElsewhere: Sendable {
    private let year: SchoolYear
    private let here: [Span]

    /// A year, and the spans in which the student stood in a class of ours.
    package init(_ year: SchoolYear, here: [Span]) { (self.year, self.here) = (year, here) }

    /// The eve of the last arrival, where a mark of a whole period stands; nil for whoever began the year here.
    package var eve: Day? {
        here.map(\.from).filter { from in
            from > year.starts && year.contains(from) && !here.contains { $0.contains(from - 1) }
        }.max().map { $0 - 1 }
    }

    /// Objects to a day on which no mark of another school can have been put.
    package func check(_ day: Day) throws {
        guard let eve else {
            throw Objection("Ученик учится здесь с начала учебного года: отметок прежней школы у него нет.")
        }
        guard year.contains(day), day <= eve else {
            throw Objection(
                "День: нужен день до прибытия, с \(year.starts.russian) по \(eve.russian).", field: "day")
        }
        guard !here.contains(where: { $0.contains(day) }) else {
            throw Objection(
                "\(day.russian) ученик учился здесь: отметка этого дня ставится в журнале.", field: "day")
        }
    }
}
