import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

/// The papers of absences: their own days, and their scans.
struct PaperTests {
    private static let fields = [
        ("w", "2025-w47"), ("from", "2025-11-17"), ("to", "2025-11-19"), ("reason", "1"), ("kind", "1"),
        ("number", "214"), ("docfrom", "2025-11-16"), ("docto", "2025-11-21"), ("presented", "2025-11-20"),
    ]

    /// Sends a form of the class teacher with a file.
    private func send(
        _ stage: Stage, _ path: String, _ fields: [(String, String)], _ name: String, _ contents: String,
        as who: String = Cast.irinaPetrovna
    ) async throws -> Answer {
        let person = try stage.cast.person(who), all = fields + [("token", stage.token(of: person))]
        let parts = all.map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
        let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
        let body = Array((parts.joined() + head + contents + "\r\n--b--\r\n").utf8)
        return await stage.post(path, body, "multipart/form-data; boundary=b", as: person)
    }

    private func fields(_ stage: Stage) throws -> [(String, String)] {
        Self.fields + [("student", try stage.number(Cast.boris))]
    }

    @Test(
        "R073 a document keeps its own days and its scan, and only whoever gives reasons opens it",
        arguments: TestEngine.offered)
    func scanned(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = GiveReasonTests.path
        let filed = try await send(stage, path, fields(stage), "справка.pdf", "%PDF-1.4 первая")
        #expect(filed.status == 303, "\(filed.text.suffix(600))")
        let standing = try #require(try await stage.cases(of: Cast.boris).first), one = standing.absence
        #expect(one.document?.from == november(16) && one.document?.to == november(21))
        let page = "\(path)/\(one.id.number)", own = try await stage.page(page, as: Cast.irinaPetrovna)
        #expect(own.contains("справка №\u{A0}214, 16–21 ноября, предъявлено 20.11.2025"))
        #expect(own.contains("href=\"\(page)/paper\">справка.pdf</a>") && own.contains("скан приложен"))
        let deputy = try await stage.page(page, as: "Тихонова")
        #expect(deputy.contains("скан приложен") && !deputy.contains("/paper\""))
        let given = try await stage.look(page + "/paper", as: Cast.irinaPetrovna)
        #expect(given.text == "%PDF-1.4 первая" && given.header("content-type") == "application/pdf")
        for (who, status) in [
            ("Лебедева", 404), ("Тихонова", 403), ("Громова", 403), (Cast.boris, 403), (Cast.annasFather, 403),
        ] {
            #expect(try await stage.look(page + "/paper", as: who).status == status, "\(who)")
        }
        #expect(try await stage.look("/class/9a/absences/\(one.id.number)/paper", as: "Лебедева").status == 404)
        let better = Self.fields + [("why", "скан был бледный")]
        #expect(try await send(stage, page, better, "новый.png", "\u{89}PNG").status == 422, "no picture by its bytes")
        #expect(try await send(stage, page, better, "новый.pdf", "%PDF-1.4 вторая").status == 303)
        #expect(try await stage.look(page + "/paper", as: Cast.irinaPetrovna).text == "%PDF-1.4 вторая")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a scan or days without a document, and days out of order, are named`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = GiveReasonTests.path, before = try await stage.cases(of: Cast.boris)
        let bare = try fields(stage).filter { !["kind", "number", "presented", "docfrom", "docto"].contains($0.0) }
        let scan = try await send(stage, path, bare, "справка.pdf", "%PDF-1.4")
        #expect(scan.status == 422 && scan.text.contains("Выберите, какой это документ"))
        let days = try await stage.send(path, bare + [("docto", "2025-11-21")], as: Cast.irinaPetrovna)
        #expect(days.status == 422 && days.text.contains("Выберите, какой это документ"))
        let turned = try fields(stage).map { $0.0 == "docto" ? ("docto", "2025-11-10") : $0 }
        let order = try await stage.send(path, turned, as: Cast.irinaPetrovna)
        #expect(order.status == 422 && order.text.contains("В документе последний день (10.11.2025) раньше первого"))
        #expect(order.text.contains("value=\"2025-11-10\""), "what was typed comes back")
        let wrong = try await send(stage, path, fields(stage), "справка.exe", "MZ")
        #expect(wrong.status == 422 && wrong.text.contains("Файл: нужен PDF, JPEG или PNG."))
        #expect(try await stage.cases(of: Cast.boris) == before)
    }

    @Test("R073 the scan of an accepted notice stays with the reason", arguments: TestEngine.offered)
    func accepted(engine: TestEngine) async throws {
        let stage = try await Stage(engine), told = "/absence/new/\(try stage.number(Cast.anna))"
        let sent = try await send(
            stage, told, NoticeTests.form, "справка.pdf", "%PDF-1.4 Анны", as: Cast.annasFather)
        #expect(sent.status == 303)
        let notice = "/class/8b/notices/\(try await stage.lastNotice())"
        let accept = try await stage.send(notice, [("what", "accept"), ("reason", "1")], as: Cast.irinaPetrovna)
        #expect(accept.status == 303)
        let one = try #require(try await stage.cases(of: Cast.anna).last).absence
        #expect(one.document == AbsenceDocument(kind: .other, presented: november(20)))
        let paper = try await stage.look("\(GiveReasonTests.path)/\(one.id.number)/paper", as: Cast.irinaPetrovna)
        #expect(paper.text == "%PDF-1.4 Анны")
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
