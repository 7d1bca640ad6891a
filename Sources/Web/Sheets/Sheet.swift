/// One sheet of a spreadsheet, or a whole CSV file: rows of clean text, the first row of the file first.
package struct Sheet: Equatable, Sendable {
    /// The name of the sheet, or of the file.
    package let name: String
    /// Its rows, each as long as it was filled.
    package let rows: [[String]]
    /// The file it came in; empty where there is but one.
    package var file = ""

    /// A sheet by its parts.
    package init(name: String, rows: [[String]], file: String = "") {
        (self.name, self.rows, self.file) = (name, rows, file)
    }

    /// How many rows are read.
    package static let mostRows = 20_000
    /// How many columns are read.
    package static let mostColumns = 100
    /// In letters; a cell that is longer is not a name or a date but something else.
    package static let longestCell = 2_000
}
