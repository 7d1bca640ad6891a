import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// A page whose scale is another one from a day on.
struct FormerScalesTests {
    private let five = Scale.five(allowsOne: false)

    private func refused(_ scale: Scale, _ day: Day?, of course: ID<Course>, _ stage: Stage) async -> Objection? {
        do {
            try await stage.change { try $0.set(scale: scale, of: course, from: day) }
            return nil
        } catch {
            return error as? Objection
        }
    }

    private func scales(of course: ID<Course>, _ stage: Stage) async throws -> DatedScale {
        try await stage.database.read { try $0.scales(of: #require(try $0.listedCourse(course))) }
    }

    @Test(
        "R076 a page with marks is given another scale from the day after the last of them",
        arguments: TestEngine.offered)
    func dated(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        let early = await refused(.ten, november(10), of: algebra, stage)
        #expect(early?.field == "since")
        #expect(early?.text.hasPrefix("С 10.11.2025 на странице уже стоят отметки прежней шкалы, последняя — ") == true)
        let whole = await refused(.ten, nil, of: algebra, stage)
        #expect(whole?.text.hasPrefix("На странице уже стоят отметки прежней шкалы, последняя — ") == true)
        let none = await refused(.markless, november(21), of: algebra, stage)
        #expect(none?.field == "scale" && none?.text.hasSuffix("без отметок страницу делают, пока их нет.") == true)
        #expect(try await scales(of: algebra, stage) == DatedScale(five), "what was refused wrote nothing")

        #expect(await refused(.ten, november(21), of: algebra, stage) == nil)
        let former = [DatedScale.Former(five, ends: november(20))]
        #expect(try await scales(of: algebra, stage) == DatedScale(.ten, former: former))
        #expect(await refused(.hundred, november(21), of: algebra, stage) == nil)
        #expect(try await scales(of: algebra, stage) == DatedScale(.hundred, former: former))
        #expect(try await stage.database.verify().isClean)
        #expect(await refused(five, nil, of: algebra, stage) == nil, "back again: all that stands is of five points")
        #expect(try await scales(of: algebra, stage) == DatedScale(five))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R076 no scale is changed in a period that is closed, nor under final marks of another",
        arguments: TestEngine.offered)
    func shut(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        let boris = try stage.cast.student(Cast.boris)
        let ends = try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(algebra)), second = try pen.periods(of: algebra)[1]
            let place = FinalPlace(
                student: boris, year: listed.year, subject: listed.subject, kind: .period, period: second.id)
            let facts = FinalMarkFacts(.five(4), proposal: .none, reason: "уезжает", visibleFrom: pen.now)
            _ = try pen.put(final: facts, at: place, base: 0)
            return second.ends
        }
        let summedUp = await refused(.ten, november(21), of: algebra, stage)
        #expect(summedUp?.field == "since")
        #expect(
            summedUp?.text
                == "За период до \(ends.russian) уже стоят итоговые отметки прежней шкалы: выберите день после него.")
        try await stage.change { pen in try pen.close(try pen.periods(of: algebra)[1].id) }
        let closed = await refused(.ten, november(21), of: algebra, stage)
        #expect(closed?.text == "II четверть закрыта: выберите день после \(ends.russian).")
        #expect(await refused(.ten, ends + 1, of: algebra, stage) == nil)
        #expect(try await stage.database.verify().isClean)
    }
}
