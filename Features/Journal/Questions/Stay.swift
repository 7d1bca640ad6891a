import School
import Storage

/// A student's days in a group, and how they are told of: «прибыл 10.11.2025, пр. № 41-к, из школы № 4».
struct Stay: Sendable {
    /// What tells the stays of a group apart.
    struct Key: Hashable {
        let student: Int
        let from: Int
    }

    /// Nil for whoever is on the list alone.
    let days: Span?
    let sex: Sex?
    /// Whether the ledger of movement tells of its beginning or end.
    let hasLines: Bool
    private let form: StudyForm
    private let since: Day?
    private let order: String?

    /// From columns sex, first day, last day, whether there are lines, and form of education with its day and order,
    /// beginning with the fifth.
    init(_ row: Row) {
        days = row.isNull(5) ? nil : Span(from: row.day(5), to: row.dayOrNil(6))
        sex = row.intOrNil(4).flatMap { Sex(rawValue: $0) }
        hasLines = row.flag(7)
        form = StudyForm(rawValue: row.int(8)) ?? .atSchool
        (since, order) = (row.dayOrNil(9), row.textOrNil(10))
    }

    /// Whether anything is to be told of it on days that begin with this one.
    func isToldOf(from first: Day) -> Bool {
        hasLines || form != .atSchool || (days.map { $0.from > first || $0.to != nil } ?? false)
    }

    /// How it began and ended, and what the student's form of education is.
    func words(_ lines: LedgerLines?, shownFrom first: Day) -> [String] {
        var words: [String] = []
        if let days, days.from > first { words.append(LedgerLine.words(lines?.came, Self.came, "из", days.from, sex)) }
        // Whoever leaves lessons by a form of education is on the class's list as before: the form says it.
        if let days, let last = days.to, form == .atSchool || since != last + 1 {
            // Whoever moves is there from the order's day on; whoever leaves is here up to it.
            let day = lines?.left?.isMove == true ? last + 1 : last
            words.append(LedgerLine.words(lines?.left, Self.left, "в", day, sex))
        }
        if form != .atSchool {
            let day = since.map { " с \($0.russian)" } ?? "", paper = order.map { ", пр. №\u{A0}\($0)" } ?? ""
            words.append(form.title + day + paper)
        }
        return words
    }

    /// Without a line of the ledger the student only joined these lessons, or left them.
    private static func came(_ line: LedgerLine?, _ sex: Sex?) -> String {
        guard let line, let kind = line.kind else { return "на уроках с" }
        if kind == .regroup { return sex == .female ? "переведена" : "переведён" }
        return sex == .female ? "прибыла" : "прибыл"
    }

    private static func left(_ line: LedgerLine?, _ sex: Sex?) -> String {
        guard let line else { return "на уроках по" }
        if line.isMove { return sex == .female ? "переведена" : "переведён" }
        return sex == .female ? "выбыла" : "выбыл"
    }
}

/// What the ledger says of a stay's beginning and end.
struct LedgerLines: Sendable {
    let came: LedgerLine?
    let left: LedgerLine?

    /// From the third column on: kind, class or group, place and order of both.
    init(_ row: Row) { (came, left) = (LedgerLine(row, at: 2), LedgerLine(row, at: 6)) }
}

/// One line of the ledger of movement.
struct LedgerLine: Sendable {
    /// Nil for a kind that is not known here.
    let kind: MovementKind?
    private let group: String
    private let place: String
    private let order: String?

    init?(_ row: Row, at column: Int) {
        guard let number = row.intOrNil(column) else { return nil }
        kind = MovementKind(rawValue: number)
        (group, place, order) = (row.text(column + 1), row.text(column + 2), row.textOrNil(column + 3))
    }

    /// Whether whoever left went to another class or group of the school.
    var isMove: Bool { Self.isMove(kind?.rawValue) }

    /// The same by the number that is kept.
    static func isMove(_ number: Int?) -> Bool {
        guard let kind = number.flatMap({ MovementKind(rawValue: $0) }) else { return false }
        return kind == .regroup || kind.isBetweenClasses
    }

    /// «переведён 12.11.2025, пр. № 42-к, в 8А».
    static func words(
        _ line: LedgerLine?, _ verb: (LedgerLine?, Sex?) -> String, _ side: String, _ day: Day, _ sex: Sex?
    ) -> String {
        let group = line?.group ?? "", order = line?.order.map { "пр. №\u{A0}\($0)" } ?? ""
        return ["\(verb(line, sex)) \(day.russian)", order, group.isEmpty ? "" : "\(side) \(group)", line?.place ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
