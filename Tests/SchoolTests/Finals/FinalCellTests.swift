import Testing

@testable import School

struct FinalCellTests {
    private static let second = Period(
        id: ID(2), n: 2, kind: .quarter, starts: Day(iso: "2025-11-03") ?? Day(number: 0),
        ends: Day(iso: "2025-12-30") ?? Day(number: 0))
    private static let december = Day(iso: "2025-12-29") ?? Day(number: 0)

    private func cell(
        _ kind: FinalKind = .period, proposed: Int = 4, needed: [FinalParts.Part] = [], closed: Moment? = nil
    ) -> FinalCell {
        FinalCell(
            student: PersonName(surname: "Жуков", given: "Артём"), kind: kind,
            period: kind == .period ? Self.second : nil, scale: .five(allowsOne: false),
            proposal: FinalProposal(mean: FinalParts([.init("Год", .five(proposed))]), scale: .five(allowsOne: false)),
            needed: needed, closed: closed)
    }

    private func objection(
        _ cell: FinalCell, _ mark: Mark?, _ reason: String = "", hasOrder: Bool = false, on day: Day = december
    ) -> String? {
        do {
            try cell.check(mark, reason: reason, hasOrder: hasOrder, today: day, zone: .moscow)
            return nil
        } catch { return error.text.replacing("\u{A0}", with: " ") }
    }

    @Test("R080 a mark other than the proposed one wants its reason")
    func reason() {
        #expect(objection(cell(), .five(4)) == nil)
        #expect(objection(cell(), .five(5)) == "Жуков А.: предложено 4, вы ставите 5. Напишите основание.")
        #expect(objection(cell(), .five(5), "победил на олимпиаде") == nil)
        #expect(objection(cell(), .notAttested) == "Жуков А.: предложено 4, вы ставите н/а. Напишите основание.")
        #expect(objection(cell(), nil) == "Жуков А.: отметка убирается. Напишите основание.")
        #expect(objection(cell(.exam), .five(2)) == nil, "what an exam gave needs no reason")
    }

    @Test("R078 there is no certificate's mark without the year's")
    func order() {
        let lacking = cell(.overall, needed: [.init("Год", nil)])
        #expect(objection(lacking, .five(4)) == "Жуков А.: сначала нужна отметка «Год».")
        #expect(objection(cell(.overall, needed: [.init("Год", .five(4))]), .five(4)) == nil)
        #expect(objection(lacking, .exempt, "справка") == nil)
    }

    @Test func `a closed period takes an order or protocol, and one to come no mark at all`() {
        let closed = cell(closed: Zone.moscow.moment(day: Self.december + 1, time: TimeOfDay(minutes: 720)))
        let words =
            "II четверть закрыта 30.12.2025. Итоговая отметка меняется по приказу или протоколу: укажите номер и дату."
        #expect(objection(closed, .five(4)) == words)
        #expect(objection(closed, .five(4), hasOrder: true) == nil)
        let asked = Self.second.closedText(on: Self.december + 1, for: "8Б")
        #expect(asked == "II четверть закрыта 30.12 для 8Б. Попросите открыть.")
        let early = objection(cell(), .five(4), on: Self.second.starts - 1)
        #expect(early == "II четверть: итоговые отметки ставят с 3 ноября, не раньше.")
    }
}
