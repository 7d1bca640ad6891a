import School
import Web

/// A sheet whose header row has been found: which column holds what, and what is left out.
struct PeopleTable: Equatable {
    enum Kind { case students, staff }

    let sheet: Sheet
    let kind: Kind
    /// Counted from nought.
    let header: Int
    let columns: [Int: Column]
    /// Titles that nobody understood.
    let unknown: [String]
    /// The class whose name the sheet bears, where the table has no column for it.
    let schoolClass: ClassName?

    /// Nothing, where none of the first rows looks like a header of a list of people.
    init?(_ sheet: Sheet, keeping kept: Set<CardField> = []) {
        let candidates = sheet.rows.prefix(Self.searchedRows).enumerated()
            .map { (row: $0.offset, columns: Self.columns(of: $0.element, kept)) }
            .filter { found in found.columns.count >= 2 && found.columns.values.contains { $0.isName } }
        guard let best = candidates.max(by: { ($0.columns.count, $1.row) < ($1.columns.count, $0.row) }) else {
            return nil
        }
        let found = Set(best.columns.values)
        let staff =
            found.contains(.post)
            || (!found.contains(.schoolClass) && !found.contains(.birth)
                && (found.contains(.subjects) || found.contains(.leads)))
        self.sheet = sheet
        kind = staff ? .staff : .students
        header = best.row
        columns = best.columns
        unknown = sheet.rows[best.row].enumerated()
            .filter { !$0.element.isEmpty && best.columns[$0.offset] == nil }.map(\.element)
        schoolClass = ClassInCell.usual(sheet.name)
    }

    /// A table whose head and columns are settled already.
    init(_ sheet: Sheet, as kind: Kind, header: Int, columns: [Int: Column]) {
        self.sheet = sheet
        self.kind = kind
        self.header = header
        self.columns = columns
        unknown = []
        schoolClass = ClassInCell.usual(sheet.name)
    }

    /// Columns left out on purpose, title by title, with the reason.
    var dropped: [(title: String, reason: Column.DropReason)] {
        columns.sorted { $0.key < $1.key }.compactMap { place, column in
            if case .dropped(let reason) = column { (sheet.rows[header][place], reason) } else { nil }
        }
    }

    private static let searchedRows = 20

    /// A title that occurs again belongs to the next parent; any other repetition is unknown.
    private static func columns(of titles: [String], _ kept: Set<CardField>) -> [Int: Column] {
        var columns: [Int: Column] = [:]
        for (place, title) in titles.enumerated() {
            guard title.count <= 100, var column = ColumnTitles.column(title) else { continue }
            while case .parent(.guardian(let number), let part) = column, number < 4, columns.values.contains(column) {
                column = .parent(.guardian(number + 1), part)
            }
            column = column.among(kept)
            if column.isDropped || !columns.values.contains(column) { columns[place] = column }
        }
        return columns
    }
}

extension Column {
    var isName: Bool { if case .name(let part) = self { part == .full || part == .surname } else { false } }
    var isDropped: Bool { if case .dropped = self { true } else { false } }
}
