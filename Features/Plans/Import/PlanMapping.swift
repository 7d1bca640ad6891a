import School
import Web

/// Which sheet of a file is read, after which row, and what its columns hold.
struct PlanMapping: Sendable, Equatable {
    var sheet = 0
    /// The number of the header's row, from 1; 0 where the table has none.
    var header = 0
    var columns: [PlanColumn] = []
    /// The numbers of rows that are not taken.
    var excluded: Set<Int> = []

    /// What the file itself suggests: the sheet and the row in which a topic is named, else the looks of the columns.
    init(guessing sheets: [Sheet]) {
        for (place, sheet) in sheets.enumerated() {
            guard let found = Self.header(in: sheet) else { continue }
            (self.sheet, header, columns) = (place, found.row, found.columns)
            return
        }
        sheet = sheets.indices.max { sheets[$0].rows.count < sheets[$1].rows.count } ?? 0
        columns = sheets.isEmpty ? [] : Self.columns(byLooksOf: sheets[sheet])
    }

    /// The first row of a few that names a topic and something else beside it.
    private static func header(in sheet: Sheet) -> (row: Int, columns: [PlanColumn])? {
        let width = sheet.rows.map(\.count).max() ?? 0
        for (place, row) in sheet.rows.prefix(30).enumerated() {
            var columns = [PlanColumn](repeating: .none, count: width), taken: Set<PlanColumn> = []
            for (column, cell) in row.enumerated() where cell.count < 80 {
                guard let named = PlanColumn.named(cell), taken.insert(named).inserted else { continue }
                columns[column] = named
            }
            if taken.contains(.topic), taken.count > 1 { return (place + 1, columns) }
        }
        return nil
    }

    /// Without a header: the longest texts are topics, growing numbers number them, small ones are hours, «§» homework.
    private static func columns(byLooksOf sheet: Sheet) -> [PlanColumn] {
        let width = sheet.rows.map(\.count).max() ?? 0
        let cells = (0..<width).map { column in sheet.rows.compactMap { $0[safe: column] }.filter { !$0.isEmpty } }
        var columns = [PlanColumn](repeating: .none, count: width)
        func length(_ column: Int) -> Int {
            cells[column].isEmpty ? 0 : cells[column].reduce(0) { $0 + $1.count } * 10 / cells[column].count
        }
        let isHomework = cells.map { texts in
            texts.count { $0.contains("§") || $0.contains("№") || $0.plain.hasPrefix("стр") } * 2 > texts.count
        }
        let texts = (0..<width).filter { !isHomework[$0] }
        guard let topic = texts.max(by: { length($0) < length($1) }), length(topic) > 0 else { return columns }
        columns[topic] = .topic
        for column in 0..<width where column != topic && !cells[column].isEmpty {
            if isHomework[column] {
                if !columns.contains(.homework) { columns[column] = .homework }
                continue
            }
            let numbers = cells[column].compactMap { Int($0) }
            guard numbers.count * 2 > cells[column].count else { continue }
            let isGrowing = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } && numbers.count > 1
            let kind: PlanColumn = isGrowing ? .number : (numbers.max() ?? 0) <= 20 ? .hours : .none
            if !columns.contains(kind) { columns[column] = kind }
        }
        return columns
    }

    /// What a form says of it.
    mutating func take(_ form: Form, sheets: [Sheet]) {
        if let typed = form["sheet"].flatMap({ Int($0) }), sheets.indices.contains(typed), typed != sheet {
            self = PlanMapping(guessing: [sheets[typed]])
            sheet = typed
            return
        }
        header = form["header"].flatMap { Int($0) }.map { min(max($0, 0), Sheet.mostRows) } ?? header
        for column in columns.indices {
            columns[column] = form["c\(column)"].flatMap { PlanColumn(rawValue: $0) } ?? columns[column]
        }
        excluded = Set(form.all("skip").compactMap { Int($0) })
    }
}

extension PlanMapping {
    /// As it is kept between two visits.
    var text: String {
        ([String(sheet), String(header), columns.map(\.rawValue).joined(separator: ",")]
            + [excluded.sorted().map { String($0) }.joined(separator: ",")]).joined(separator: "\n")
    }

    /// What was kept; nil for anything else.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 4, let sheet = Int(lines[0]), let header = Int(lines[1]) else { return nil }
        (self.sheet, self.header) = (sheet, header)
        columns = lines[2].split(separator: ",", omittingEmptySubsequences: false)
            .map { PlanColumn(rawValue: String($0)) ?? .none }
        excluded = Set(lines[3].split(separator: ",").compactMap { Int($0) })
    }
}
