import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// The curriculum that is typed in, and the load against it.
struct CurriculumPageTests {
    @Test("R038 the deputy types the curriculum in and sees the load against it", arguments: TestEngine.offered)
    func typed(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (algebra, english) = try await stage.database.read { records in
            (
                try #require(try records.listedSubject(named: "Алгебра")).id,
                try #require(try records.listedSubject(named: "Английский язык")).id
            )
        }
        let plan = [
            ("level", "8"), ("profile", ""), ("h0-\(algebra)", "4"), ("h0-\(english)", "3"),
            ("g0-\(english)", "2"), ("subject", "Музыка"), ("hours", "0,5"),
        ]
        #expect(
            try await stage.send("/school/curriculum", plan, as: "Тихонова").location == "/school/curriculum?level=8")
        let page = try await stage.page("/school/curriculum?level=8", as: "Громова")
        // Алгебры 3 из 4; английский в двух группах — 3 часа, а не 6; музыки нет; всего по нагрузке 8Б
        // 3+2+3+2+1+3+1+2+2+2+2+2+2 = 27 без «Разговоров», по плану 7,5.
        #expect(page.contains("<b>3</b> из 4") && page.contains("<td>3</td>") && page.contains("<b>0</b> из 0,5"))
        #expect(page.contains("27 из 7,5"))
        #expect(!page.contains("<input class=\"input\" data-size=\"mark\""), "the director looks")
        #expect(page.contains("групп</th>"))
        let parts = try await stage.database.read { records in
            try records.curriculum(of: 2025).filter { $0.gradeLevel == 8 }.map { [$0.weeklyTenths, $0.parts] }
        }
        #expect(parts.sorted { $0[0] < $1[0] } == [[5, 1], [30, 2], [40, 1]])
        // A form that does not ask for groups leaves them.
        _ = try await stage.send(
            "/school/curriculum", [("level", "8"), ("profile", ""), ("h0-\(english)", "3,5")], as: "Тихонова")
        let english35 = try await stage.database.read { try $0.curriculum(of: 2025).first { $0.weeklyTenths == 35 } }
        #expect(english35?.parts == 2)
        for groups in ["0", "11", "две"] {
            let many = [("level", "8"), ("profile", ""), ("h0-\(english)", "3"), ("g0-\(english)", groups)]
            let refused = try await stage.send("/school/curriculum", many, as: "Соколов")
            #expect(refused.status == 422 && refused.text.contains("целое число от 1 до 10"), "\(groups)")
        }
        let wrong = try await stage.send(
            "/school/curriculum", [("level", "8"), ("profile", ""), ("h0-\(algebra)", "много")], as: "Соколов")
        #expect(wrong.status == 422 && wrong.text.contains("«много»") && wrong.text.contains("value=\"много\""))
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, "Громова", Cast.annasFather] {
            #expect(try await stage.send("/school/curriculum", plan, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        arguments: [
            ("3", 30), ("2,5", 25), ("0.5", 5), ("", 0), ("40", 400), ("41", nil), ("2,55", nil), ("-1", nil),
            ("часа", nil),
            ("1,2,3", nil), ("+1", nil), (",5", nil),
        ] as [(String, Int?)])
    func `hours are read in tenths or not at all`(text: String, tenths: Int?) {
        #expect(WeeklyHours.tenths(text) == tenths)
    }
}
