import Testing
import Trials

@testable import ExchangeFeature
@testable import Web

@Suite(.enabled(if: Toolbox.isThere, "the virtualenv is made by ./test"))
struct SheetReaderTests {
    private let reader = SheetReader(toolbox: .forTests)

    private func problem(_ bytes: [UInt8]) async throws -> String {
        do { _ = try await reader.sheets(bytes, name: "a") } catch let problem as FileProblem {
            return problem.description
        }
        return "нет"
    }

    @Test func `dates come as dates, numbers without a tail, formulas as the saved value`() async throws {
        let book = Workbook(sheets: [
            (
                "Список",
                [
                    [], ["ФИО", "Дата", "№", "Сумма"],
                    [
                        " Ёлкин  Пётр", .date(41_712), .number("3"),
                        .formula("HYPERLINK(&quot;http://example.org&quot;)", saved: "итог"),
                    ],
                ]
            ),
            ("Пустой", []),
        ])
        let sheets = try await reader.sheets(book.bytes, name: "a.xlsx")
        #expect(sheets.map(\.name) == ["Список", "Пустой"])
        #expect(
            sheets[0].rows.map { $0.filter { !$0.isEmpty } } == [
                [], ["ФИО", "Дата", "№", "Сумма"], ["Ёлкин Пётр", "2014-03-14", "3", "итог"],
            ])
    }

    @Test func `a decomposed letter in a cell is composed`() async throws {
        let book = Workbook(sheets: [("1", [["Андреи\u{306}"]])])
        let cell = try await reader.sheets(book.bytes, name: "a")[0].rows[0][0]
        #expect(cell.unicodeScalars.elementsEqual("Андрей".unicodeScalars))
    }

    @Test func `a bomb that says its size is refused unopened`() async throws {
        let bomb = Workbook(sheets: [("1", [["a"]])], extra: [.init(name: "xl/bomb.xml", bytes: [], claims: 300 << 20)])
        #expect(try await problem(bomb.bytes).hasPrefix("Файл в развёрнутом виде слишком велик"))
    }

    @Test func `a bomb that lies about its size is stopped by the fence`() async throws {
        let script = """
            import sys, zipfile, io
            out = io.BytesIO()
            old = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            rows = b"<sheetData>" + b"<row><c t='inlineStr'><is><t>aaaaaaaa</t></is></c></row>" * 6000000
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
                for name in old.namelist():
                    body = old.read(name)
                    if name.endswith("sheet1.xml"):
                        body = body.replace(b"<sheetData>", rows)
                    new.writestr(name, body)
            data = out.getvalue()
            at = data.rindex(b"xl/worksheets/sheet1.xml") - 46
            sys.stdout.buffer.write(data[:at + 24] + (1000).to_bytes(4, "little") + data[at + 28:])
            """
        let small = Workbook(sheets: [("1", [["a"]])]).bytes
        let limits = ToolLimits(memoryBytes: 4 << 30)
        let bomb = try await Tool("/usr/bin/python3", limits: limits).run(["-c", script], input: small).output
        #expect(bomb.count < 20 << 20)
        #expect(try await problem(bomb) != "нет")
    }

    @Test func `names that lead out of the archive are refused`() async throws {
        for name in ["../../etc/passwd", "/etc/passwd", "xl\\..\\..\\evil"] {
            let book = Workbook(sheets: [("1", [["a"]])], extra: [.init(name: name, bytes: [1])])
            #expect(try await problem(book.bytes).contains("имена, ведущие наружу"))
        }
    }

    @Test func `an entity in a sheet is not expanded`() async throws {
        let doctype = #"<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#
        let book = Workbook(sheets: [("1", [["a&x;b"]])], prologue: doctype)
        do {
            let rows = try await reader.sheets(book.bytes, name: "a")[0].rows
            #expect(!rows.joined().joined().contains("root:"))
        } catch let problem as FileProblem {
            #expect(problem.description.hasPrefix("Файл таблицы повреждён"))
        }
    }

    @Test func `broken, empty, foreign and huge files get a sentence each`() async throws {
        #expect(try await problem([]) == "Файл пуст.")
        #expect(try await problem(Array("PK\u{3}\u{4}половина".utf8)).hasPrefix("Файл таблицы повреждён"))
        #expect(
            try await problem([0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 7, count: 600)).hasPrefix(
                "Файл таблицы повреждён"))
        #expect(try await problem(Array("%PDF-1.7".utf8)) == "Это PDF, а не таблица. Нужен файл XLSX, ODS или CSV.")
        #expect(try await problem(Array("<?xml version=\"1.0\"?><!DOCTYPE a>".utf8)).hasPrefix("Это не таблица."))
        #expect(try await problem(Array("{\"a\": 1}".utf8)).hasPrefix("Это не таблица."))
        #expect(try await problem(Array(repeating: 65, count: 20 << 20 | 1)).hasPrefix("Файл больше 20 МБ."))
    }

    @Test func `too many columns and rows are refused`() async throws {
        let tall = Workbook(sheets: [("1", Array(repeating: ["a"], count: 20_001))])
        #expect(try await problem(tall.bytes) == "В таблице больше 20000 строк. Удалите пустые или разделите файл.")
        let wide = Workbook(sheets: [("1", [Array(repeating: "a", count: 101)])])
        #expect(try await problem(wide.bytes) == "В таблице больше 100 столбцов. Удалите лишние.")
        let long = Workbook(sheets: [("1", [[.text(String(repeating: "я", count: 2_001))]])])
        #expect(try await problem(long.bytes) == "В таблице есть ячейка длиннее 2000 знаков. Сократите её.")
    }
}
