import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What the school's own settings of a kind of work mean for the works of a lesson.
struct OwnWorkKindTests {
    private func settle(_ kind: WorkKind, _ stage: Stage, _ place: WorksTests.Place) async throws {
        let number = try #require(place.kinds[kind.code])
        try await stage.change { try $0.change(workKind: ID(number), to: kind) }
    }

    @Test(
        "R063 a kind that is no longer offered stays where it stands, and is not chosen anew",
        arguments: TestEngine.offered)
    func retired(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let n = try await WorksTests.add("Т", stage, place), kind = try #require(place.kinds["Т"])
        try await settle(WorkKind("Т", "Тест", weight: 2, isWritten: true, isRetired: true), stage, place)
        let option = "<option value=\"\(kind)\""
        #expect(try await !stage.page(place.works, as: Cast.veraPavlovna).contains(option))
        #expect(try await stage.page(place.works + "?n=\(n)", as: Cast.veraPavlovna).contains(option))
        let anew = try await stage.send(place.works, [("kind", "\(kind)")], as: Cast.veraPavlovna)
        #expect(anew.status == 422 && anew.text.contains("«Тест» школа больше не предлагает"))
        let stays = [("n", "\(n)"), ("kind", "\(kind)"), ("topic", "Корни"), ("weight", "3")]
        #expect(try await stage.send(place.works, stays, as: Cast.veraPavlovna).status == 303)
        #expect(try await WorksTests.works(stage, place).first { $0.n == n }?.weight == 3)
    }

    @Test(
        "R076 a kind outside the average gives works outside it until the teacher lets one count",
        arguments: TestEngine.offered)
    func outside(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let before = try await WorksTests.add("СР", stage, place)
        try await settle(
            WorkKind("СР", "Самостоятельная работа", weight: 5, isWritten: true, counts: false), stage, place)
        let after = try await WorksTests.add("СР", stage, place), kind = try #require(place.kinds["СР"])
        func work(_ n: Int) async throws -> WorkRow? {
            try await WorksTests.works(stage, place).first { $0.n == n }
        }
        let (old, new) = (try #require(try await work(before)), try #require(try await work(after)))
        #expect((old.weight, old.counts) == (2, true), "what was named before stays as it was")
        #expect((new.weight, new.counts) == (5, false))
        let lets = [("n", "\(after)"), ("kind", "\(kind)"), ("topic", "Корни"), ("weight", "5")]
        #expect(try await stage.send(place.works, lets, as: Cast.veraPavlovna).status == 303)
        #expect(try await work(after)?.counts == true)
    }

    @Test(
        "R070 marks of a kind with a term of its own are late after it, and say by which",
        arguments: TestEngine.offered)
    func ownTerm(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage), lesson = place.lesson
        let week = try await WorksTests.add("СОЧ", stage, place)
        try await settle(WorkKind("СОЧ", "Сочинение", weight: 3, isControl: true, days: 10), stage, place)
        let inTime = try await WorksTests.add("СОЧ", stage, place), late = try await WorksTests.add("СОЧ", stage, place)
        let student = place.students[0].id, gone = stage.cast.today - lesson.day
        func type(_ number: Int, _ work: Int, after days: Int) async throws -> String {
            let answer = try await stage.type(
                [mark(number, "4", student, lesson.id, work: work)], into: PutCellsTests.cells,
                as: Cast.veraPavlovna, later: (days - gone) * 86_400)
            return answer.text.replacing("\u{A0}", with: " ")
        }
        let own = "10 календарных дней по виду работы «Сочинение»"
        // Named before, it has the week of every written work.
        let first = try await type(1, week, after: 9)
        #expect(first.contains("\"rule\":\"7 календарных дней"), "\(first)")
        let second = try await type(2, inTime, after: 10)
        #expect(second.contains("\"ok\":true") && !second.contains("\"rule\""), "\(second)")
        let third = try await type(3, late, after: 12)
        #expect(third.contains("\"rule\":\"\(own)"), "\(third)")
        func lateDays(_ n: Int) async throws -> Int? {
            let slot = try #require(MarkSlot(work: n))
            return try await stage.database.read {
                try $0.mark(of: student, on: lesson.day, in: lesson.id, at: slot)?.lateDays
            }
        }
        let found = [try await lateDays(week), try await lateDays(inTime), try await lateDays(late)]
        #expect(found == [2, 0, 2])
        let page = try await stage.page(place.works + "?n=\(late)", as: Cast.veraPavlovna)
            .replacing("\u{A0}", with: " ")
        #expect(page.contains("Отметки за эту работу — до \(RussianDate.dayAndMonth(lesson.day + 10)): \(own)."))
        #expect(try await stage.database.verify().isClean)
    }
}
