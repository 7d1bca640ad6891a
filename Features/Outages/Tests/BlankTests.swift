import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import OutagesFeature

/// The blank of the temporary journal, printed before it is needed.
struct BlankTests {
    @Test("R124 a blank has the list, the week's lessons, topics, homework and a code", arguments: TestEngine.offered)
    func blank(engine: TestEngine) async throws {
        let stage = try await Stage([outages], on: engine)
        let course = try stage.cast.course("8Б Алгебра")
        let page = try await stage.page("/outages/blank/course/\(course)", as: Cast.veraPavlovna)
        let (names, lessons) = try await stage.database.read { records in
            (
                try records.students(of: course, on: november(24)).map(\.name.list),
                try records.lessons(of: course, during: november(24)...november(30))
            )
        }
        #expect(names.count > 10 && lessons.count >= 3)
        for name in names { #expect(page.contains("<th scope=\"row\">\(name)")) }
        for lesson in lessons { #expect(page.contains("\(lesson.day.shortRussian), \(lesson.n)-й</th>")) }
        #expect(page.contains("24.11.2025–30.11.2025") && page.contains("код <b>8b/algebra</b>"))
        #expect(page.contains(">Тема</th>") && page.contains(">Домашнее задание</th>") && page.contains("Подпись"))
        #expect(page.ranges(of: "<section class=\"blank\"").count == 1)
        let other = try await stage.page("/outages/blank/course/\(course)?d=2025-12-03", as: Cast.veraPavlovna)
        #expect(other.contains("01.12.2025–07.12.2025"))
    }

    @Test("R124 R014 blanks are printed by whoever keeps or watches the page", arguments: TestEngine.offered)
    func who(engine: TestEngine) async throws {
        let stage = try await Stage([outages], on: engine)
        let (algebra, biology) = (try stage.cast.course("8Б Алгебра"), try stage.cast.course("8Б Биология"))
        for (path, expected) in [
            ("/outages/blank/course/\(algebra)", [200, 200, 200, 200, 200, 403, 403]),
            ("/outages/blank/course/\(biology)", [200, 200, 200, 200, 404, 403, 403]),
            ("/outages/blank/class/8b", [200, 200, 200, 200, 404, 403, 403]),
            ("/outages/blank/class/6v", [200, 200, 200, 404, 404, 403, 403]),
            ("/outages/blank/all", [403, 200, 200, 403, 403, 403, 403]),
            ("/outages/blank", [200, 200, 200, 200, 200, 403, 403]),
        ] {
            var found: [Int] = []
            let people = [
                "Громова", "Тихонова", "Соколов", Cast.irinaPetrovna, Cast.veraPavlovna, Cast.anna, Cast.annasFather,
            ]
            for name in people { found.append(try await stage.look(path, as: name).status) }
            #expect(found == expected, "\(path)")
        }
        let own = try await stage.page("/outages/blank", as: Cast.irinaPetrovna)
        #expect(own.contains("/outages/blank/class/8b") && !own.contains("Вся школа"))
        let all = try await stage.page("/outages/blank/class/8b", as: Cast.irinaPetrovna)
        #expect(all.ranges(of: "<section class=\"blank\"").count > 10)
    }

    @Test(arguments: TestEngine.offered)
    func `a page is the same whether it is printed by itself, with its class or with the school`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage([outages], on: engine)
        let school = try await stage.page("/outages/blank/all", as: "Соколов")
        let schoolClass = try await stage.page("/outages/blank/class/8b", as: "Соколов")
        for title in ["8Б Алгебра", "8Б Биология"] {
            let course = try stage.cast.course(title)
            let page = try await stage.page("/outages/blank/course/\(course)", as: "Соколов")
            let first = try #require(page.firstRange(of: "<section class=\"blank\"")?.lowerBound)
            let last = try #require(page[first...].firstRange(of: "</section>")?.upperBound)
            #expect(school.contains(page[first..<last]) && schoolClass.contains(page[first..<last]), "\(title)")
        }
        #expect(school.contains("9А") && !schoolClass.contains("Временный журнал: 9А"))
    }
}
