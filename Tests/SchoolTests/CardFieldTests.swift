import Testing

@testable import School

struct CardFieldTests {
    // By hand: 112-233-445: 1·9+1·8+2·7+2·6+3·5+3·4+4·3+4·2+5·1 = 95; 087-654-303: 8·8+7·7+6·6+5·5+4·4+3·3+0+3 = 202,
    // 202 − 2·101 = 0; 000 as of 001-001-998 is not checked; 100-000-010: 9+2 = 11; 990-000-016: 81+72+2+6 = 161, 60.
    @Test(
        "R045 a SNILS is taken where its control number agrees",
        arguments: [
            ("112-233-445 95", "112-233-445 95"), ("11223344595", "112-233-445 95"),
            ("087 654 303 00", "087-654-303 00"),
            ("001-001-998 77", "001-001-998 77"), ("100-000-010 11", "100-000-010 11"),
            ("990-000-016 60", "990-000-016 60"),
        ])
    func snils(typed: String, text: String) throws {
        #expect(try Snils(typed: typed).text == text)
    }

    @Test(
        "R045 a SNILS with another control number, length or sign is refused",
        arguments: [
            "112-233-445 96", "087-654-303 01", "112-233-445", "112-233-445 955", "112-233-44А 95", "",
            "000-000-000 00",
            "112+233+445 95", "１１２-233-445 95",
        ])
    func refused(typed: String) {
        #expect(throws: Objection.self) { try Snils(typed: typed) }
    }

    @Test("R044 R045 a new school keeps neither addresses, telephones, passports nor SNILS")
    func standard() {
        let kept = CardField.allCases.filter(Regulation().keeps)
        #expect(
            kept == [.fileNumber, .alphabetNumber, .studyLanguage, .firstLanguage, .secondLanguage],
            "what domain 2.2 lists; all else waits for the school's own word")
        #expect(CardField.sealed == [.passport, .snils, .address, .phone])
    }

    @Test func `a sealed value shows its end alone`() {
        #expect(CardField.snils.masked("112-233-445 95") == "•••-•••-••5 95")
        #expect(CardField.passport.masked("45 08 123456") == "•••• 56")
        #expect(CardField.address.masked("Лесная, 5") == "••••••")
    }
}
