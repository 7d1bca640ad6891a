import Testing

@testable import School

/// What a file of transfers may not hold; a file that is right is loaded in the tests of the calendar's page.
struct ProductionCalendarFileTests {
    @Test(
        "R039 a calendar file that asks for more than it holds is refused unread",
        arguments: [
            ("<!DOCTYPE calendar SYSTEM \"http://example.org/c.dtd\"><calendar year=\"2027\"/>", "<!DOCTYPE"),
            (
                "<?xml version=\"1.0\"?><!DOCTYPE calendar [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + "<calendar year=\"2027\"><day d=\"&e;\" t=\"1\"/></calendar>", "<!DOCTYPE"
            ),
            ("<calendar year=\"2027\"><!ENTITY e \"1\"></calendar>", "<!DOCTYPE"),
            ("<calendar year=\"2027\">", "файл обрывается"),
            ("<calendar year=\"2027\"></day></calendar>", "закрыт не своим именем"),
            ("<calendar year=\"2027\"/><calendar/>", "после конца документа есть лишнее"),
            ("<calendar year=2027/>", "нет значения в кавычках"), ("", "нет ни одного элемента"),
            ("дни", "вне элементов стоит текст"), ("<calendar/>", "Это не производственный календарь"),
            ("<calendar year=\"2027\"/>", "в файле нет ни одного дня"),
        ])
    func refused(text: String, words: String) throws {
        let wrong = try #require(throws: Objection.self) { try ProductionCalendarFile(Array(text.utf8)) }
        #expect(wrong.text.contains(words), "\(wrong.text)")
    }

    @Test func `a calendar is small, and is text`() {
        let long = Array("<calendar year=\"2027\">".utf8) + [UInt8](repeating: 32, count: FlatXML.largest)
        for bytes in [long, [0xFF, 0xFE, 0x3C, 0x00], [0x3C, 0x00, 0x3E]] {
            #expect(throws: Objection.self) { try ProductionCalendarFile(bytes) }
        }
    }
}
