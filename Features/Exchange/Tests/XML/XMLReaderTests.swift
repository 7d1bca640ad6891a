import Testing
import Trials
import Web

@testable import ExchangeFeature

struct XMLReaderTests {
    private func problem(_ text: String) -> String? {
        do { _ = try XMLReader.root(of: Array(text.utf8)) } catch { return error.description }
        return nil
    }

    @Test func `elements, attributes, entities and literal text are read`() throws {
        let text = """
            \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
            <!-- a < b -->
            <fet version="5.41.0">
            <Name a='1 &lt; 2'>ПГ &quot;Найден&quot; &#1051;&#x43E;м<![CDATA[ <>&]]></Name>
            <Empty/></fet>
            """
        let root = try XMLReader.root(of: Array(text.utf8))
        #expect(root.attributes == ["version": "5.41.0"])
        #expect(root.value("Name") == "ПГ \"Найден\" Лом <>&")
        #expect(root["Name"]?.attributes == ["a": "1 < 2"])
        #expect(root["Empty"]?.children.isEmpty == true)
    }

    @Test func `windows-1251 is read where the file says so`() throws {
        let head = Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>".utf8)
        let root = try XMLReader.root(of: head + [0xCB, 0xEE, 0xEC] + Array("</a>".utf8))
        #expect(root.text == "Лом")
        let quoted = Array("<?xml version='1.0' encoding='Windows-1251'?><a>".utf8)
        #expect(try XMLReader.root(of: quoted + [0xCB] + Array("</a>".utf8)).text == "Л")
    }

    @Test(arguments: [[0xFF, 0xFE, 0x3C, 0x00], [0xFE, 0xFF, 0x00, 0x3C]] as [[UInt8]])
    func `another alphabet is told how to be saved`(bytes: [UInt8]) {
        #expect(TimetableSource.isXML(bytes))
        let problem = #expect(throws: FileProblem.self) { _ = try XMLReader.root(of: bytes) }
        #expect(problem?.description.contains("Сохраните или выгрузите его в UTF-8 или Windows-1251.") == true)
    }

    @Test(arguments: [
        "<!DOCTYPE fet SYSTEM \"http://example.org/x.dtd\"><fet/>",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"aaaa\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>",
        "<a><!ENTITY x SYSTEM \"file:///etc/passwd\"></a>",
    ])
    func `a document type is refused unread`(text: String) {
        #expect(problem(text)?.contains("<!DOCTYPE") == true)
    }

    private static let broken: [(String, String)] = [
        ("<a><b></a>", "закрыт не своим именем"), ("<a>&x;</a>", "неизвестное обозначение «&x;»"),
        ("<a", "не закрыт"), ("<a><b>", "обрывается внутри «b»"), ("<a/><b/>", "после конца документа"),
        ("<a b=1/>", "нет значения в кавычках"), ("<a b=\"1/>", "не закрыто"), ("", "нет ни одного элемента"),
        ("слова", "нет ни одного элемента"), ("<a>&#0;</a>", "неизвестное обозначение"),
        ("<a>&#xD800;</a>", "неизвестное"),
        ("<!-- вечный", "нет «-->»"), ("<a>\u{0}</a>", "нулевые байты"),
    ]

    @Test(arguments: broken)
    func `what is broken is said`(text: String, words: String) {
        #expect(problem(text)?.contains(words) == true, "\(problem(text) ?? "read")")
    }

    @Test func `depth and size are limited, the line is named`() {
        let deep = String(repeating: "<a>", count: 33) + String(repeating: "</a>", count: 33)
        #expect(problem(deep) == "Файл XML повреждён: строка 1, вложенность больше 32.")
        #expect(problem("<a>\n\n<b></c></a>") == "Файл XML повреждён: строка 3, элемент «b» закрыт не своим именем.")
        #expect(throws: FileProblem("Файл больше 20 МБ.")) {
            try XMLReader.root(of: Array(repeating: 32, count: 20 << 20 | 1))
        }
        #expect(throws: FileProblem.self) {
            try XMLReader.root(of: Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8))
        }
    }
}
