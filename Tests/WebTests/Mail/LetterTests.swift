import School
import Testing

@testable import Web

struct LetterTests {
    private func letter(_ subject: String, _ text: String) throws -> String {
        let letter = Letter(to: try MailAddress(typed: "a@example.ru"), subject: subject, text: text)
        // 20 November 2025 was a Thursday; 09:00 in Greenwich.
        let bytes = letter.bytes(
            from: try MailAddress(typed: "journal@school74.example"), at: Moment(seconds: 1_763_629_200), number: "0af3"
        )
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a letter has its head, and every line ends in both signs`() throws {
        let text = try letter("Новый пароль", "Здравствуйте.\nКод: K7MT4-XPA32\n")
        #expect(text.contains("Date: Thu, 20 Nov 2025 09:00:00 +0000\r\n"))
        #expect(text.contains("Message-ID: <0af3@school74.example>\r\n"))
        // «Новый пароль» in UTF-8 and Base64.
        #expect(text.contains("Subject: =?utf-8?B?0J3QvtCy0YvQuSDQv9Cw0YDQvtC70Yw=?=\r\n"))
        // «Здравствуйте.» CR LF «Код: K7MT4-XPA32» CR LF.
        #expect(text.hasSuffix("\r\n\r\n0JfQtNGA0LDQstGB0YLQstGD0LnRgtC1Lg0K0JrQvtC0OiBLN01UNC1YUEEzMg0K\r\n"))
        let lines = text.unicodeScalars.split(separator: "\n").dropLast(0)
        #expect(lines.allSatisfy { $0.last == "\r" && $0.count <= 79 })
    }

    @Test func `a long subject becomes words of whole letters`() throws {
        let text = try letter(String(repeating: "я", count: 60), "")
        let head = text.split(separator: "Subject: ")[1].split(separator: "\r\nDate")[0]
        let words = head.split(separator: "\r\n ")
        #expect(words.count == 3 && words.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?utf-8?B?") })
    }

    @Test(arguments: [
        "http://mail.example.ru", "smtp://", "smtp://mail example.ru", "smtp://mail.example.ru:99999",
        "smtp://mail.example.ru:a", "smtp://a\"b.example.ru", "mail.example.ru:587",
    ])
    func `a wrong address of the server is named`(url: String) {
        #expect(throws: Objection.self) { try Mailer(url: url, sender: "journal@example.ru") }
    }

    @Test func `the password stands in a file, encrypted all the way beyond this computer`() throws {
        let far = try MailServer("smtp://user:p%40ss%22word@mail.example.ru")
        let settings = far.settings(
            from: try MailAddress(typed: "j@example.ru"), to: try MailAddress(typed: "a@example.ru"))
        #expect(settings.contains("url = \"smtp://mail.example.ru:587/parta\"\n") && settings.contains("ssl-reqd"))
        #expect(settings.contains("user = \"user:p@ss\\\"word\"\n"))
        let near = try MailServer("smtp://127.0.0.1:2525").settings(
            from: try MailAddress(typed: "j@example.ru"), to: try MailAddress(typed: "a@example.ru"))
        #expect(!near.contains("ssl-reqd") && !near.contains("user"))
        #expect(try Mailer(url: "", sender: "") == nil)
    }
}
