import Trials

/// The same small plan in the formats that teachers keep theirs in.
enum PlanFiles {
    private static let rows: [[String]] = [
        ["Календарно-тематическое планирование по алгебре"],
        ["№ п/п", "Раздел, тема урока", "Кол-во часов", "Дата", "Вид контроля", "Домашнее задание"],
        ["Раздел 1. Степень"],
        ["1", "Вводный урок. Инструктаж по ТБ", "1", "02.09", "", "§ 1"],
        ["2", "Свойства степени", "2", "04.09", "", "§ 2, № 15"],
        ["Раздел 2. Корни"],
        ["3", "Корни. Контрольная работа", "1", "09.09", "КР", ""],
        ["Итого", "", "4"],
    ]

    static var xlsx: [UInt8] {
        let cells = rows.map { row in
            row.map { Int($0) == nil ? Workbook.Cell.text($0) : Workbook.Cell.number($0) }
        }
        return Workbook(sheets: [("Титул", [["Рабочая программа"]]), ("КТП", cells)]).bytes
    }

    static var ods: [UInt8] {
        let table = rows.map { row in
            "<table:table-row>"
                + row.map {
                    "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
                }.joined() + "</table:table-row>"
        }.joined()
        let content =
            #"<?xml version="1.0" encoding="UTF-8"?><office:document-content "#
            + #"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" "#
            + #"xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" "#
            + #"xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>"#
            + "<table:table table:name=\"КТП\">\(table)</table:table></office:spreadsheet></office:body>"
            + "</office:document-content>"
        let media = "application/vnd.oasis.opendocument.spreadsheet"
        let manifest =
            #"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">"#
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"\(media)\"/></manifest:manifest>"
        return archive([("mimetype", media), ("content.xml", content), ("META-INF/manifest.xml", manifest)])
    }

    /// As Excel saves it in Russia: windows-1251, semicolons.
    static var csv: [UInt8] {
        rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n").unicodeScalars.map { letter in
            switch letter.value {
            case 0x410...0x44F: UInt8(0xC0 + letter.value - 0x410)
            case 0xA7: 0xA7
            case 0x2116: 0xB9
            default: UInt8(letter.value)
            }
        }
    }

    /// A Word document: a table of signatures first, then the plan, its sections across the whole width.
    static var docx: [UInt8] {
        document(
            "<w:tbl>\(row(["Согласовано", "Утверждаю"]))</w:tbl><w:tbl>\(rows.dropFirst().map(row).joined())</w:tbl>")
    }

    static var docxWithoutTables: [UInt8] { document("<w:p><w:r><w:t>Программа</w:t></w:r></w:p>") }

    private static func row(_ cells: [String]) -> String {
        let width = cells.count == 1 ? "<w:tcPr><w:gridSpan w:val=\"6\"/></w:tcPr>" : ""
        let all = cells.map { text in
            // Word cuts a text into runs wherever it was edited.
            let (head, tail) = (text.prefix(3), text.dropFirst(3))
            return "<w:tc>\(width)<w:p><w:r><w:t xml:space=\"preserve\">\(head)</w:t></w:r><w:r><w:t "
                + "xml:space=\"preserve\">\(tail)</w:t></w:r></w:p></w:tc>"
        }
        return "<w:tr>\(all.joined())</w:tr>"
    }

    private static func document(_ body: String) -> [UInt8] {
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return archive([
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", "<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>"),
        ])
    }

    private static func archive(_ parts: [(String, String)]) -> [UInt8] {
        Zip.archive(parts.map { Zip.Entry(name: $0.0, bytes: Array($0.1.utf8)) })
    }
}
