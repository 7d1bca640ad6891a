import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import OrdersFeature

/// Students sent elsewhere by one order. Anna and Boris are in 8Б.
struct SendingTests {
    private static let path = "/orders/sending"

    private func form(_ changes: [String: String] = [:]) -> [(String, String)] {
        [
            "students": "1. 8Б Кузнецова Анна\nморозов борис 8 б\n", "words": "олимпиада по математике",
            "order": "80-о", "ordered": "2025-11-19", "from": "2025-11-19", "to": "2025-11-21",
        ].merging(changes) { $1 }.map { ($0, $1) }
    }

    /// What a document makes of an absence that was typed at a lesson of a day.
    private func shown(_ stage: Stage, _ name: String, _ day: Day, lesson: Int = 3) async throws -> AttendanceCode {
        let student = try stage.cast.student(name)
        let cases = try await stage.database.read { records in
            try records.rows(
                SQL(
                    """
                    SELECT id, student, from_day, to_day, first_lesson, last_lesson, reason, document_kind,
                        document_number, presented, note, why, cancelled_at, entered_at, document_from, document_to
                    FROM absence_case WHERE student = ?1 AND cancelled_at IS NULL
                    """), student
            ) { FiledCase($0).absence }
        }
        let typed = TypedAttendance(.absent, by: .teacher)
        return ShownAttendance(typed, cases: cases.filter { $0.covers(day, lesson: lesson) }).code
    }

    @Test("R073 one order excuses students of any class, before and after it", arguments: TestEngine.offered)
    func sends(engine: TestEngine) async throws {
        let stage = try await Stage([orders], on: engine)
        let answer = try await stage.send(Self.path, form(["first": "2"]), as: "Соколов")
        let order = try await stage.page(try #require(answer.location), as: "Соколов")
        #expect(order.contains("Кузнецова Анна") && order.contains("Морозов Борис") && order.contains("со 2-го урока"))
        for name in [Cast.anna, Cast.boris] {
            #expect(try await shown(stage, name, november(20)) == .byOrder)
            #expect(try await shown(stage, name, november(19), lesson: 1) != .byOrder, "before its first lesson")
            #expect(try await shown(stage, name, november(24)) != .byOrder)
        }
        let tally = AttendanceTally([.byOrder, .ill, nil])
        #expect(tally.missed == 2 && tally[.ill] == 1 && tally[.unexcused] == 0)
        #expect(Symbols.usual.letter(for: .byOrder) == "ПР" && AttendanceCode.byOrder.isExcused == true)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R073 a list with a wrong line sends nobody, and every wrong line is told", arguments: TestEngine.offered)
    func refusals(engine: TestEngine) async throws {
        let stage = try await Stage([orders], on: engine)
        let before = try await stage.database.read { try $0.headCode().seq }
        for (changes, sentence) in [
            (["students": "8Б Кузнецова Анна\n8Б Нетакой Пётр\n9А"], "Строка 2 «8Б Нетакой Пётр»: такого ученика"),
            (["students": "1А Павлова"], "подходят несколько"), (["students": " \n"], "Впишите учеников"),
            (["words": ""], "Куда направлены"), (["order": ""], "Приказ №"), (["ordered": ""], "Укажите дату приказа"),
            (["from": ""], "Укажите первый день"), (["to": "2025-11-01"], "раньше первого"),
            (["to": "2026-09-10"], "учебного года"),
            (["from": "2025-11-21", "to": "2025-11-21", "first": "4", "last": "2"], "Последний урок раньше первого"),
        ] {
            let answer = try await stage.send(Self.path, form(changes), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes) \(answer.text.suffix(3000))")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
        for name in ["Лебедева", Cast.annasFather] {
            #expect(try await stage.send(Self.path, form(), as: name).status == 403, "\(name)")
        }
    }
}
