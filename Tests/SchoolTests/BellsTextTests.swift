import Testing

@testable import School

struct BellsTextTests {
    @Test func `bells are read as people write them, and written back in one way`() throws {
        let bells = try Bells(text: "2. 09:25 - 10:10\n\n0 07:40–08:20\r\n1\t08:30—09:15;\n")
        #expect(bells.bells.map(\.n) == [0, 1, 2])
        #expect(bells.text == "0 07:40–08:20\n1 08:30–09:15\n2 09:25–10:10")
        #expect(try Bells(text: bells.text) == bells)
    }

    @Test(arguments: [
        ("", "Напишите хотя бы один звонок"), (" \n \n", "Напишите хотя бы один звонок"),
        ("1 08:30–09:15\nвторой урок", "Строка 2: напишите номер урока и время"),
        ("1 08:30", "Строка 1: напишите"), ("21 08:30–09:15", "Строка 1: напишите"),
        ("-1 08:30–25:15", "Строка 1: напишите"), ("1 09:15–09:15", "1-й урок: конец (09:15) не позже начала"),
        ("1 08:30–09:15\n1 09:25–10:10", "1-й урок записан дважды"),
        ("1 08:30–09:15\n2 09:10–09:55", "2-й урок начинается в 09:10, а 1-й кончается в 09:15"),
        ("2 08:30–09:15\n1 09:25–10:10", "2-й урок начинается в 08:30, а 1-й кончается в 10:10"),
    ])
    func `what cannot ring is refused with its line or lesson named`(text: String, words: String) throws {
        let wrong = try #require(throws: Objection.self) { try Bells(text: text) }
        #expect(wrong.text.contains(words), "\(wrong.text)")
    }
}
