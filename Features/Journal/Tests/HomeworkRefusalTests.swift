import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Who may not set homework, when, and who may not have its files.
struct HomeworkRefusalTests {
    private static let pdf = Array("%PDF-1.7 задание".utf8)

    @Test(
        "R015 R066 homework is set by whoever keeps the lesson: nobody else", arguments: TestEngine.offered,
        [Cast.anna, Cast.annasFather, Cast.irinaPetrovna, "Тихонова", "Зуева"])
    func others(engine: TestEngine, who: String) async throws {
        let stage = try await Stage(engine), place = try await HomeworkPlace(stage)
        let form = homework("чужое", ("minutes", "20")) + personal(1, "лично", [place.students[0].id]).suffix(3)
        let status = try await stage.send(place.path, form, as: who).status
        #expect(status == 403 || status == 404, "\(who) \(status)")
        #expect(try await stage.tasks(place).isEmpty)
        let topics = try await stage.send(
            "/journal/8b/algebra/topics", [("lesson", "\(place.lesson.id)"), ("homework", "чужое")], as: who)
        #expect(topics.status == 403 || topics.status == 404, "\(who) \(topics.status)")
    }

    @Test("R015 a load that ended sets no homework any more", arguments: TestEngine.offered)
    func ended(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await HomeworkPlace(stage)
        let vera = try stage.cast.person(Cast.veraPavlovna), today = stage.cast.today
        try await stage.change { try $0.end(.teacher, of: vera, object: place.course.id.number, lastDay: today - 1) }
        let status = try await stage.send(place.path, homework("№ 1", ("minutes", "5")), as: Cast.veraPavlovna).status
        #expect([403, 404].contains(status))
        #expect(try await stage.tasks(place).isEmpty)
    }

    @Test("R065 a closed period keeps its homework; its topic may still be written", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let before = try await stage.homework(place)
        let period = try await stage.database.read { records in
            try #require(try records.periods(of: place.course).first { $0.contains(place.lesson.day) })
        }
        try await stage.change { try $0.close(period.id) }
        for form in [homework("позже"), personal(1, "лично", [place.students[0].id])] {
            let answer = try await stage.send(place.path, form, as: vera)
            #expect(answer.status == 422 && answer.text.contains("закрыт"))
        }
        let words = before?.words ?? ""
        let facets = try await stage.send(
            place.path, homework(words.isEmpty ? "№ 1" : words, ("minutes", "5")), as: vera)
        #expect(facets.status == 422)
        let row = [("lesson", "\(place.lesson.id)"), ("homework", "позже")]
        #expect(try await stage.send("/journal/8b/algebra/topics", row, as: vera).status == 422)
        let topic = [("lesson", "\(place.lesson.id)"), ("topic", "Позже")]
        #expect(try await stage.send("/journal/8b/algebra/topics", topic, as: vera).status == 303)
        #expect(try await stage.homework(place) == before)
        #expect(try await stage.tasks(place).isEmpty)
    }

    @Test(
        "R065 a file goes with the homework, is given to the staff, and taken off again", arguments: TestEngine.offered)
    func files(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let sent = try await stage.send(
            place.path, homework("№ 1"), file: ("h0-file", "карточка.pdf", Self.pdf), as: vera)
        #expect(sent.status == 303, "\(sent.text.prefix(300))")
        let file = try #require(try await stage.tasks(place).first?.files.first)
        let address = "\(place.path)/files/\(file.id)"
        let given = try await stage.look(address, as: vera)
        #expect(given.status == 200 && given.body == Self.pdf)
        #expect(given.header("content-disposition")?.hasPrefix("attachment") == true)
        for who in [Cast.anna, Cast.annasFather, "Зуева"] {
            #expect([403, 404].contains(try await stage.look(address, as: who).status), "\(who)")
        }
        let other = try await HomeworkPlace(stage, "8Б Геометрия")
        #expect(try await stage.look("\(other.path)/files/\(file.id)", as: vera).status == 404)
        let bad = try await stage.send(
            place.path, homework("№ 1", seen: 1), file: ("h0-file", "вирус.exe", Array("MZ".utf8)), as: vera)
        #expect(bad.status == 422 && bad.text.contains("href=\"#h0-file\""))
        let off = homework("№ 1", ("off", "\(file.id)"), seen: 1)
        #expect(try await stage.send(place.path, off, as: vera).status == 303)
        #expect(try await stage.tasks(place).first?.files.isEmpty == true)
        #expect(try await stage.look(address, as: vera).status == 404)
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
