import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// What a set-up refuses: the plan names the row and the cell, the button loads nothing, and no row of any table of the
/// school is other than before.
struct RefusedSetUpTests {
    /// A file that contradicts itself, the rest of it, or the school.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let what: String
        let text: String
        /// What the plan says, beginning with the row.
        let words: String
        /// The box in which it is put right, or the question that is put.
        let box: String

        var testDescription: String { what }
    }

    private static let begun = [
        (
            "ученики.csv",
            "ФИО;Класс;Дата рождения;СНИЛС\nЛи Ён;7А;14.03.2014;112-233-445 95\nКим Ира;7Б;2.4.2014;100-000-010 11\n"
        ),
        ("сотрудники.csv", "ФИО;Должность\nОрлова Анна Петровна;учитель\n"),
        ("нагрузка.csv", "Учитель;Предмет;Класс;Группа;Часов\nОрлова А. П.;Физика;7А;1;2\n"),
        ("группы.csv", "ФИО;Класс;Предмет;Группа\nЛи Ён;7А;Физика;1\n"),
    ].map { (name: $0.0, bytes: Array($0.1.utf8)) }

    private static let wrong = [
        Wrong(
            what: "dates that overlap: one student in two classes from one day on",
            text: "ФИО;Класс;Дата рождения\nАн Ян;7А;1.02.2014\nАн Ян;7Б;1.02.2014\n",
            words: "Ан Ян есть в 7А и 7Б (строка 2 и строка 3)", box: "name=\"answer student:0-2:0-3\""),
        Wrong(
            what: "a day that is none", text: "ФИО;Класс;Дата рождения\nАн Ян;7А;31.02.2014\n",
            words: "Строка 2: дата рождения 31.02.2014 — такого дня нет", box: "name=\"fix 0-2-2\""),
        Wrong(
            what: "two groups of one set",
            text: "ФИО;Класс;Предмет;Группа\nЛи Ён;7А;Английский язык;1\nЛи Ён;7А;Английский язык;2\n",
            words: "Строка 3: Ли Ён уже в группе «1» по предмету «Английский язык» (строка 2)",
            box: "name=\"fix 0-3-3\""),
        Wrong(
            what: "a wrong control number", text: "ФИО;Класс;СНИЛС\nАн Ян;7А;112-233-445 96\n",
            words: "Строка 2: СНИЛС — контрольное число не сходится", box: "name=\"seal 0-2-2\""),
        Wrong(
            what: "a number that is another's in the school", text: "ФИО;Класс;СНИЛС\nАн Ян;7А;100-000-010 11\n",
            words: "Строка 2: такой СНИЛС уже записан в школе у другого человека", box: "name=\"seal 0-2-2\""),
        Wrong(
            what: "a number that two rows have",
            text: "ФИО;Класс;СНИЛС\nАн Ян;7А;990-000-016 60\nАн Ия;7А;99000001660\n",
            words: "Строка 3: такой же СНИЛС уже у другого человека (строка 2)", box: "name=\"seal 0-3-2\""),
        Wrong(
            what: "hours that contradict", text: "Предмет;Параллель;Часов\nАлгебра;7;3\nАлгебра;7;4\n",
            words: "Строка 3: Алгебра, 7: 4 ч, а раньше 3 ч (строка 2)", box: "name=\"fix 0-3-2\""),
        Wrong(
            what: "a load told twice",
            text: "Учитель;Предмет;Класс;Часов\nОрлова А. П.;Химия;7А;2\nОрлова А. П.;Химия;7А;3\n",
            words: "Строка 3: повторяет уже записанное (строка 2)", box: "name=\"fix 0-3-3\""),
        Wrong(
            what: "a class told twice", text: "Класс;Профиль;Смена\n7А;;1\n7 «А»;технологический;1\n",
            words: "Строка 3: класс 7А уже записан (строка 2)", box: "name=\"fix 0-3-0\""),
        Wrong(
            what: "a teacher of nobody's list", text: "Учитель;Предмет;Класс;Часов\nБелова Ия;Химия;7А;2\n",
            words: "Строка 2: учителя «Белова Ия» нет среди сотрудников", box: "name=\"fix 0-2-0\""),
        Wrong(
            what: "a child of nobody's list",
            text: "ФИО родителя;Кем приходится;ФИО ребёнка;Класс\nАн Вера;мать;Ан Ян;7А\n",
            words: "Строка 2: ученика «Ан Ян, 7А» нет ни в файлах, ни в школе", box: "name=\"fix 0-2-2\""),
    ]

    @Test("R026 R036 R045 what contradicts is refused with its row, and nothing changes", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        try await school.change { try $0.settle(.fieldSnils, "yes", from: TestSchool.day(2025, 9, 1)) }
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(try await visits.setUp(Self.begun).location)
        _ = try await visits.post(plan, [("do", "load")])
        await visits.goRound()
        try await visits.wait { await visits.get(plan).text.contains("Загружено") }
        let before = try await school.print()
        #expect(before.count > 60 && before["student"]?.hasPrefix("2 rows") == true)
        for wrong in Self.wrong {
            let plan = try #require(try await visits.setUp([("файл.csv", Array(wrong.text.utf8))]).location)
            let page = await visits.get(plan).text
            #expect(page.contains(wrong.words), "\(wrong.what): \(page)")
            #expect(page.contains(wrong.box), "\(wrong.what): \(page)")
            let answer = try await visits.post(plan, [("do", "load")])
            let back = await visits.get(try #require(answer.location)).text
            #expect(back.contains("Пока не загружено, в школе ничего не изменилось"), "\(wrong.what)")
            await visits.goRound()
            let after = try await school.print()
            #expect(before.keys.filter { before[$0] != after[$0] } == [], "\(wrong.what)")
        }
        #expect(try await school.database.verify().findings.isEmpty)
    }
}
