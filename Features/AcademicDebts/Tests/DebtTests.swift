import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AcademicDebtsFeature

/// Debts after an unsatisfactory year (273-ФЗ ст. 58), from the mark to the school's decision.
struct DebtTests {
    private static let day = 86_400

    private func put(_ mark: Mark, _ kind: FinalKind, on stage: Stage, at moment: Moment) async throws {
        let (anna, course) = (try stage.cast.student(Cast.anna), try stage.cast.course("8Б Алгебра"))
        try await stage.change(at: moment) { pen in
            guard let listed = try pen.listedCourse(course) else { throw NotFound() }
            let place = FinalPlace(student: anna, year: listed.year, subject: listed.subject, kind: kind)
            let facts = FinalMarkFacts(mark, proposal: .none, reason: "", visibleFrom: pen.now + 900)
            _ = try pen.put(final: facts, at: place, base: try pen.finalMark(at: place)?.version ?? 0)
        }
    }

    private func debts(_ stage: Stage) async throws -> [DebtRow] {
        try await stage.database.read { try $0.academicDebts(since: 2025, on: november(20)) }
    }

    /// A two of the year in algebra, and the debt that it leaves.
    private func owed(_ stage: Stage) async throws -> DebtRow {
        try await put(.five(2), .year, on: stage, at: stage.now - 7_200)
        return try #require(try await debts(stage).first)
    }

