import Testing

@testable import School

struct MayStillBeMarkedTests {
    /// Thursday 20 November 2025, 09:25 in Moscow.
    private let day = Day(number: 20_412)
    private var starts: Moment { Moment(seconds: day.number * 86_400 + 6 * 3_600 + 25 * 60) }

    private func cell(
        sex: Sex? = nil, from: Int = -80, to: Int? = nil, closedAfter: Int? = nil,
        scale: Scale = .five(allowsOne: false), level: Int? = 8
    ) -> CellOfMark {
        let closed = closedAfter.map { Moment(seconds: (day.number + $0) * 86_400) }
        let period = Period(
            id: ID(2), n: 2, kind: .quarter, starts: day - 15, ends: day + 40, closedAt: closed)
        return CellOfMark(
            student: PersonName(surname: "Петросян", given: "Ануш"), sex: sex,
            membership: [Span(from: day + from, to: to.map { day + $0 })], day: day, starts: starts, period: period,
            scale: scale, gradeLevel: level)
    }

    private func refusal(_ cell: CellOfMark, _ mark: Mark = .five(5), after seconds: Int = 60) -> MarkRefusal? {
        do throws(MarkRefusal) {
            try cell.check(mark, now: starts + seconds, zone: .moscow)
            return nil
        } catch { return error }
    }

    @Test func `a mark may stand from the lesson's beginning until its period is closed`() {
        #expect(refusal(cell()) == nil)
        #expect(refusal(cell(), after: 30 * 86_400) == nil)
        #expect(refusal(cell(), .point) == nil)
    }

    @Test func `a lesson that has not begun has no marks yet`() {
        #expect(
            refusal(cell(), after: -86_400)
                == MarkRefusal(.future, "Урок ещё не прошёл. Тему и задание внести можно, отметки — с 20 ноября."))
        #expect(
            refusal(cell(), after: -60)
                == MarkRefusal(.future, "Урок ещё не прошёл. Тему и задание внести можно, отметки — с 09:25."))
    }

    @Test func `a closed period is closed`() {
        #expect(
            refusal(cell(closedAfter: 40))
                == MarkRefusal(.locked, "II четверть закрыта 30.12. Попросите открыть."))
    }

    @Test(
        "R074 the first class has no marks, whatever the course's scale says",
        arguments: [
            Scale.markless, .five(allowsOne: false), .passFail,
        ])
    func firstClass(scale: Scale) throws {
        let first = cell(scale: scale, level: 1)
        let expected = MarkRefusal(.noMarks, "В 1 классе отметки не ставятся — только посещаемость.")
        #expect(refusal(first) == expected)
        #expect(refusal(first, .point) == expected)
        try first.checkAttendance(now: starts, zone: .moscow)
    }

    @Test(
        arguments: [
            (Sex.female, "Петросян\u{A0}А. пришла в класс 30 ноября — до этой даты отметок нет."),
            (.male, "Петросян\u{A0}А. пришёл в класс 30 ноября — до этой даты отметок нет."),
            (nil, "Петросян\u{A0}А. в классе с 30 ноября — до этой даты отметок нет."),
        ] as [(Sex?, String)])
    func `before arrival there are no marks`(sex: Sex?, text: String) {
        #expect(refusal(cell(sex: sex, from: 10)) == MarkRefusal(.notEnrolled, text))
    }

    @Test func `after departure there are none either`() {
        #expect(
            refusal(cell(from: -80, to: -17))
                == MarkRefusal(
                    .notEnrolled, "Петросян\u{A0}А. в классе по 3 ноября — после этой даты отметок нет."))
    }

    @Test func `a mark of another scale is answered with what may be typed`() {
        #expect(refusal(cell(), .five(1)) == MarkRefusal(.scale, "Здесь можно: 2 3 4 5, Н Б У О и точку."))
        #expect(refusal(cell(scale: .passFail), .five(5))?.code == .scale)
        #expect(refusal(cell(scale: .five(allowsOne: true)), .five(1)) == nil)
    }
}
