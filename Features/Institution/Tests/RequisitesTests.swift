import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import InstitutionFeature

struct RequisitesTests {
    static let path = "/school/requisites"

    static func form(_ changes: [String: String] = [:]) -> [(String, String)] {
        let usual = [
            "from": "2025-12-01", "name": "Муниципальное автономное учреждение «Гимназия на Садовой»",
            "short": "Гимназия на Садовой", "address": "г. Образцовск, ул. Садовая, 3", "ogrn": "1027700123450",
            "inn": "77 0123 4560", "kpp": "770101001", "licence": "№ 77 от 01.12.2025", "accreditation": "",
            "zone": "Europe/Samara",
        ]
        return usual.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    @Test(
        "R137 requisites change from a day on, and days before keep the old ones", arguments: TestEngine.offered)
    func change(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let answer = try await stage.send(Self.path, Self.form(), as: "Соколов")
        #expect(answer.status == 303 && answer.location == "/school")
        let days = [november(30), november(30) + 1, november(1) - 400]
        let found = try await stage.database.read { records in try days.map { try records.requisites(on: $0) } }
        #expect(found[0]?.shortName == "Образцовая школа" && found[2]?.shortName == "Образцовая школа")
        let new = try #require(found[1])
        #expect(new.shortName == "Гимназия на Садовой" && new.inn == "7701234560" && new.zone.name == "Europe/Samara")
        #expect(new.address == "г. Образцовск, ул. Садовая, 3" && new.licence == "№ 77 от 01.12.2025")
        let page = try await stage.page("/school", as: "Соколов")
        #expect(page.contains("с 01.12.2025: Муниципальное автономное учреждение «Гимназия на Садовой»"))
        #expect(page.contains("Полное название</dt><dd>Муниципальное бюджетное"))
        #expect(try await stage.isClean())
    }

    @Test(
        "R137 the bars bear the new name from its first day by its own clock, not before",
        arguments: TestEngine.offered)
    func bars(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        // Kamchatka is nine hours ahead of Moscow: there the first of December begins at three in Moscow's afternoon.
        let form = Self.form(["zone": "Asia/Kamchatka"])
        #expect(try await stage.send(Self.path, form, as: "Соколов").status == 303)
        let noon = Zone.moscow.moment(day: november(30), time: TimeOfDay(minutes: 12 * 60))
        let brand = "<a class=\"top__brand\" href=\"/\">"
        let before = try await stage.page("/school", as: "Соколов", at: noon)
        let after = try await stage.page("/school", as: "Соколов", at: noon + 3 * 3_600)
        #expect(before.contains(brand + "Образцовая школа") && after.contains(brand + "Гимназия на Садовой"))
    }

    @Test(arguments: TestEngine.offered)
    func `what cannot be right is named, what was typed comes back, and nothing changes`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        for (field, value, sentence) in [
            ("name", "", "Заполните поле «Полное название»."), ("short", "", "Заполните поле «Краткое название»."),
            ("inn", "7701234561", "ИНН: контрольная цифра не сходится, проверьте номер по выписке."),
            ("ogrn", "10277", "ОГРН: нужно 13 цифр (у предпринимателя 15)."),
            ("kpp", "77", "КПП: нужно 9 знаков"), ("zone", "Europe/Paris", "Выберите часовой пояс."),
            ("from", "", "Укажите, с какого дня действуют реквизиты."), ("from", "31.02.2026", "такого дня нет"),
            ("from", "2031-01-01", "не дальше чем через год"),
            ("short", String(repeating: "ш", count: 61), "Краткое название: не больше 60"),
        ] {
            let answer = try await stage.send(Self.path, Self.form([field: value]), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(field): \(value)")
            #expect(answer.text.contains("value=\"г. Образцовск, ул. Садовая, 3\""), "\(field): \(value)")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
    }

    @Test(arguments: TestEngine.offered)
    func `the school is seen by its office and changed by its keeper alone`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for name in Lookers.see {
            let page = try await stage.look("/school", as: name)
            #expect(page.status == 200 && page.asked <= 10, "\(name)")
            #expect(page.text.contains("href=\"/school/requisites\"") == (name == "Соколов"), "\(name)")
        }
        for name in Lookers.blind { #expect(try await stage.look("/school", as: name).status == 403, "\(name)") }
        for name in ["Громова", "Тихонова"] + Lookers.blind {
            #expect(try await stage.look(Self.path, as: name).status == 403, "\(name)")
            #expect(try await stage.send(Self.path, Self.form(), as: name).status == 403, "\(name)")
        }
        try await stage.appoint("Орлов", .secretary)
        #expect(try await stage.look("/school", as: "Орлов").status == 200)
        #expect(try await stage.send(Self.path, Self.form(), as: "Орлов").status == 403)
    }

    @Test("R003 the record mode is settled from a day on with its ground", arguments: TestEngine.offered)
    func mode(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/school/mode"
        #expect(try await stage.page("/school", as: "Громова").contains("Школа этого ещё не установила"))
        let form = [("mode", "dual"), ("from", "2025-11-20"), ("reason", "приказ № 12 от 19.11.2025")]
        #expect(try await stage.send(path, form, as: "Соколов").status == 303)
        #expect(try await stage.page("/school", as: "Громова").contains("Электронный и бумажный журналы вместе"))
        let page = try await stage.page(path, as: "Соколов")
        #expect(page.contains("<b>с 20.11.2025</b>: электронный и бумажный журналы вместе — приказ № 12 от 19.11.2025"))
        let modes = try await stage.database.read { records in
            try [november(19), november(20)].map { try records.regulation(on: $0).recordMode }
        }
        #expect(modes == [.electronic, .dual])
        for name in ["Громова", "Тихонова", Cast.veraPavlovna] {
            #expect(try await stage.send(path, form, as: name).status == 403, "\(name)")
        }
        for (wrong, sentence) in [
            ([("mode", "устный"), ("from", "2025-11-20")], "Выберите, как ведётся журнал."),
            ([("mode", "paper"), ("from", "")], "Укажите, с какого дня действует порядок."),
        ] {
            let answer = try await stage.send(path, wrong, as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(sentence))
        }
        #expect(try await stage.isClean())
    }
}
