import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SchoolYearFeature

/// What classes of the next year keep of how they study, and who is left out.
struct NextSettingsTests {
    @Test("R031 classes taught together are carried as a set", arguments: TestEngine.offered)
    func sets(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        let names = ["5Б", "6В", "10А", "11А", "8Б", "9А"]
        let ids = try Dictionary(uniqueKeysWithValues: names.map { ($0, try stage.cast.schoolClass($0)) })
        try await stage.change { records in
            for pair in [["5Б", "6В"], ["10А", "11А"], ["8Б", "9А"]] {
                try records.join(classSet: pair.compactMap { ids[$0] }, year: 2025)
            }
        }
        let page = try await stage.page("/year", as: "Соколов")
        // The children of 5Б and 6В stay together; 10А and 11А are names that stood together, whoever studies there now;
        // 9А becomes 10А, and no ninth class is left to stand with 9Б.
        #expect(page.contains("<b>6Б</b>, в комплекте с 7В<") && page.contains("<b>7В</b>, в комплекте с 6Б<"))
        #expect(page.contains("<b>10А</b>, в комплекте с 11А<") && page.contains("<b>9Б</b><"))
        #expect(try await stage.open().status == 303)
        let sets = try await stage.database.read { records in
            let classes = try records.classes(of: 2026).filter { $0.classSet != nil }
            let names = Dictionary(grouping: classes, by: \.classSet).values.map { $0.map(\.name.text) }
            return names.sorted { $0[0] < $1[0] }
        }
        #expect(sets == [["10А", "11А"], ["6Б", "7В"]])
        #expect(try await stage.send("/year/undo", [("year", "2026")], as: "Соколов").status == 303)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R031 parts of the year keep their own names and days of attestation", arguments: TestEngine.offered)
    func periods(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), sixth = try stage.cast.schoolClass("6В")
        try await stage.change { records in
            func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
            var autumn = PeriodFacts(try day("2025-09-01")...day("2025-12-30"))
            (autumn.name, autumn.attestation) = ("Осень", try day("2025-12-25"))
            var spring = PeriodFacts(try day("2026-01-12")...day("2026-05-24"))
            (spring.name, spring.attestation) = ("Весна", nil)
            let scheme = try records.add(scheme: "Блоки", .custom, of: 2025, periods: [autumn, spring])
            try records.divide(try #require(try records.listedClass(sixth)), by: scheme)
        }
        #expect(try await stage.page("/year", as: "Соколов").contains("Блоки, Осень, аттестация 24.12.2026</legend>"))
        #expect(try await stage.open().status == 303)
        let found = try await stage.database.read { records in
            let seventh = try #require(try records.listedClass(slug: "7v", year: 2026))
            let scheme = try #require(try records.schemes(of: 2026).first { $0.id == seventh.scheme })
            let courses = try records.courses(of: seventh.id).filter { $0.classSlug == "7v" }
            #expect(courses.allSatisfy { $0.scheme == scheme.id } && !courses.isEmpty)
            return (scheme, try records.periods(of: scheme.id))
        }
        #expect(found.0.name == "Блоки" && found.0.kind == .custom)
        #expect(found.1.map(\.name) == ["Осень", "Весна"])
        // 52 weeks on, from the first of September.
        #expect(found.1.map(\.starts.iso) == ["2026-09-01", "2027-01-11"])
        #expect(found.1.map(\.ends.iso) == ["2026-12-29", "2027-05-23"])
        #expect(found.1.map { $0.attestation?.iso } == ["2026-12-24", nil])
    }

    @Test(
        "R031 R039 grade levels that study by modules rest between their own parts, the others between quarters",
        arguments: TestEngine.offered)
    func breaks(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), sixth = try stage.cast.schoolClass("6В")
        try await stage.change { records in
            let days = [("2025-09-01", "2025-10-05"), ("2025-10-13", "2025-12-28"), ("2026-01-12", "2026-05-24")]
            let parts = try days.map { PeriodFacts(try #require(Day(iso: $0))...(try #require(Day(iso: $1)))) }
            let scheme = try records.add(scheme: "Модули", .module, of: 2025, periods: parts)
            try records.divide(try #require(try records.listedClass(sixth)), by: scheme)
        }
        #expect(try await stage.open().status == 303)
        let holidays = try await stage.database.read { try $0.declaredDays(of: 2026).filter { $0.kind == .holiday } }
        func levels(from day: String) -> [Int] {
            holidays.filter { $0.days.from.iso == day }.flatMap(\.gradeLevels).sorted()
        }
        // 6В becomes 7В and studies as it did; 5Б becomes 6Б and studies as the sixth class did.
        #expect(levels(from: "2026-10-05") == [6, 7])
        #expect(holidays.allSatisfy { !$0.gradeLevels.isEmpty }, "nobody rests on another's days")
        let autumn = Set(holidays.filter { $0.gradeLevels.contains(9) }.map(\.days.from.iso))
        #expect(!autumn.isEmpty && !autumn.contains("2026-10-05"))
    }

    @Test("R031 a single student is left out, and stays where they were", arguments: TestEngine.offered)
    func leftOut(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), anna = try stage.cast.student(Cast.anna)
        let wish = [("fate", "1"), ("name", "9Б"), ("leader", ""), ("pages", "1"), ("s\(anna)", "5")]
        #expect(try await stage.send("/year/class/8b", wish, as: "Соколов").location == "/year")
        #expect(try await stage.page("/year", as: "Соколов").contains(">23, не переносится 1<"))
        #expect(try await stage.page("/year/class/8b", as: "Соколов").contains("value=\"5\" selected>не переносить"))
        #expect(try await stage.open().status == 303)
        #expect(try await stage.classes()["9Б"] == 23)
        let (stays, lines, wrong) = try await stage.database.read { records in
            (try records.memberships(of: anna), try records.movements(of: anna), try records.movementDisagreements())
        }
        #expect(stays.map { $0.days.to?.iso } == [nil] && lines.allSatisfy { $0.facts.kind != .promotion })
        #expect(wrong.isEmpty)
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
