import ModelSchool
import School
import Testing
import Trials
import Web

@testable import DeviationsFeature
@testable import Storage

/// The report of final marks that differ from what was proposed.
struct DeviationTests {
    private static let empty = SQL("UPDATE final_mark SET value = NULL")
    private static let clean = SQL("DELETE FROM mark WHERE student = ?1 AND course = ?2")
    private static let sign = SQL("UPDATE final_mark SET author = ?1 WHERE value IS NOT NULL")

    /// The deviations and nothing else, with two marks of a quarter: one as proposed, one above it.
    private func stage(_ engine: TestEngine) async throws -> Stage {
        let stage = try await Stage([deviations(.forTests)], on: engine), cast = stage.cast
        let (algebra, vera) = (try cast.course("8Б Алгебра"), try cast.person(Cast.veraPavlovna))
        let (anna, boris) = (try cast.student(Cast.anna), try cast.student(Cast.boris))
        try await stage.change { pen in
            _ = try pen.execute(Self.empty)
            let listed = try #require(try pen.listedCourse(algebra)), period = try pen.periods(of: algebra).first?.id
            func put(_ mark: Mark, of student: ID<Student>, _ marks: [(Int, Int)], because reason: String) throws {
                let ground = FinalGround(marks.map { FinalGround.Entry(.five($0.0), weight: $0.1) })
                let proposal = FinalProposal(ground, scale: .five(allowsOne: false), rounding: .math)
                let place = FinalPlace(
                    student: student, year: listed.year, subject: listed.subject, kind: .period, period: period)
                let base = try pen.finalMark(at: place)?.version ?? 0
                _ = try pen.put(
                    final: FinalMarkFacts(mark, proposal: proposal, reason: reason, visibleFrom: pen.now), at: place,
                    base: base)
            }
            try put(.five(4), of: boris, [(4, 1), (4, 1)], because: "")
            // (3 + 4 + 3) / 3 = 3,33: a 3 is proposed.
            try put(.five(4), of: anna, [(3, 1), (4, 1), (3, 1)], because: "сдала всё в последнюю неделю")
        }
        try await stage.change { _ = try $0.execute(Self.sign, vera) }
        return stage
    }

    @Test(
        "R080 the deputy and the director see which final marks differ from the proposed ones, and why",
        arguments: TestEngine.offered)
    func report(engine: TestEngine) async throws {
        let stage = try await stage(engine)
        for who in ["Тихонова", "Громова"] {
            let page = try await stage.page("/deviations", as: who)
            #expect(page.contains("выставлено 2\u{A0}отметки, не как предложено — 1"), "\(who)")
            #expect(page.contains("сдала всё в последнюю неделю") && page.contains("3,33"))
            #expect(page.contains("<td data-label=\"Предложено\">3</td><td data-label=\"Выставлено\"><b>4</b></td>"))
            #expect(page.contains("I четверть") && page.contains("Лебедева\u{A0}В.\u{A0}П."))
            #expect(!page.contains("Морозов Борис"), "his is as it was proposed")
        }
        let file = try await stage.look("/deviations", "format=csv", as: "Тихонова").text
        #expect(file.contains("8Б;Кузнецова Анна;Алгебра;I четверть;3,33;3;4;сдала всё в последнюю неделю;"))
    }

    @Test("R080 deviations are summed and chosen by teacher, subject and class", arguments: TestEngine.offered)
    func chosen(engine: TestEngine) async throws {
        let stage = try await stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let (vera, irina) = (try stage.cast.person(Cast.veraPavlovna), try stage.cast.person(Cast.irinaPetrovna))
        let subject = try await stage.database.read { try #require(try $0.listedCourse(algebra)).subject }
        let (eighth, ninth) = (try stage.cast.schoolClass("8Б"), try stage.cast.schoolClass("9А"))
        let asked = try await stage.look("/deviations", "by=class", as: "Тихонова")
        #expect(asked.text.contains(">8Б</a></th><td data-label=\"Выставлено\">2</td>"))
        for (query, isThere) in [
            ("who=\(vera.number)", true), ("who=\(irina.number)", false), ("subject=\(subject.number)", true),
            ("by=subject&class=\(eighth.number)", true), ("class=\(ninth.number)", false), ("kind=period", true),
            ("kind=year", false),
        ] {
            let page = try await stage.look("/deviations", query, as: "Тихонова").text
            #expect(page.contains("сдала всё в последнюю неделю") == isThere, "\(query)")
        }
        #expect(try await stage.look("/deviations", "kind=none", as: "Тихонова").status == 404)
        #expect(try await stage.look("/deviations", "who=x", as: "Тихонова").status == 422)
    }

    @Test(
        "R080 a mark that was put as proposed and follows no more is listed with both proposals",
        arguments: TestEngine.offered)
    func moved(engine: TestEngine) async throws {
        let stage = try await stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let (boris, eighth) = (try stage.cast.student(Cast.boris), try stage.cast.schoolClass("8Б"))
        func list(_ query: String) async throws -> String {
            try await stage.look("/deviations", query, as: "Тихонова").text
        }
        try await stage.change { pen in
            try pen.execute(Self.clean, boris, algebra)
            let listed = try #require(try pen.listedCourse(algebra))
            let period = try #require(try pen.periods(of: algebra).first)
            // (3 + 3 + 4) / 3 = 3,33: a 3, where a 4 was proposed and put.
            for mark in [3, 3, 4] {
                try pen.bring(
                    BroughtMark(.five(mark), in: listed.subject, on: period.ends - 3, from: "школа № 7"), by: boris)
            }
        }
        let page = try await list("class=\(eighth.number)")
        #expect(page.contains("<h2>Предложение изменилось, основания нет</h2>") && page.contains("Морозов Борис"))
        #expect(page.contains("<td data-label=\"Предлагалось\">4</td><td data-label=\"Теперь\">3</td>"))
        let file = try await list("class=\(eighth.number)&format=csv")
        #expect(file.contains("8Б;Морозов Борис;Алгебра;I четверть;3,33;4;4;;;") && file.contains(";20.11.2025;3"))
        #expect(try await list("").contains("по всей школе их считает"), "a whole school's marks are not weighed anew")
        #expect(try await !list("class=\(eighth.number)&kind=year").contains("Морозов Борис"))
        let ninth = try stage.cast.schoolClass("9А")
        #expect(try await !list("class=\(ninth.number)").contains("Морозов Борис"))
    }

    @Test("R015 R080 nobody else sees the deviations of the school", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await stage(engine)
        for who in ["Соколов", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/deviations", as: who).status == 403, "\(who)")
            #expect(try await stage.look("/deviations/file", as: who).status == 403, "\(who)")
        }
    }
}
