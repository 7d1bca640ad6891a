import School
import Storage
import Web

/// Everything the grid shows, laid out by row and column.
struct GridSheet: Sendable {
    let course: CourseLine
    let periods: [Period]
    let shown: ShownPeriod
    let columns: [GridColumn]
    let rows: [GridRow]
    let order: RowOrder
    /// What is said of students under the grid, by row.
    let notes: [GridNote]
    /// Who missed how many lessons, where the school asks about «н/а» for it.
    let missed: MissedLessons?
    /// How many marks the period asks for of whoever is there all of it; 0 for the year.
    let minimum: Int
    let symbols: Symbols
    let takesTwo: Bool
    let isEditable: Bool
    /// Whether the caller may move lessons to other days.
    let mayMove: Bool
    /// Whether the students' names lead to their cards.
    let seesCards: Bool
    let today: Day
    /// When the page was read: what others write afterwards is asked for by the page itself.
    let now: Moment
    let zone: Zone
    /// When the page changes by itself: a mark leaves its quiet window, or a lesson begins and may be written.
    let nextChange: Moment?
    /// The day of attestation beyond which no mark of the period is put, from three days before it on (003 п. 2.6).
    let attestation: TermLimit?
    /// The school as it was called on the last day that is shown, or today.
    let letterhead: Letterhead
    /// Which record of the school is the official one today.
    let mode: RecordMode
    /// Whether columns are shut, for all or for a class, and the caller may ask to open a column of it.
    let asks: Bool
    /// A class of the group that has the period closed while others have it open, and since when.
    let closedClass: (name: String, at: Moment)?
}

/// One student with the cells in the columns' order: a class, so that no row is copied while the page is drawn.
final class GridRow: Sendable {
    /// The student's place on the list, whatever the order of the page.
    let number: Int
    let student: CourseStudent
    let cells: [GridCell]
    /// The notes to its cells, the works done again and the days of its points: few, and so not kept with every cell.
    let extras: RowExtras
    let forecast: Forecast
    /// The final mark of the period that is shown, once it is put.
    let final: Mark?

    init(
        number: Int, student: CourseStudent, cells: [GridCell], extras: RowExtras, forecast: Forecast, final: Mark?
    ) {
        (self.number, self.student, self.cells, self.extras) = (number, student, cells, extras)
        (self.forecast, self.final) = (forecast, final)
    }

    var average: Average? { forecast.average }
}

/// What stands in one cell.
struct GridCell: Sendable {
    var attendance: ShownAttendance?
    var attendanceVersion = 0
    var marks = Pair<Mark?>(nil, nil)
    var versions = Pair(0, 0)
    /// 1 unpublished, 2 late, 4 with a remark to the mark, 8 by hearsay, 16 with a note to the cell.
    var flags = 0
    /// Whether its work was done again, marked or erased.
    var isAgain = false
    /// By how many days a mark of the cell came late.
    var lateDays = 0
    var isOut = false
    /// Read only, though its column is not: the student has moved on from the page, or the own class is closed.
    var isPast = false
    /// What is known of an empty cell.
    var ghost: Ghost?

    /// Something that nobody typed here: it is shown in grey and is no entry.
    enum Ghost: Sendable, Equatable {
        /// Freed from the exercises by a document.
        case freed
        /// Away for a reason given already, at a lesson whose roll has not been called.
        case expected(AttendanceCode)
        /// Noted of the lesson, in its first column.
        case ofLesson(AttendanceCode)

        /// «осв», or the letter of the reason.
        func text(_ symbols: Symbols) -> String {
            switch self {
            case .freed: "осв"
            case .expected(let code), .ofLesson(let code): symbols.letter(for: code)
            }
        }

        /// A small number of its own.
        var number: Int {
            switch self {
            case .freed: 1
            case .expected(let code): code.rawValue + 1
            case .ofLesson(let code): code.rawValue + 16
            }
        }
    }

    var isEmpty: Bool {
        attendance == nil && marks[0] == nil && marks[1] == nil && attendanceVersion == 0 && versions == Pair(0, 0)
            && !isAgain
    }
}

/// What some cells of a row have besides, by the column's place.
struct RowExtras: Sendable {
    var notes: [(column: Int, place: NotePlace, words: String, version: Int)] = []
    /// In the order of the attempts; the first mark stays in its cell.
    var attempts: [(column: Int, attempt: Attempt)] = []
    /// By when the work of a point is to be handed in.
    var dues: [(column: Int, place: Int, due: Day)] = []
    /// By how many minutes the student was late, where that was noted; «О» typed over another sign brings them back.
    var late: [(column: Int, minutes: Int)] = []
    /// From when the family sees all that stands in a cell, where it does not yet.
    private(set) var seen: [(column: Int, from: Moment)] = []

    var isEmpty: Bool { notes.isEmpty && attempts.isEmpty && dues.isEmpty && late.isEmpty && seen.isEmpty }

    /// The family sees something of a column's cell only from a moment on.
    mutating func hide(_ column: Int, until moment: Moment) {
        guard let known = seen.firstIndex(where: { $0.column == column }) else {
            return seen.append((column, moment))
        }
        seen[known].from = max(seen[known].from, moment)
    }

    /// The marks of a work done again.
    func again(in column: Int) -> [Mark] { attempts.filter { $0.column == column }.compactMap(\.attempt.mark) }

    /// By when the work of a column's point is to be handed in.
    func due(in column: Int) -> Day? { dues.first { $0.column == column && $0.place == 0 }?.due }
}

/// A work done again: the mark of one attempt, nil once erased.
struct Attempt: Sendable, Hashable {
    /// 1 for the first time it was done again.
    let number: Int
    let mark: Mark?
    let version: Int
}

/// What a cell has twice, kept in place: a page of fifteen hundred cells would pay for arrays.
struct Pair<Value: Sendable & Equatable>: Sendable, Equatable {
    var first: Value
    var second: Value

    init(_ first: Value, _ second: Value) {
        self.first = first
        self.second = second
    }

    /// 0 is the first, anything else the second.
    subscript(place: Int) -> Value {
        get { place == 0 ? first : second }
        set { if place == 0 { first = newValue } else { second = newValue } }
    }
}
