/// Sheets as bytes: control characters between cells, rows and sheets, which no clean cell can hold.
package enum SheetText {
    private static let endOfCell: UInt8 = 0x1F
    private static let endOfRow: UInt8 = 0x1E
    private static let endOfSheet: UInt8 = 0x1D

    /// The sheets as bytes to keep.
    package static func bytes(of sheets: [Sheet]) -> [UInt8] {
        var bytes: [UInt8] = []
        for sheet in sheets {
            bytes +=
                Array(sheet.name.utf8) + (sheet.file.isEmpty ? [] : [endOfCell] + Array(sheet.file.utf8)) + [endOfRow]
            for row in sheet.rows { bytes += row.map { Array($0.utf8) }.joined(separator: [endOfCell]) + [endOfRow] }
            bytes.append(endOfSheet)
        }
        return bytes
    }

    /// The sheets that were kept.
    package static func sheets(of bytes: [UInt8]) -> [Sheet] {
        bytes.split(separator: endOfSheet).map { sheet in
            var rows = sheet.split(separator: endOfRow, omittingEmptySubsequences: false).dropLast()
            let names = (rows.popFirst() ?? []).split(separator: endOfCell, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self).clean }
            return Sheet(
                name: names[0],
                rows: rows.map { row in
                    row.split(separator: endOfCell, omittingEmptySubsequences: false)
                        .map { String(decoding: $0, as: UTF8.self).clean }
                }, file: names[safe: 1] ?? "")
        }
    }
}
