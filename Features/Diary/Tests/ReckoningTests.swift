import School
import Testing

@testable import DiaryFeature

/// «Как посчитано», repeated with a pencil.
struct ReckoningTests {
    private func mark(_ mark: Mark, weight: Int = 1, counts: Bool = true, work: String = "ответ") -> LedgerMark {
        LedgerMark(
            day: Day(number: 20_412), seen: SeenMark(lesson: ID(1), slot: .answer, mark: mark, note: "", due: nil),
            work: DiaryWork(n: 0, title: work, weight: weight, topic: "", isWritten: false), counts: counts, source: "")
    }

    @Test func `marks of one weight are a plain mean`() {
        let reckoning = Reckoning([mark(.five(4)), mark(.five(4)), mark(.five(5))])
        #expect(reckoning.formula == "(4 + 4 + 5) / 3 = 13 / 3 = 4,33")
        #expect(reckoning.leftOut.isEmpty)
    }

    @Test func `weights stand in the sum`() {
        // 5·1 + 4·1 + 3·3 + 4·1 + 5·1 = 27; the weights are 7.
        let marks = [mark(.five(5)), mark(.five(4)), mark(.five(3), weight: 3), mark(.five(4)), mark(.five(5))]
        #expect(Reckoning(marks).formula == "(5·1 + 4·1 + 3·3 + 4·1 + 5·1) / (1 + 1 + 3 + 1 + 1) = 27 / 7 = 3,86")
    }

    @Test func `what does not count is named, and makes no average by itself`() {
        let marks = [mark(.point), mark(.passed), mark(.unmarked), mark(.five(2), weight: 0, work: "ВПР")]
        let reckoning = Reckoning(marks)
        #expect(reckoning.formula.isEmpty)
        #expect(reckoning.leftOut == "точка, зачёт, не оценивается, 2 (ВПР)")
    }

    @Test func `a weight is told where it is not the usual one, and no weight as outside the average`() {
        #expect([0, 1, 3].map { mark(.five(5), weight: $0).work.weightWords } == ["не в среднем", "", "вес 3"])
    }

    @Test func `control works hold the forecast down where the school says so`() {
        var line = SubjectLine(subject: ID(1), title: "Алгебра", weeklyTenths: 10)
        var control = mark(.five(3))
        control.isControl = true
        line.marks = Array(repeating: mark(.five(5)), count: 5) + [control]
        // 28 / 6 = 4,67: a 5, but control works of 3,00 let no more than a 4 stand, however many fives come.
        let held = Prospect(line, rounding: .control, minimum: .usual, kind: .quarter).text
        #expect(held.hasPrefix("Похоже на 4.") && held.contains("не больше чем на 1: пока не выше 4."))
        #expect(!held.contains("До 5"))
        #expect(Prospect(line, rounding: .math, minimum: .usual, kind: .quarter).text.hasPrefix("Похоже на 5."))
    }

    @Test func `the forecast is honest about how little it knows`() {
        var line = SubjectLine(subject: ID(1), title: "Алгебра", weeklyTenths: 30)
        line.marks = [mark(.five(4)), mark(.five(4)), mark(.five(5))]
        // 13 / 3 = 4,33; one five makes 18 / 4 = 4,50; three hours a week ask for seven marks.
        #expect(
            Prospect(line, rounding: .math, minimum: .usual, kind: .quarter).text
                == "Похоже на 4. Отметок пока мало: нужно ещё 4\u{A0}отметки. До 5 — одна пятёрка с весом 1. "
                + "Итоговую ставит учитель.")
        #expect(
            Prospect(line, rounding: .control, minimum: .usual, kind: .quarter).text
                .contains("Итоговая выше средней за контрольные не больше чем на 1."))
        #expect(
            Prospect(line, rounding: .math, minimum: .usual, kind: .quarter, weighing: .plain).text
                .contains("До 5 — одна пятёрка. Итоговую"), "where all works weigh alike nothing is said of weights")
    }
}
