import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

/// How many questions a page asks of the records: few, and never more for more children or lessons.
struct QuestionTests {
    private func asked(_ family: Stage, _ address: String, _ who: ID<Person>, at now: Moment = ModelSchool.noon)
        async throws -> Int
    {
        let answer = await family.get(address, as: who, at: now)
        try #require(answer.status == 200, "\(address): \(answer.status)")
        return try #require(answer.headers.first { $0.name == "x-parta-queries" }.flatMap { Int($0.value) })
    }

    @Test(arguments: TestEngine.offered)
    func `a page asks at most ten questions, whoever looks and on whatever day`(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        // Saturday evening: the diary opens in the week to come.
        for now in [ModelSchool.noon, ModelSchool.noon + 2 * 86_400 + 8 * 3_600] {
            for address in [
                "/diary", "/diary/\(anna.number)?w=2025-w40", "/marks", "/marks/\(anna.number)?p=q1", "/news",
                "/news?for=week",
            ] {
                for person in [anna.person, father] {
                    #expect(try await asked(family, address, person, at: now) <= 10, "\(address)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.offered)
    func `four children cost no more questions than one`(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let father = try family.cast.person(Cast.annasFather), anna = try family.cast.person(Cast.anna)
        let more = try [Cast.boris, Cast.homeSchooled].map { try family.cast.student($0) }
        let day = family.cast.year.starts
        try await family.change { pen in
            for child in more { _ = try pen.bind(father, to: child, as: .representative, from: day) }
        }
        for address in ["/diary", "/marks", "/news"] {
            #expect(try await asked(family, address, father) == asked(family, address, anna), "\(address)")
        }
    }
}
