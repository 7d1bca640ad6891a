/// A part of the tenth class whose final mark a certificate of the eleventh rests on.
package struct TenthPart: Hashable, Sendable {
    /// The place of its period in the year, or 0 for the year; it stands in the record and never changes.
    package let number: Int

    /// A part by its number.
    package init(_ number: Int) { self.number = number }

    /// The mark of the year.
    package static let year = TenthPart(0)
    /// What is brought from another school or from paper: the tenth class is kept by half-years.
    package static let brought = [TenthPart(1), TenthPart(2), year]

    /// «II», «год», for a column.
    package var title: String { number == 0 ? "год" : roman(number) }
    /// «II полугодие», «год», for a form.
    package var words: String { number == 0 ? title : title + " полугодие" }
    /// What it is a final mark of.
    package var kind: FinalKind { number == 0 ? .year : .period }
}

/// Final marks of the tenth class in one subject, of everybody on a page of the eleventh.
package struct TenthMarks: Sendable {
    private var marks: [ID<Student>: [TenthPart: Mark]] = [:]

    /// None yet.
    package init() {}

    /// Adds one; the later one of two of the same part holds.
    package mutating func add(_ mark: Mark, of student: ID<Student>, _ part: TenthPart) {
        marks[student, default: [:]][part] = mark
    }

    /// A student's mark; nil where none is known.
    package func mark(of student: ID<Student>, _ part: TenthPart) -> Mark? { marks[student]?[part] }

    /// The columns before a certificate: the half-years at least, whoever has marks of them or not, and the year.
    package var parts: [TenthPart] {
        let most = marks.values.flatMap(\.keys).map(\.number).max() ?? 0
        return (1...max(2, most)).map { TenthPart($0) } + [.year]
    }

    /// Whether a mark that is not known is lacking: only who was marked by more than half-years has more of them.
    package func isAwaited(_ part: TenthPart, of student: ID<Student>) -> Bool {
        part.number <= 2 || marks[student]?.keys.contains { $0.number > 2 } == true
    }
}
