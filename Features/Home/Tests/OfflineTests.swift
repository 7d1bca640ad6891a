import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

/// What a device of one's own shows where it has kept nothing of the page that was asked for.
struct OfflineTests {
    @Test("R060 the page without a connection leads to what was kept, and names nobody", arguments: TestEngine.offered)
    func ways(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let cases = [
            (Cast.veraPavlovna, ["href=\"/\"", "href=\"/journals\""], ["/diary"]),
            (Cast.anna, ["href=\"/diary\""], ["/journals", "href=\"/\""]),
        ]
        for (name, ways, none) in cases {
            let page = try await room.page("/offline", as: name)
            #expect(page.contains("<h1>Нет связи</h1>"))
            for way in ways { #expect(page.contains("<a class=\"button\" \(way)"), "\(name) \(way)") }
            for way in none { #expect(!page.contains(way), "\(name) \(way)") }
            let surname = String(try #require(name.split(separator: " ").first))
            #expect(!page.contains(surname) && !page.contains("top__nav"), "\(name) is not named")
        }
    }
}