    @Test(
        "R002 an unsatisfactory year or attestation leaves one debt in a subject, and none once it is put right",
        arguments: TestEngine.offered)
    func arises(_ engine: TestEngine) async throws {
        let stage = try await Stage([academicDebts], on: engine), before = stage.now - 7_200
        try await put(.five(2), .period, on: stage, at: before)
        try await put(.five(3), .year, on: stage, at: before)
        #expect(try await debts(stage).isEmpty)
        try await put(.notAttested, .attestation, on: stage, at: before)
        #expect(try await debts(stage).map(\.kind) == [.attestation])
        try await put(.five(2), .year, on: stage, at: before)
        let both = try await debts(stage)
        #expect(both.map(\.kind) == [.year] && both.map(\.first) == [.five(2)], "one debt, of the year")
        #expect(both.first?.debt.arose == november(20) && both.first?.className == "8Б")
        try await put(.five(4), .year, on: stage, at: before)
        #expect(try await debts(stage).map(\.first) == [.notAttested], "the attestation is unsatisfactory still")
        try await put(.five(2), .year, on: stage, at: before)
        try await put(.five(3), .attestation, on: stage, at: before)
        #expect(try await debts(stage).count == 1, "the year is still a two")
        try await put(.five(4), .year, on: stage, at: before)
        #expect(try await debts(stage).isEmpty)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R080 a debt liquidated with the second attempt changes the year mark by an order and keeps the first",
        arguments: TestEngine.offered)
    func liquidated(_ engine: TestEngine) async throws {
        let stage = try await Stage([academicDebts], on: engine), row = try await owed(stage), path = "/debts/\(row.id)"
        let first = [("day", "2025-11-24")], result = [("mark", "2")]
        #expect(try await stage.send(path + "/attempt", [("day", "2025-11-20")], as: "Тихонова").status == 422)
        #expect(try await stage.send(path + "/attempt", [("day", "2026-11-21")], as: "Тихонова").status == 422)
        #expect(try await stage.send(path + "/attempt", first, as: "Тихонова").status == 303)
        #expect(try await stage.send(path + "/result", result, as: "Тихонова").status == 422, "it is to come")
        let fifth = stage.now + 5 * Self.day, twentieth = stage.now + 20 * Self.day
        #expect(try await stage.send(path + "/result", [("mark", "7")], as: "Тихонова", at: fifth).status == 422)
        #expect(try await stage.send(path + "/result", result, as: "Тихонова", at: fifth).status == 303)
        let alone = try await stage.send(path + "/attempt", [("day", "2025-12-08")], as: "Соколов", at: fifth)
        #expect(alone.status == 422 && alone.text.contains("принимает комиссия"))
        let second = [("day", "2025-12-08"), ("commission", "Лебедева В. П., Куприн"), ("excused", "3")]
        #expect(try await stage.send(path + "/attempt", second, as: "Соколов", at: fifth).status == 303)
        let unsaid = try await stage.send(path + "/result", [("mark", "3")], as: "Тихонова", at: twentieth)
        #expect(unsaid.status == 422 && unsaid.text.contains("приказ нужен"))
        let paper = [("mark", "3"), ("order", "40-у"), ("ordered", "2025-12-09")]
        #expect(try await stage.send(path + "/result", paper, as: "Тихонова", at: twentieth).status == 303)
        let (mark, after) = try await stage.database.read { records in
            (try records.finalMark(at: row.place), try #require(try records.academicDebt(row.id)))
        }
        #expect(mark?.mark == .five(3) && mark?.paper == "приказ №\u{A0}40-у от 09.12.2025")
        #expect(mark?.reason == "академическая задолженность ликвидирована, первая отметка 2")
        #expect(after.first == .five(2) && after.debt.excused == 3)
        let page = try await stage.page(path, as: Cast.irinaPetrovna, at: twentieth)
        #expect(page.contains("1-я попытка 24.11.2025 — 2; 2-я попытка 08.12.2025, комиссия: "))
        #expect(page.contains("Лебедева В. П., Куприн — 3"))
        #expect(page.contains("ликвидирована") && !page.contains("<form method=\"post\" action=\"/debts"))
        #expect(try await stage.send(path + "/attempt", second, as: "Соколов", at: twentieth).status == 422)
        #expect(try await !stage.page("/debts", as: "Громова", at: twentieth).contains("Кузнецова"))
        #expect(try await stage.page("/debts?all=1", as: "Громова", at: twentieth).contains("Кузнецова"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R080 with debts a student is transferred by a protocol, and what follows two failures is decided by another",
        arguments: TestEngine.offered)
    func decided(_ engine: TestEngine) async throws {
        let stage = try await Stage([academicDebts], on: engine), row = try await owed(stage), path = "/debts/\(row.id)"
        #expect(try await stage.send(path + "/transfer", [("protocol", "5")], as: "Тихонова").status == 422)
        let ahead = [("protocol", "5"), ("held", "2026-05-20")]
        let early = try await stage.send(path + "/transfer", ahead, as: "Тихонова")
        #expect(early.status == 422 && early.text.contains("href=\"#held\""), "dated half a year ahead")
        let transfer = [("protocol", "5"), ("held", "2025-11-20")]
        #expect(try await stage.send(path + "/transfer", transfer, as: "Тихонова").status == 303)
        #expect(try await stage.send(path + "/transfer", transfer, as: "Соколов").status == 422, "already")
        let council = [("order", "5"), ("ordered", "2025-11-20")]
        let decision = council + [("outcome", "1")]
        #expect(try await stage.send(path + "/close", decision, as: "Тихонова").status == 422, "attempts first")
        for (day, later) in [("2025-11-24", 5), ("2025-12-08", 20)] {
            let fields = [("day", day), ("commission", "Орлов, Зуева")], moment = stage.now + later * Self.day
            #expect(try await stage.send(path + "/attempt", fields, as: "Тихонова").status == 303)
            #expect(try await stage.send(path + "/result", [("mark", "н/а")], as: "Тихонова", at: moment).status == 303)
        }
        let end = stage.now + 21 * Self.day
        #expect(try await stage.send(path + "/close", council, as: "Тихонова", at: end).status == 422, "no outcome")
        #expect(try await stage.send(path + "/close", decision, as: "Тихонова", at: end).status == 303)
        let page = try await stage.page(path, as: Cast.irinaPetrovna, at: end)
        #expect(page.contains("решение: повторное обучение") && page.contains("протокол №\u{A0}5 от 20.11.2025"))
        #expect(try await stage.database.read { try $0.finalMark(at: row.place)?.mark } == .five(2))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R015 R017 debts are the deputy's and the keeper's to keep, and the class teacher's to see",
        arguments: TestEngine.offered)
    func rights(_ engine: TestEngine) async throws {
        let stage = try await Stage([academicDebts], on: engine), row = try await owed(stage), path = "/debts/\(row.id)"
        let seen = [
            ("Громова", 200), ("Тихонова", 200), ("Соколов", 200), (Cast.irinaPetrovna, 200), (Cast.veraPavlovna, 404),
            ("Волков", 404), (Cast.anna, 403), (Cast.annasFather, 403), (Cast.blockedFather, 403),
        ]
        for (name, status) in seen {
            #expect(try await stage.look(path, as: name).status == status, "\(name)")
            #expect(try await stage.look("/class/8b/debts", as: name).status == status, "\(name)")
            let school = status == 200 && name == Cast.irinaPetrovna ? 404 : status
            #expect(try await stage.look("/debts", as: name).status == school, "\(name)")
        }
        let forms = [
            ("attempt", [("day", "2025-11-24")]), ("result", [("mark", "3")]), ("transfer", [("protocol", "5")]),
            ("close", [("outcome", "1")]),
        ]
        let head = try await stage.database.verify().head
        for (name, _) in seen where name != "Тихонова" && name != "Соколов" {
            for (form, fields) in forms {
                #expect(try await stage.send("\(path)/\(form)", fields, as: name).status == 403, "\(name) \(form)")
            }
        }
        for (form, fields) in forms {
            #expect(try await stage.send("/debts/999999/\(form)", fields, as: "Соколов").status >= 404, "\(form)")
        }
        #expect(try await stage.look("/debts/999999", as: "Соколов").status == 404)
        #expect(try await stage.database.verify().head == head, "nothing was written")
        #expect(try await !stage.page(path, as: "Громова").contains("/attempt"), "the director looks")
        #expect(try await stage.look("/debts", as: "Тихонова").asked <= 14)
    }
}
