import Web

/// A timetable's file, recognised by what it holds and not by what it is called.
enum TimetableSource {
    case fet(FETFile)
    case asc(ASCFile)
    case grid(GridFile)

    /// What is kept of an upload: XML as it came, a table as plain sheets.
    static func read(_ kept: [UInt8]) throws(FileProblem) -> TimetableSource {
        guard isXML(kept) else { return .grid(try GridFile(SheetText.sheets(of: kept))) }
        let root = try XMLReader.root(of: kept)
        switch root.name {
        case "fet": return .fet(try FETReader.file(root))
        case "timetable": return .asc(try ASCReader.file(root))
        case "Activities_Timetable":
            throw FileProblem(
                "Это решение FET — только места занятий. Загрузите сначала файл .fet, к которому оно относится, и "
                    + "приложите решение на странице его проверки.")
        default:
            throw FileProblem(
                "Это не расписание: файл XML начинается с <\(root.name.prefix(40))>. Нужен файл FET (.fet), выгрузка "
                    + "«aSc Timetables 2012 XML» или таблица XLSX, ODS, CSV.")
        }
    }

    /// Whether a file is, or pretends to be, XML.
    static func isXML(_ bytes: [UInt8]) -> Bool {
        // Two bytes a letter: no table begins so, and what reads XML says which alphabet it wants.
        if bytes.starts(with: [0xFF, 0xFE, 0x3C, 0x00]) || bytes.starts(with: [0xFE, 0xFF, 0x00, 0x3C]) {
            return true
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return body.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
    }

    var isFET: Bool {
        if case .fet = self { true } else { false }
    }

    var isGrid: Bool {
        if case .grid = self { true } else { false }
    }

    /// Whose file it is, for the timetable's name.
    var program: String {
        switch self {
        case .fet: "FET"
        case .asc: "aSc"
        case .grid: "школы"
        }
    }

    /// «файл FET», for a page.
    var title: String {
        switch self {
        case .fet: "файл программы FET"
        case .asc: "выгрузка aSc Timetables"
        case .grid: "таблица: дни и уроки вниз, классы в столбцах"
        }
    }
}
