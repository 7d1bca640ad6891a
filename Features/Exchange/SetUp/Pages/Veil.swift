import School

/// Shows cells that may hold sealed values: their ends alone, whether the column was recognised or not.
enum Veil {
    /// Enough digits for a telephone, a passport or a SNILS.
    private static let manyDigits = 9

    /// A cell as a sample of its column.
    static func sample(_ text: String, _ column: Column?) -> String {
        if let field = column?.sealed { return field.masked(text) }
        let digits = text.count { $0.isASCII && $0.isNumber }
        return column?.isDropped == true || digits >= manyDigits ? "•••" : String(text.prefix(40))
    }
}
