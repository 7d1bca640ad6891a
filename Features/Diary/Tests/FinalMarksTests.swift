import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

struct FinalMarksTests {
    @Test(
        "R083 a final mark is seen after the quiet window, and a corrected one as it was until then",
        arguments: TestEngine.offered)
    func seen(engine: TestEngine) async throws {
        let stage = try await Stage([diary], on: engine), anna = try stage.cast.student(Cast.anna)
        func put(_ number: Int, base: Int, after seconds: Int) async throws {
            let course = try stage.cast.course("8Б Алгебра"), moment = stage.now + seconds
            try await stage.change(at: moment) { pen in
                let listed = try #require(try pen.listedCourse(course))
                let place = FinalPlace(
                    student: anna, year: listed.year, subject: listed.subject, kind: .period,
                    period: try pen.periods(of: course).first?.id)
                let facts = FinalMarkFacts(.five(number), proposal: .none, reason: "", visibleFrom: moment + 900)
                #expect(try pen.put(final: facts, at: place, base: base) == .done(version: base + 1))
            }
        }
        func shown(after seconds: Int) async throws -> String {
            let page = try await stage.page("/marks/\(anna)?p=q1", as: Cast.annasFather, at: stage.now + seconds)
            let start = try #require(page.firstRange(of: "<th scope=\"row\">Алгебра<")).lowerBound
            let row = page[start...].prefix { $0 != "\n" }
            return String(row.reversed().prefix(60).reversed())
        }
        try await put(5, base: 0, after: 0)
        #expect(try await shown(after: 60).hasSuffix("<td class=\"num\">—</td></tr>"))
        #expect(try await shown(after: 901).contains("<span class=\"m5\">5</span>"))
        try await put(4, base: 1, after: 1_000)
        #expect(try await shown(after: 1_100).contains("<span class=\"m5\">5</span>"))
        #expect(try await shown(after: 1_901).contains("<span class=\"m4\">4</span>"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R081 marks of attestation, exam and certificate stand in the year, and final marks are news",
        arguments: TestEngine.offered)
    func told(engine: TestEngine) async throws {
        let stage = try await Stage([diary], on: engine), anna = try stage.cast.student(Cast.anna)
        let course = try stage.cast.course("8Б Алгебра"), before = stage.now - 7_200
        func put(_ kind: FinalKind, _ number: Int, base: Int, at moment: Moment) async throws {
            try await stage.change(at: moment) { pen in
                let listed = try #require(try pen.listedCourse(course))
                let period = kind == .period ? try pen.periods(of: course).first?.id : nil
                let place = FinalPlace(
                    student: anna, year: listed.year, subject: listed.subject, kind: kind, period: period)
                let facts = FinalMarkFacts(.five(number), proposal: .none, reason: "", visibleFrom: moment + 900)
                #expect(try pen.put(final: facts, at: place, base: base) == .done(version: base + 1))
            }
        }
        try await put(.attestation, 3, base: 0, at: before - 3 * 86_400)
        for (kind, mark) in [(FinalKind.period, 4), (.exam, 5)] { try await put(kind, mark, base: 0, at: before) }
        let slug = Period(id: ID(0), n: 1, kind: .year, starts: stage.cast.today, ends: stage.cast.today).slug
        let year = try await stage.page("/marks/\(anna)?p=\(slug)", as: Cast.annasFather)
        #expect(year.contains("<span class=\"m3\">3</span><small>Аттестация</small>"))
        #expect(year.contains("<span class=\"m5\">5</span><small>Экзамен</small>"))
        #expect(year.contains("/attestation/history?y=2025\"") && year.contains("/exam/history?y=2025\""))
        let early = try await stage.page("/news?for=day", as: Cast.annasFather, at: before + 60)
        #expect(!early.contains("Алгебра — экзамен"), "the quiet window is not over")
        let news = try await stage.page("/news?for=day", as: Cast.annasFather)
        #expect(news.contains("<b>Алгебра — экзамен</b> <span class=\"m5\">5</span>"))
        #expect(news.contains("<b>Алгебра — I четверть</b> <span class=\"m4\">4</span> <span>итоговая отметка</span>"))
        try await stage.change(at: before + 1_000) { pen in
            let listed = try #require(try pen.listedCourse(try stage.cast.course("8Б Геометрия")))
            let place = FinalPlace(student: anna, year: listed.year, subject: listed.subject, kind: .exam)
            let points = FinalMarkFacts(.hundred(78), proposal: .none, reason: "ЕГЭ", visibleFrom: pen.now)
            _ = try pen.put(final: points, at: place, base: 0)
        }
        let points = try await stage.page("/marks/\(anna)?p=\(slug)", as: Cast.annasFather)
        #expect(points.contains("<span class=\"\">78 из 100</span><small>Экзамен</small>"))
        try await put(.exam, 4, base: 1, at: before + 3_600)
        let corrected = try await stage.page("/news?for=day", as: Cast.annasFather)
        #expect(corrected.contains("<del>5</del> → <span class=\"m4\">4</span> исправлено</span></li>"))
        #expect(corrected.contains("<b>Геометрия — экзамен</b> <span>78 из 100</span>"))
    }
}
