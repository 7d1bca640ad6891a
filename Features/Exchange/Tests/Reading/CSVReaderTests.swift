import Testing
import Web

@testable import ExchangeFeature

struct CSVReaderTests {
    @Test(arguments: [";", ",", "\t"])
    func `the delimiter is found, quotes hold delimiters, line ends and quotes`(delimiter: String) throws {
        let lines = [
            ["ФИО", "Класс", "Предметы"], ["\"Ли, Ён\"", "2В", "\"Русский язык; \"\"чтение\"\"\nи письмо\""],
        ]
        let text = lines.map { $0.joined(separator: delimiter) }.joined(separator: "\r\n") + "\r\n"
        let sheet = try CSVReader.sheet(Array(text.utf8), name: "a")
        #expect(sheet.rows == [["ФИО", "Класс", "Предметы"], ["Ли, Ён", "2В", "Русский язык; \"чтение\"\nи письмо"]])
    }

    @Test func `commas inside cells do not outweigh the semicolon between them`() throws {
        let text = "ФИО;Предметы;Класс\nИванова Анна;Алгебра, геометрия, физика;7А\nЛи Ён;Химия, биология;7Б\n"
        #expect(
            try CSVReader.sheet(Array(text.utf8), name: "a").rows[1] == [
                "Иванова Анна", "Алгебра, геометрия, физика", "7А",
            ])
    }

    @Test func `cp1251 is read, UTF-8 with and without a mark too`() throws {
        let cp1251: [UInt8] = [0xB8, 0xEB, 0xEA, 0xE0, 0x3B, 0xB9, 0x3B, 0xA8, 0xC6]
        #expect(try CSVReader.sheet(cp1251, name: "a").rows == [["ёлка", "№", "ЁЖ"]])
        #expect(try CSVReader.sheet(Array("ёлка;№".utf8), name: "a").rows == [["ёлка", "№"]])
        #expect(try CSVReader.sheet([0xEF, 0xBB, 0xBF] + Array("ёлка;№".utf8), name: "a").rows == [["ёлка", "№"]])
    }

    @Test func `the text of Excel in UTF-16 is read`() throws {
        let bytes: [UInt8] = [0xFF, 0xFE] + "Класс\t7А\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try CSVReader.sheet(bytes, name: "a").rows == [["Класс", "7А"]])
    }

    @Test func `a letter and its mark become one letter, odd spaces one space`() throws {
        let text = "Тимофеи\u{306} Е\u{308}лкин\u{A0}\u{A0} ;\u{200B}7А\u{FEFF}\n"
        let rows = try CSVReader.sheet(Array(text.utf8), name: "a").rows
        #expect(rows[0][0].unicodeScalars.elementsEqual("Тимофей Ёлкин".unicodeScalars))
        #expect(rows[0][1].unicodeScalars.elementsEqual("7А".unicodeScalars))
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: FileProblem.self) { try CSVReader.sheet([0x46, 0, 0x3B], name: "a") }
        #expect(throws: FileProblem.self) { try CSVReader.sheet([0xEF, 0xBB, 0xBF, 0xC3], name: "a") }
        #expect(throws: FileProblem.self) { try CSVReader.sheet([0xFF, 0xFE, 0x41], name: "a") }
    }

    @Test func `too many rows, too many columns, too long a cell and an open quote are refused by number`() {
        func problem(_ text: String) -> String? {
            do { _ = try CSVReader.sheet(Array(text.utf8), name: "a") } catch { return error.description }
            return nil
        }
        #expect(
            problem(String(repeating: "а;б\n", count: 20_001))
                == "В файле больше 20000 строк. Разделите его на несколько.")
        #expect(problem("a\n" + String(repeating: ";", count: 100)) == "Строка 2: больше 100 столбцов. Удалите лишние.")
        #expect(problem("а;\(String(repeating: "б", count: 2_001))") == "Строка 1: в ячейке 2 больше 2000 знаков.")
        #expect(problem("ФИО;Класс\n\"Ли;7А\n") == "Строка 2: кавычка открыта и не закрыта. Исправьте её в файле.")
        #expect(problem(String(repeating: "а;б\n", count: 20_000)) == nil)
    }
}
