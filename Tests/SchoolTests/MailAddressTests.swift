import School
import Testing

struct MailAddressTests {
    @Test(arguments: [
        ("ivanova@example.ru", "ivanova@example.ru"),
        ("  Ivanova.M-S+school@Mail.Example.RU ", "Ivanova.M-S+school@mail.example.ru"),
    ])
    func `an address is taken as it is, the host in small letters`(typed: String, text: String) throws {
        #expect(try MailAddress(typed: typed).text == text)
    }

    @Test(arguments: [
        "", "иванова@example.ru", "a b@example.ru", "a@b@example.ru", "a@example", "@example.ru", "a@", ".a@example.ru",
        "a@.example.ru", "a\"@example.ru", "a\r\nBcc: x@example.ru", "-a@example.ru", "a@-example.ru",
        String(repeating: "a", count: 65) + "@example.ru",
    ])
    func `what could bend a letter's head is refused`(typed: String) {
        #expect(throws: Objection.self) { try MailAddress(typed: typed) }
    }

    @Test func `a masked address is known by its owner alone`() throws {
        #expect(try MailAddress(typed: "ivanova@example.ru").masked == "i•••@example.ru")
    }
}
