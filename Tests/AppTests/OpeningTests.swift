import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// What opening a page leaves behind, through the whole house.
struct OpeningTests {
    private static let rows = SQL(
        "SELECT person, act, coalesce(card, 0), coalesce(course, 0) FROM access_row ORDER BY id")

    private func written(_ house: WholeHouse) async throws -> [[Int]] {
        let rounds = Rounds([], records: house.records, outside: house.front.outside, holder: "проверка")
        await rounds.keepOpenings(at: house.now)
        return try await house.records.school(ModelSchool.slug).read { records in
            try records.rows(Self.rows) { row in (0...3).map { row.int($0) } }
        }
    }

    @Test(
        "R017 opening a card or another's journal leaves a row, written after the answer", arguments: TestEngine.offered
    )
    func rows(engine: TestEngine) async throws {
        let house = try await WholeHouse(engine), anna = try house.cast.person(Cast.anna)
        let algebra = try house.cast.course("8Б Алгебра").number
        let before = try await house.heads()
        let (director, vera) = (try await house.browser("director"), try await house.browser("vera"))
        let keeper = try await house.browser("keeper")
        #expect(await keeper.get("/people/\(anna)").status == 200)
        #expect(await director.get("/journal/8b/algebra").status == 200)
        #expect(await vera.get("/journal/8b/algebra").status == 200, "one's own journal")
        #expect(await vera.get("/people/\(anna)").status == 404, "a refusal opens nothing")
        let (boss, desk) = (try house.cast.person("Громова").number, try house.cast.person("Соколов").number)
        let rows = try await written(house)
        #expect(
            rows == [
                [desk, Act.seeCard.rawValue, anna.number, 0], [boss, Act.seeJournal.rawValue, 0, algebra],
            ])
        #expect(try await house.heads().dropFirst() == before.dropFirst(), "looking adds nothing to the chain")
        #expect(try await written(house).count == 2, "each is written once")
        #expect(try await house.isClean())
    }

    @Test("R030 the list of people leaves as a file with who took it and when", arguments: TestEngine.offered)
    func file(engine: TestEngine) async throws {
        let house = try await WholeHouse(engine), keeper = try await house.browser("keeper")
        let file = await keeper.get("/people?who=students&class=8b&format=csv")
        #expect(file.header("content-type") == "text/csv; charset=utf-8")
        #expect(file.text.contains("Выгрузил(а) Соколов\u{A0}Д.\u{A0}И., 20.11.2025, 12:00"))
        #expect(file.text.contains("Кузнецова;Анна;Сергеевна;8Б") && !file.text.contains(";5Б"))
        let vera = try await house.browser("vera")
        #expect(await vera.get("/people?who=parents&format=csv").status == 200, "she leads 9А")
        #expect(!(await vera.get("/people?who=parents&format=csv").text.contains("Кузнецов;Сергей")))
        #expect(await keeper.get("/people").text.contains("class=\"print-stamp\""))
    }
}
