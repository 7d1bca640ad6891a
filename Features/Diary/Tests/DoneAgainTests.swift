import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// A work done again, as the family sees it.
struct DoneAgainTests {
    /// 27 November 2025, 16:00 in Moscow.
    private let now = Moment(seconds: 1_764_248_400)

    @Test("R083 both marks of a work done again are shown, and the last attempt counts", arguments: TestEngine.offered)
    func again(engine: TestEngine) async throws {
        let family = try await Stage(engine), now = now
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        let again = try #require(MarkSlot(work: 0, attempt: 1))
        func formula(_ at: Moment) async throws -> String {
            let text = try await family.page("/marks/\(anna.number)?p=q2", as: father, at: at)
            let row = try #require(text.components(of: "<tr><th scope=\"row\">").first { $0.hasPrefix("Алгебра") })
            return String(row.components(of: "Средняя взвешенная</dt><dd>").last?.prefix { $0 != "<" } ?? "")
        }
        let before = try await formula(now)
        try await family.change(at: now - 7_200) { pen in
            _ = try pen.put(.five(2), at: lesson.place(anna), base: nil, visibleFrom: now - 3_600)
        }
        let first = try await formula(now)
        #expect(first != before && first.contains("2"))
        try await family.change(at: now) { pen in
            _ = try pen.put(.five(5), at: lesson.place(anna, again), base: nil, visibleFrom: now + 900)
        }
        #expect(try await formula(now + 60) == first, "until it is published the first one counts")
        let page = try await family.page("/marks/\(anna.number)?p=q2", as: father, at: now + 900)
        #expect(page.contains("есть пересдача") && page.contains("/mark/\(lesson.id.number)/2/history"))
        #expect(try await formula(now + 900) != first)
        #expect(try await family.page("/news?for=day", as: father, at: now + 960).contains("пересдача"))
    }
}

extension String {
    /// The parts between the places of a text.
    fileprivate func components(of text: String) -> [String] {
        var parts: [String] = [], rest = self[...]
        while let found = rest.firstRange(of: text) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
