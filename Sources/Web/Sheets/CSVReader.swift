/// RFC 4180 with the three delimiters that spreadsheets write.
package struct CSVReader {
    /// The text as a sheet; what cannot be read meets a `FileProblem`.
    package static func sheet(_ bytes: [UInt8], name: String) throws(FileProblem) -> Sheet {
        let text = Array(try TextDecoding.text(of: bytes).unicodeScalars)
        var reader = CSVReader(text: text, delimiter: delimiter(of: text))
        return Sheet(name: name, rows: try reader.rows())
    }

    private let text: [Unicode.Scalar]
    private let delimiter: Unicode.Scalar
    private var place = 0

    private init(text: [Unicode.Scalar], delimiter: Unicode.Scalar) {
        self.text = text
        self.delimiter = delimiter
    }

    private mutating func rows() throws(FileProblem) -> [[String]] {
        var rows: [[String]] = []
        while place < text.count {
            guard rows.count < Sheet.mostRows else {
                throw FileProblem("В файле больше \(Sheet.mostRows) строк. Разделите его на несколько.")
            }
            rows.append(try row(number: rows.count + 1))
        }
        return rows
    }

    private mutating func row(number: Int) throws(FileProblem) -> [String] {
        var cells: [String] = []
        while true {
            let cell = text[safe: place] == "\"" ? try quoted(row: number) : bare()
            guard cell.unicodeScalars.count <= Sheet.longestCell else {
                throw FileProblem("Строка \(number): в ячейке \(cells.count + 1) больше \(Sheet.longestCell) знаков.")
            }
            cells.append(cell.clean)
            guard cells.count <= Sheet.mostColumns else {
                throw FileProblem("Строка \(number): больше \(Sheet.mostColumns) столбцов. Удалите лишние.")
            }
            guard place < text.count, text[place] == delimiter else { break }
            place += 1
        }
        if text[safe: place] == "\r" { place += 1 }
        if text[safe: place] == "\n" { place += 1 }
        return cells
    }

    private mutating func bare() -> String {
        let start = place
        while place < text.count, text[place] != delimiter, text[place] != "\n", text[place] != "\r" { place += 1 }
        return String(String.UnicodeScalarView(text[start..<place]))
    }

    /// What follows the closing quote before the next delimiter is kept, as Excel does.
    private mutating func quoted(row: Int) throws(FileProblem) -> String {
        var cell = String.UnicodeScalarView()
        place += 1
        while true {
            guard place < text.count, cell.count <= Sheet.longestCell else {
                throw FileProblem("Строка \(row): кавычка открыта и не закрыта. Исправьте её в файле.")
            }
            if text[place] != "\"" {
                cell.append(text[place])
                place += 1
            } else if text[safe: place + 1] == "\"" {
                cell.append("\"")
                place += 2
            } else {
                place += 1
                return String(cell) + bare()
            }
        }
    }

    /// The one that splits most of the first lines into the same number of cells.
    private static func delimiter(of text: [Unicode.Scalar]) -> Unicode.Scalar {
        let lines = text.prefix(20_000).split(omittingEmptySubsequences: true) { $0 == "\n" || $0 == "\r" }.prefix(20)
        func weight(_ delimiter: Unicode.Scalar) -> (lines: Int, cells: Int) {
            var counts: [Int: Int] = [:]
            for line in lines { counts[countOutsideQuotes(delimiter, in: line), default: 0] += 1 }
            counts[0] = nil
            return counts.map { (lines: $0.value, cells: $0.key) }.max { ($0.lines, $0.cells) < ($1.lines, $1.cells) }
                ?? (0, 0)
        }
        let candidates: [Unicode.Scalar] = [";", "\t", ","]
        return candidates.enumerated().max {
            let (a, b) = (weight($0.element), weight($1.element))
            return (a.lines, a.cells, -$0.offset) < (b.lines, b.cells, -$1.offset)
        }?.element ?? ";"
    }

    private static func countOutsideQuotes(_ wanted: Unicode.Scalar, in line: ArraySlice<Unicode.Scalar>) -> Int {
        var inside = false
        var count = 0
        for scalar in line {
            if scalar == "\"" { inside.toggle() }
            if !inside, scalar == wanted { count += 1 }
        }
        return count
    }
}

extension Array {
    /// The element, or nothing beyond the end.
    package subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
