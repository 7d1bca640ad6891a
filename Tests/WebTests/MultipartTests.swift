import Testing

@testable import Web

struct MultipartTests {
    private let type = "multipart/form-data; boundary=----abc"

    private func parse(_ text: String) -> Multipart? {
        Multipart(contentType: type, body: Array(text.replacing("\n", with: "\r\n").utf8))
    }

    @Test func `fields and a file come apart`() throws {
        let form = try #require(
            parse(
                """
                ------abc
                Content-Disposition: form-data; name="kind"

                people
                ------abc
                Content-Disposition: form-data; name="file"; filename="C:\\Школа\\Ученики.csv"
                Content-Type: text/csv

                ФИО;Класс
                --Ли--;7А

                ------abc--

                """))
        #expect(form.fields.map { [$0.name, $0.value] } == [["kind", "people"]])
        #expect(form.files["file"]?.name == "Ученики.csv")
        #expect(String(decoding: form.files["file"]?.bytes ?? [], as: UTF8.self) == "ФИО;Класс\r\n--Ли--;7А\r\n")
    }

    @Test func `a field of a file that was not chosen has no file`() throws {
        let form = try #require(
            parse("------abc\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\n\n\n------abc--\n"))
        #expect(form.files.isEmpty)
    }

    @Test(arguments: [
        "", "слова", "------abc", "------abc\n", "------abc\nContent-Disposition: form-data; name=\"a\"\n\nбез конца",
        "------abc\nбез пустой строки\n------abc--",
    ])
    func `a broken body is nothing`(text: String) {
        #expect(parse(text) == nil)
    }

    @Test func `another content type is nothing`() {
        #expect(Multipart(contentType: "application/x-www-form-urlencoded", body: []) == nil)
        #expect(Multipart(contentType: "multipart/form-data", body: []) == nil)
    }
}
