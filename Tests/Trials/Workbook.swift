/// Writes small XLSX files for tests, part by part, so that each part can be made wrong.
package struct Workbook {
    /// A cell as it is written.
    package enum Cell: ExpressibleByStringLiteral {
        case text(String)
        /// Days since 30 December 1899, shown as a date.
        case date(Int)
        case number(String)
        case formula(String, saved: String)

        /// Plain text.
        package init(stringLiteral text: String) { self = .text(text) }
    }

    /// Its sheets in order.
    package var sheets: [(name: String, rows: [[Cell]])]
    /// Stands before the root of every sheet.
    let prologue: String
    let extra: [Zip.Entry]

    /// A workbook by its sheets, with what stands before the root of each and with other parts.
    package init(sheets: [(name: String, rows: [[Cell]])], prologue: String = "", extra: [Zip.Entry] = []) {
        (self.sheets, self.prologue, self.extra) = (sheets, prologue, extra)
    }

    /// The file.
    package var bytes: [UInt8] {
        let parts = sheets.enumerated().map { ("xl/worksheets/sheet\($0.offset + 1).xml", sheet($0.element.rows)) }
        let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
        let all =
            [
                ("[Content_Types].xml", types), ("_rels/.rels", rootRelations), ("xl/workbook.xml", book),
                ("xl/_rels/workbook.xml.rels", relations), ("xl/styles.xml", styles),
            ].map { ($0.0, head + $0.1) } + parts
        return Zip.archive(all.map { Zip.Entry(name: $0.0, bytes: Array($0.1.utf8)) } + extra)
    }

    private func sheet(_ rows: [[Cell]]) -> String {
        var text =
            #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + prologue
            + #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#
        for (number, row) in rows.enumerated() {
            text += "<row r=\"\(number + 1)\">"
            for (place, cell) in row.enumerated() {
                let address = "r=\"\(letters(place))\(number + 1)\""
                switch cell {
                case .text(""): break
                case .text(let words):
                    text += "<c \(address) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(words)</t></is></c>"
                case .date(let days): text += "<c \(address) s=\"1\"><v>\(days)</v></c>"
                case .number(let digits): text += "<c \(address)><v>\(digits)</v></c>"
                case .formula(let formula, let saved):
                    text += "<c \(address) t=\"str\"><f>\(formula)</f><v>\(saved)</v></c>"
                }
            }
            text += "</row>"
        }
        return text + "</sheetData></worksheet>"
    }

    /// A…Z, AA…
    private func letters(_ place: Int) -> String {
        (place >= 26 ? letters(place / 26 - 1) : "") + String(UnicodeScalar(UInt8(65 + place % 26)))
    }

    private var book: String {
        let list = sheets.enumerated().map {
            "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" r:id=\"rId\($0.offset + 1)\"/>"
        }
        return #"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
            + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"#
            + list.joined() + "</sheets></workbook>"
    }

    private var relations: String {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let list = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(kind)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"# + list.joined()
            + "<Relationship Id=\"rId99\" Type=\"\(kind)/styles\" Target=\"styles.xml\"/></Relationships>"
    }

    private var rootRelations: String {
        #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#
            + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" "#
            + #"Target="xl/workbook.xml"/></Relationships>"#
    }

    private var types: String {
        let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let list = sheets.indices.map {
            "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\"\(main).worksheet+xml\"/>"
        }
        return #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
            + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(main).sheet.main+xml\"/>" + list.joined()
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(main).styles+xml\"/></Types>"
    }

    private var styles: String {
        #"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2">"#
            + #"<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"#
    }
}
