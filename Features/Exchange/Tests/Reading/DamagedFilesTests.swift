import Testing
import Trials

@testable import ExchangeFeature
@testable import Web

/// Files damaged at random, always in the same way: reading answers or objects, it never falls.
struct DamagedFilesTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &dice) where !bytes.isEmpty {
            let place = Int.random(in: bytes.indices, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: "<&\";/>=".utf8.shuffled(using: &dice).prefix(3), at: place)
            default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
            }
        }
        return bytes
    }

    @Test func `a damaged timetable is read or refused in words`() {
        var dice = Dice(state: 7)
        var read = 0
        for _ in 0..<2_000 {
            do {
                let file = try FETReader.file(damaged(SmallFET.bytes, &dice))
                _ = DraftTimetable.draft(file, choices: Choices(answersByKind: [.severalTeachers: "subgroups"]))
                read += 1
            } catch { #expect(!error.description.isEmpty) }
        }
        #expect((1..<2_000).contains(read), "some survive, some do not")
    }

    @Test func `a damaged list is read or refused in words`() {
        let list =
            "ФИО;Класс;Дата рождения;Родитель;E-mail родителя\n"
            + "\"Ли; Ён\";7А;14.03.2014;Ли Анна, Ли Хван;a@example.org\n"
        let bytes = Array(String(repeating: list, count: 3).utf8)
        var dice = Dice(state: 11)
        var read = 0
        for _ in 0..<1_000 {
            do {
                let file = try PeopleFile([CSVReader.sheet(damaged(bytes, &dice), name: "a")])
                _ = PeoplePlan(file, known: KnownPeople(), choices: Choices())
                read += 1
            } catch { #expect(!error.description.isEmpty) }
        }
        #expect((1..<1_000).contains(read))
    }

    @Test func `a damaged archive is passed on or refused in words`() {
        let book = Workbook(sheets: [("1", [["a", "b"]])]).bytes
        var dice = Dice(state: 13)
        var passed = 0
        for _ in 0..<2_000 {
            do {
                try ZipGuard.check(damaged(book, &dice))
                passed += 1
            } catch { #expect(!error.description.isEmpty) }
        }
        #expect((1..<2_000).contains(passed))
    }
}
