import Markup
import School
import Testing
import Web

@testable import BackupFeature
@testable import Storage

/// What the person who keeps the journal sees of the copies.
struct BackupsPageTests {
    @Test("R126 an overdue copy is an alarm, an old one a warning, a fresh one a line")
    func ages() throws {
        #expect(
            try page(age: .overdue(days: 15)).contains(
                "data-kind=\"err\" role=\"alert\"><b>Последней резервной копии 15"))
        #expect(try page(age: .old(days: 3)).contains("data-kind=\"warn\"><b>Последней резервной копии 3"))
        #expect(try page(age: .fresh(days: 0)).contains("меньше суток"))
        #expect(try page(age: .missing).contains("role=\"alert\"><b>Резервной копии ещё нет"))
    }

    @Test func `a copy that failed says why, and nothing typed becomes markup`() throws {
        let copies = [
            Copy(at: CopyPlace.noon, place: "/mnt/<usb>", bytes: 84_000_000, seq: 9, isChecked: true),
            Copy(at: CopyPlace.noon, place: "/b", bytes: 0, seq: 9, isChecked: false, words: "кончилось место"),
        ]
        let html = try page(age: .fresh(days: 0), copies: copies)
        #expect(html.contains("/mnt/&lt;usb") && !html.contains("<usb>"))
        #expect(html.contains("20 ноября 2025, 12:00") && html.contains("84\u{A0}МБ"))
        #expect(html.contains("<b>кончилось место</b>"))
    }

    @Test func `whoever may not make a copy has no button for it`() throws {
        #expect(try page(age: .missing, mayMake: true).contains("Сделать копию сейчас"))
        #expect(try !page(age: .missing, mayMake: false).contains("<form"))
    }

    private func page(age: CopyAge, copies: [Copy] = [], mayMake: Bool = true) throws -> String {
        let sheet = CopiesSheet(
            age: age, copies: copies, job: nil, mayMake: mayMake, code: HeadCode(seq: 7, hash: [1, 2, 3, 4, 5, 6, 7]),
            zone: .moscow)
        let view = try BackupsPage(Form()).view(sheet, Frame(school: "Школа"))
        return String(decoding: view.main.bytes, as: UTF8.self)
    }
}
