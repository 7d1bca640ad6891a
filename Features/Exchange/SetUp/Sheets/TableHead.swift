import Web

/// The head of a table: one row of titles, or two where cells of the upper one are merged.
struct TableHead: Equatable {
    /// The last row of the head, counted from nought.
    let last: Int
    /// «Мать ФИО»: both rows in one.
    let titles: [String]
    /// What stands right above the cells: the lower row, or the upper one where the lower is empty.
    let lower: [String]

    private static let searchedRows = 20

    /// Every row that may be a head, alone and with the next.
    static func candidates(_ rows: [[String]]) -> [TableHead] {
        rows.prefix(searchedRows).indices.flatMap { place -> [TableHead] in
            let row = rows[place]
            guard row.count(where: { !$0.isEmpty }) >= 2 else { return [] }
            let one = TableHead(last: place, titles: row, lower: row)
            return [one] + (rows[safe: place + 1].flatMap { two(row, $0, at: place) }.map { [$0] } ?? [])
        }
    }

    /// Nothing, where no cell of the upper row can be a merged one.
    private static func two(_ upper: [String], _ lower: [String], at place: Int) -> TableHead? {
        var titles: [String] = [], own: [String] = [], merged = "", hasMerged = false
        for column in 0..<max(upper.count, lower.count) {
            let (above, below) = (upper[safe: column] ?? "", lower[safe: column] ?? "")
            if !above.isEmpty { merged = above } else if below.isEmpty { merged = "" }
            hasMerged = hasMerged || above.isEmpty && !below.isEmpty && !merged.isEmpty
            titles.append(below.isEmpty ? above : [merged, below].filter { !$0.isEmpty }.joined(separator: " "))
            own.append(below.isEmpty ? above : below)
        }
        return hasMerged ? TableHead(last: place + 1, titles: titles, lower: own) : nil
    }

    /// By what the head is known again: its titles without regard to case, spaces and marks.
    var fingerprint: String { titles.map(\.plain).joined(separator: "|") }
}
