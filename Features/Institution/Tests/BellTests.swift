import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import InstitutionFeature

struct BellTests {
    private static let bells =
        "1 09:00-09:40\n2 09:50-10:30\n3 10:40-11:20\n4 11:30-12:10\n5 12:20-13:00\n"
        + "6 13:10-13:50\n7 14:00-14:40\n8 14:50-15:30"

    @Test(arguments: TestEngine.offered)
    func `new bells ring for lessons to come, and past ones keep their times`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let form = [("name", "Зимние"), ("from", "2025-11-24"), ("level", "8"), ("bells", Self.bells)]
        #expect(try await stage.send("/school/bells", form, as: "Соколов").status == 303)
        let days = [november(20), november(24)]
        let starts = try await stage.database.read { records in
            try days.map {
                try records.lessons(of: eighth, during: $0...$0).first { $0.lesson.n == 1 }?.lesson.starts.text
            }
        }
        #expect(starts == ["08:30", "09:00"])
        let again = try await stage.send("/school/bells", form, as: "Соколов")
        #expect(again.status == 422 && again.text.contains("Для тех же уроков уже есть звонки «Зимние»"))
        #expect(try await stage.look("/school/bells", as: "Громова").asked <= 10)
        #expect(try await stage.isClean())
    }

    @Test(arguments: TestEngine.offered)
    func `bells that overlap or cannot be read are refused, and a wrong role rings nothing`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        for (bells, sentence) in [
            ("1 08:30-09:15\n2 09:10-09:55", "2-й урок начинается в 09:10, а 1-й кончается в 09:15"),
            ("1 09:15-08:30", "не позже начала"), ("1 08:30-09:15\n1 09:25-10:10", "записан дважды"),
            ("первый урок", "Строка 1: напишите номер урока и время"), ("", "Заполните поле «Звонки»."),
        ] {
            let form = [("name", "Б"), ("from", "2025-11-24"), ("bells", bells)]
            let answer = try await stage.send("/school/bells", form, as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(bells)")
        }
        let form = [("name", "Б"), ("from", "2025-11-24"), ("bells", Self.bells)]
        for name in ["Громова", "Тихонова"] + Lookers.blind {
            #expect(try await stage.send("/school/bells", form, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
    }

    @Test(arguments: TestEngine.offered)
    func `bells for some days ring on them alone, and the usual ones go on`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let days = [november(20), november(24), november(28), november(30) + 1]
        let form = [
            ("name", "Неделя гостей"), ("from", "2025-11-24"), ("to", "2025-11-28"), ("level", "8"),
            ("bells", Self.bells),
        ]
        #expect(try await stage.send("/school/bells", form, as: "Соколов").status == 303)
        let starts = try await stage.database.read { records in
            try days.map {
                try records.lessons(of: eighth, during: $0...$0).first { $0.lesson.n == 1 }?.lesson.starts.text
            }
        }
        #expect(starts == ["08:30", "09:00", "09:00", "08:30"])
        #expect(try await stage.isClean())
    }
}
