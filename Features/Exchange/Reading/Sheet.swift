/// One sheet of a spreadsheet, or a whole CSV file: rows of clean text, the first row of the file first.
struct Sheet: Equatable {
    let name: String
    let rows: [[String]]
    /// The file it came in; empty where there is but one.
    var file = ""

    static let mostRows = 20_000
    static let mostColumns = 100
    /// In letters; a cell that is longer is not a name or a date but something else.
    static let longestCell = 2_000
}
