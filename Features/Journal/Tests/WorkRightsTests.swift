import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Who is refused works and notes, and when: another page of a joint lesson, another class, a closed period, a load
/// that has ended.
struct WorkRightsTests {
    private static let cells = "/journal/8b/algebra/cells"

    /// Every form that changes a work of a lesson, as it would be right elsewhere.
    private func forms(_ works: String, _ n: Int, kind: Int) -> [(path: String, fields: [(String, String)])] {
        [
            (works, [("kind", "\(kind)"), ("topic", "Корни")]),
            (works, [("n", "\(n)"), ("kind", "\(kind)"), ("topic", "Корни")]),
            (works + "/hide", [("n", "\(n)"), ("until", "2025-12-01")]), (works + "/remove", [("n", "\(n)")]),
        ]
    }

    @Test(
        "R015 R063 a teacher of a joint lesson changes neither the common answer nor the other page's works",
        arguments: TestEngine.offered)
    func joint(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = stage.cast.today + 1
        let (algebra, russian) = (try stage.cast.course("8Б Алгебра"), try stage.cast.course("8Б Русский язык"))
        let lessons = try await stage.database.read { [eighth = try stage.cast.schoolClass("8Б")] in
            try $0.lessons(of: eighth, during: day...day + 6)
        }
        let pair = try #require(
            lessons.lazy.filter { $0.course == algebra }.compactMap { guest in
                lessons.first { $0.course == russian && $0.lesson.day == guest.lesson.day }.map { (guest, $0) }
            }.first)
        let host = pair.1.lesson.id
        try await stage.change { try $0.join(pair.0.lesson.id, into: host, ChangeGrounds("болезнь")) }
        let kinds = try await stage.database.read { try $0.workKinds() }
        let test = try #require(kinds.first { $0.kind.code == "Т" }).id.number
        let own = "/lesson/\(host)/\(algebra)/works", other = "/lesson/\(host)/\(russian)/works"
        // The other teacher's work, and one's own.
        for (path, who) in [(other, "Носова"), (own, Cast.veraPavlovna)] {
            #expect(try await stage.send(path, [("kind", "\(test)")], as: who).status == 303)
        }
        let named = try await stage.database.read { try $0.works(of: russian, from: day, to: day + 6) }
        let foreign = try #require(named.first { $0.lesson == host }).n
        for who in [Cast.veraPavlovna, "Носова"] {
            let path = who == "Носова" ? other : own
            for (address, fields) in forms(path, 0, kind: test) where fields.contains(where: { $0 == ("n", "0") }) {
                let answer = try await stage.send(address, fields, as: who)
                #expect(answer.status == 422, "\(who) \(address)")
            }
        }
        for (address, fields) in forms(own, foreign, kind: test).dropFirst() {
            #expect(try await stage.send(address, fields, as: Cast.veraPavlovna).status == 404, "\(address)")
        }
        for (address, fields) in forms(other, foreign, kind: test) {
            let status = try await stage.send(address, fields, as: Cast.veraPavlovna).status
            #expect([403, 404].contains(status), "through the other's page: \(address)")
        }
        let after = try await stage.database.read { try $0.works(of: russian, from: day, to: day + 6) }
        #expect(after == named)
    }

    @Test("R015 R018 whoever is not of the page keeps neither its works nor its notes", arguments: TestEngine.offered)
    func strangers(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let n = try await WorksTests.add("Т", stage, place), kind = try #require(place.kinds["Т"])
        let anna = try stage.cast.student(Cast.anna), works = try await WorksTests.works(stage, place)
        // Куприн keeps algebra of another class, Носова another subject of this one; the deputy writes by no order.
        for who in ["Куприн", "Носова", "Тихонова", Cast.boris, Cast.annasFather] {
            for (path, fields) in forms(place.works, n, kind: kind) {
                #expect([403, 404].contains(try await stage.send(path, fields, as: who).status), "\(who) \(path)")
            }
            let typed = try await stage.type([note(1, "чужая", 0, anna, place.lesson.id)], into: Self.cells, as: who)
            #expect(!typed.text.contains("\"ok\":true"), "\(who)")
        }
        // A student of another class has no cell here.
        let stranger = try #require(stage.cast.students["9А"]?.first)
        let typed = try await stage.type(
            [note(2, "не отсюда", 0, stranger, place.lesson.id)], into: Self.cells, as: Cast.veraPavlovna)
        #expect(typed.text.contains("not_enrolled") || typed.text.contains("\"code\":\"gone\""), "\(typed.text)")
        #expect(try await WorksTests.works(stage, place) == works)
        #expect(try await stage.database.read { try $0.notes(in: place.lesson.id, of: place.course.id) }.isEmpty)
    }

    @Test("R015 a closed period takes no work and no note", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let n = try await WorksTests.add("Т", stage, place), kind = try #require(place.kinds["Т"])
        let (course, day) = (place.course.id, place.lesson.day), works = try await WorksTests.works(stage, place)
        try await stage.change { records in
            for period in try records.periods(of: course) where period.contains(day) { try records.close(period.id) }
        }
        for (path, fields) in forms(place.works, n, kind: kind) {
            let answer = try await stage.send(path, fields, as: Cast.veraPavlovna)
            #expect(answer.status == 422 && answer.text.contains("закрыта"), "\(path)")
        }
        let typed = try await stage.type(
            [note(1, "поздно", 1, try stage.cast.student(Cast.anna), place.lesson.id)], into: Self.cells,
            as: Cast.veraPavlovna)
        #expect(typed.text.contains("\"code\":\"locked\""), "\(typed.text)")
        #expect(try await WorksTests.works(stage, place) == works)
    }

    @Test("R015 a load that ended yesterday keeps neither works nor notes", arguments: TestEngine.offered)
    func ended(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let n = try await WorksTests.add("Т", stage, place), kind = try #require(place.kinds["Т"])
        let (vera, today) = (try stage.cast.person(Cast.veraPavlovna), stage.cast.today)
        try await stage.change { try $0.end(.teacher, of: vera, object: place.course.id.number, lastDay: today - 1) }
        for (path, fields) in forms(place.works, n, kind: kind) {
            let status = try await stage.send(path, fields, as: Cast.veraPavlovna).status
            #expect([403, 404].contains(status), "\(path)")
        }
        let typed = try await stage.type(
            [note(1, "после", 1, try stage.cast.student(Cast.anna), place.lesson.id)], into: Self.cells,
            as: Cast.veraPavlovna)
        #expect(!typed.text.contains("\"ok\":true"))
    }

    @Test("R083 the page of works is read anew once an erased mark is gone for families", arguments: TestEngine.offered)
    func kept(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let n = try await WorksTests.add("СР", stage, place), student = place.students[0].id
        func type(_ number: Int, _ text: String?, base: Int, later: Int) async throws {
            _ = try await stage.type(
                [mark(number, text, student, place.lesson.id, base: base, work: n)], into: Self.cells,
                as: Cast.veraPavlovna, later: later)
        }
        try await type(1, "5", base: 0, later: 0)
        try await type(2, nil, base: 1, later: 3_600)
        func look(_ later: Int, _ tag: String?) async throws -> Answer {
            try await stage.look(
                place.works, "n=\(n)", as: Cast.veraPavlovna, at: stage.now + later, tag: tag)
        }
        let first = try await look(3_700, nil), tag = try #require(first.header("etag"))
        #expect(!first.text.contains("Удалить работу"))
        #expect(try await look(3_800, tag).status == 304)
        let later = try await look(4_501, tag)
        #expect(later.status == 200 && later.text.contains("Удалить работу"))
    }
}
