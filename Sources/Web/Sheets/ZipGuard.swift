/// Looks at a spreadsheet's directory before anybody unpacks it: how large it would become, and what it is.
enum ZipGuard {
    static let mostUnpacked = 200 << 20
    /// Sheets pack well, but not a hundredfold; small files may.
    static let mostRatio = 100
    static let smallEnough = 10 << 20

    /// Whether it holds a part of a name; an archive that is not to be unpacked meets a problem.
    @discardableResult
    static func check(_ bytes: [UInt8], finding part: String = "") throws(FileProblem) -> Bool {
        let broken = FileProblem("Файл таблицы повреждён: он не открывается как XLSX или ODS. Сохраните его заново.")
        guard let end = endOfDirectory(bytes) else { throw broken }
        let entries = number(bytes, end + 10, 2)
        var place = number(bytes, end + 16, 4)
        var unpacked = 0, isFound = false
        for _ in 0..<entries {
            guard place + 46 <= end, number(bytes, place, 4) == 0x0201_4B50 else { throw broken }
            unpacked += number(bytes, place + 24, 4)
            let nameLength = number(bytes, place + 28, 2)
            guard place + 46 + nameLength <= end else { throw broken }
            let name = bytes[(place + 46)..<(place + 46 + nameLength)]
            try checkName(name)
            if name.elementsEqual(part.utf8) { isFound = true }
            if number(bytes, place + 8, 2) & 1 == 1 {
                throw FileProblem("Файл защищён паролем. Снимите пароль и загрузите его снова.")
            }
            place += 46 + nameLength + number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
        }
        guard unpacked <= mostUnpacked, unpacked <= max(smallEnough, bytes.count * mostRatio) else {
            throw FileProblem(
                "Файл в развёрнутом виде слишком велик: больше \(mostUnpacked >> 20) МБ или в \(mostRatio) раз "
                    + "больше самого файла. Оставьте в нём только нужные листы."
            )
        }
        return isFound
    }

    private static func checkName(_ name: ArraySlice<UInt8>) throws(FileProblem) {
        let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let climbs = parts.contains { $0.elementsEqual("..".utf8) } || name.first == UInt8(ascii: "/")
        guard !climbs, !name.contains(UInt8(ascii: "\\")), !name.contains(0) else {
            throw FileProblem(
                "Внутри файла есть имена, ведущие наружу: так устроены вредоносные файлы. Файл не открыт.")
        }
    }

    /// The last 22 bytes, or earlier by the length of a comment.
    private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let last = bytes.count - 22
        return stride(from: last, through: max(0, last - 65_535), by: -1).first { number(bytes, $0, 4) == 0x0605_4B50 }
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
        guard place >= 0, place + size <= bytes.count else { return 0 }
        return (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
}
