import Markup
import School
import Storage
import Testing

@testable import Web

struct FormTests {
    @Test func `a form is read with spaces, plus signs and Russian letters`() {
        let visit = Visit(
            method: "POST", path: "/", headers: ["content-type": "application/x-www-form-urlencoded"],
            body: Array("topic=%D0%A2%D0%B5%D0%BC%D0%B0+1&a=&a=2&bad=%ZZ".utf8), now: Moment(seconds: 0))
        let form = Form(visit, path: [:])
        #expect(form["topic"] == "Тема 1")
        #expect(form.all("a") == ["", "2"])
        #expect(form["a"] == "2")
        #expect(form["bad"] == "%ZZ")
        #expect(form["none"] == nil)
    }

    @Test func `decomposed letters are composed and NUL is dropped`() {
        #expect(Form.clean("  и\u{0306}\u{0}ога ") == "йога")
    }

    @Test func `a field that is too long names itself and the limit`() {
        let form = Form(fields: [("topic", String(repeating: "я", count: 11))])
        #expect(throws: Objection("Тема: не больше 10\u{A0}знаков.", field: "topic")) {
            try form.text("topic", called: "Тема", limit: 10)
        }
    }

    @Test(arguments: [("31.02.2025", nil), ("20.11.2025", "2025-11-20"), ("2025-11-20", "2025-11-20"), ("вчера", nil)])
    func `a day is a day or an objection`(typed: String, iso: String?) {
        let form = Form(fields: [("from", typed)])
        if let iso {
            #expect((try? form.day("from", called: "С какого дня"))??.iso == iso)
        } else {
            #expect(throws: Objection.self) { try form.day("from", called: "С какого дня") }
        }
    }

    @Test func `a number that is no number does not exist`() {
        #expect(throws: NotFound.self) { try Form(path: ["id": "7; drop"]).id("id", of: Student.self) }
    }
}

struct RoutesTests {
    struct Named: Page {
        static let path = "/journal/:class/:subject"
        static let act = Act.seeJournal
        init(_ form: Form) throws {}
        func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Int { 0 }
        func view(_ sheet: Int, _ frame: Frame) -> View { View("", main: .none) }
    }

    struct Exact: Page {
        static let path = "/journal/8b/algebra"
        static let act = Act.seeJournal
        init(_ form: Form) throws {}
        func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Int { 0 }
        func view(_ sheet: Int, _ frame: Frame) -> View { View("", main: .none) }
    }

    @Test func `a literal wins over a name, and names are decoded`() throws {
        let routes = Routes([Feature("", pages: [Named.self, Exact.self])])
        #expect(routes.match("GET", "/journal/8b/algebra")?.route.path == Exact.path)
        #expect(routes.match("HEAD", "/journal/8b/%D1%8F")?.parts == ["class": "8b", "subject": "я"])
        #expect(routes.match("GET", "/journal/8%00b/%D0%B8%CC%86")?.parts == ["class": "8b", "subject": "\u{439}"])
        #expect(routes.match("POST", "/journal/8b/algebra") == nil)
        #expect(routes.match("GET", "/journal/8b") == nil)
    }
}
