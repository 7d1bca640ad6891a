import School
import Storage
import Web

/// How far a class is with one subject at the end of a period.
struct BoardCell: Sendable {
    /// How many students are to have a final mark, and how many have one.
    var students = 0
    var put = 0
    /// Of those that are put, how many are «н/а».
    var notAttested = 0
    /// Students who missed more lessons than the school lets pass without «н/а», and have no final mark yet.
    var mostlyMissed = 0
    /// Students near a threshold, or with a «незачёт», who have no final mark yet.
    var disputed = 0
    /// Students whose final mark follows from their marks no more, and no reason was said.
    var moved = 0
    /// Absences whose reason nobody has given.
    var unresolved = 0
    /// Works that are still owed.
    var points = 0
    /// The page by which its final marks are reached; the first where several groups have the subject.
    var page: CourseAddress?
    /// Whether the subject is composed of others, whose pages it has.
    var isWhole = false

    var isDone: Bool { put >= students && moved == 0 }

    /// «н/а 1 · н/а? 1 · спорных 2 · предложение изменилось 1 · Н 3 · точек 1», as far as there is something to say.
    var words: String { words(apart: " ") }

    /// The same with its counts put after their names by `space`: on a page no line ends between them.
    func words(apart space: String) -> String {
        [
            ("н/а", notAttested), ("н/а?", mostlyMissed), ("спорных", disputed), ("предложение изменилось", moved),
            ("Н", unresolved), ("точек", points),
        ].filter { $0.1 > 0 }.map { "\($0.0)\(space)\($0.1)" }.joined(separator: " · ")
    }
}

/// A class with its cells by subject.
struct BoardRow: Sendable {
    let schoolClass: ID<SchoolClass>
    let name: String
    let gradeLevel: Int?
    var cells: [ID<Subject>: BoardCell] = [:]
    /// When the period was closed for this class; nil while it is open.
    var closed: Moment?

    var students: Int { cells.values.reduce(0) { $0 + $1.students } }
    var put: Int { cells.values.reduce(0) { $0 + $1.put } }
    var moved: Int { cells.values.reduce(0) { $0 + $1.moved } }
}
