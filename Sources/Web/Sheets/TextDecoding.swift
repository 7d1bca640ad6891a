/// Finds out in which alphabet a text file is written: UTF-8 with or without a mark, UTF-16 with one, else cp1251.
package enum TextDecoding {
    /// The text, or why it is none.
    package static func text(of bytes: [UInt8]) throws(FileProblem) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes) }
        guard !bytes.contains(0) else {
            throw FileProblem("В файле есть нулевые байты, это не текст. Сохраните таблицу заново как CSV или XLSX.")
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) { return text }
        guard body.count == bytes.count else {
            throw FileProblem("Файл помечен как UTF-8, но повреждён. Сохраните таблицу заново как CSV или XLSX.")
        }
        return Windows1251.decode(body)
    }

    /// Excel's «Текст Юникод».
    private static func utf16(_ bytes: [UInt8]) throws(FileProblem) -> String {
        let little = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place -> UInt16 in
            let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return little ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
        }
        guard bytes.count.isMultiple(of: 2), !units.contains(0), let text = String(validating: units, as: UTF16.self)
        else {
            throw FileProblem("Файл в кодировке UTF-16 повреждён. Сохраните таблицу заново как CSV или XLSX.")
        }
        return text
    }
}
