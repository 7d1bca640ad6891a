import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import MovementFeature

/// What the book says of days that begin inside the year, and forms for those who are not in all lessons.
struct BookTests {
    @Test("R048 a report of days that begin with an arrival counts and shows it", arguments: TestEngine.offered)
    func firstDay(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        func page(_ from: String, _ to: String) async throws -> String {
            try await stage.page("/movement?class=8b&from=\(from)&to=\(to)", as: "Соколов")
        }
        func cells(_ start: Int, _ arrived: Int, _ left: Int, _ end: Int) -> String {
            [("Было", start), ("Прибыло", arrived), ("Выбыло", left), ("Стало", end)].map {
                "<td class=\"num\" data-label=\"\($0.0)\">\($0.1)</td>"
            }.joined()
        }
        // By hand: 24 in 8Б, Ахмедов came on 10 November, Гусева was there for the last time on the 14th.
        let (before, after) = (try await page("2025-09-01", "2025-11-09"), try await page("2025-11-10", "2025-12-30"))
        #expect(before.contains(cells(24, 0, 0, 24)) && after.contains(cells(24, 1, 1, 24)))
        #expect(!before.contains("Ахмедов Тимур") && after.contains("Ахмедов Тимур"))
        #expect(!before.contains("Морозов Борис"), "those who open the year are its list")
    }

    @Test(
        "R048 a child taught at home moves with the own pages and into no lesson of the class",
        arguments: TestEngine.offered)
    func atHome(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б"), day = november(24)
        let home = try stage.cast.student(Cast.homeSchooled)
        let sets = try await stage.database.read { try $0.groupSets(of: eighth, on: day) }
        var form = [
            ("class", "9a"), ("to", "8b"), ("student", "\(home)"), ("from", day.iso), ("order", "73-к"),
            ("ordered", "2025-11-20"), ("reason", "22"),
        ]
        form += sets.map { ($0.field, "none") }
        #expect(try await stage.send("/movement/new/transfer", form, as: "Соколов").status == 303)
        let titles = try await stage.database.read { try $0.courses(of: home, on: day).map(\.title) }
        #expect(Set(titles) == ["Алгебра, инд. Ёжиков", "Русский язык, инд. Ёжиков"])
        #expect(try await stage.database.read { try $0.movementDisagreements() }.isEmpty)
    }
}
