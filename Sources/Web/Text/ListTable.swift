import School

/// A list as a file for a spreadsheet: who took it out and when, the head, the rows.
package struct ListTable: Sendable {
    /// The file's name without its ending, in Latin letters.
    package let name: String
    /// What the list is, for its first line.
    package let title: String
    /// The names of the columns.
    package let head: [String]
    /// The rows, each as long as the head.
    package let rows: [[String]]

    /// A list by its parts.
    package init(_ name: String, _ title: String, head: [String], rows: [[String]]) {
        (self.name, self.title, self.head, self.rows) = (name, title, head, rows)
    }

    /// The file as Russian spreadsheets open it: UTF-8 with its mark, semicolons, CRLF (RFC 4180 otherwise).
    func csv(for frame: Frame) -> [UInt8] {
        var text = "\u{FEFF}" + Self.line([title]) + Self.line([frame.stamp]) + Self.line(head)
        for row in rows { text += Self.line(row) }
        return Array(text.utf8)
    }

    private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ";") + "\r\n" }

    /// A cell that a spreadsheet would take for a formula is made plain text.
    private static func cell(_ text: String) -> String {
        let plain = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
        let needsQuotes = plain.contains { ";\"\n\r".contains($0) || $0 == "\r\n" }
        return needsQuotes ? "\"" + plain.replacing("\"", with: "\"\"") + "\"" : plain
    }
}

extension Frame {
    /// «Выгрузил(а) Соколов Д. И., 20.11.2025, 12:00»: stands on every list that leaves the school (001 п. 2п.6).
    package var stamp: String {
        guard let asking, let name = asking.name else { return "" }
        let (day, time, _) = asking.zone.local(asking.now)
        return "Выгрузил(а) \(name.short), \(day.russian), \(time.text)"
    }
}
