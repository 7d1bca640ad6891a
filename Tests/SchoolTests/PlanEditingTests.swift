import School
import Testing

struct PlanEditingTests {
    private let rows = ["А", "Б", "В"].enumerated().map { PlannedTopic(item: $0.offset + 1, topic: $0.element) }
    private func names(_ rows: [PlannedTopic]) -> [String] { rows.map(\.topic) }

    @Test("R056 rows are put in, taken out and moved")
    func moves() {
        #expect(names(PlanEditing.inserting(before: 1, in: rows)) == ["А", "", "Б", "В"])
        #expect(names(PlanEditing.inserting(before: 3, in: rows)) == ["А", "Б", "В", ""])
        #expect(names(PlanEditing.removing(1, from: rows)) == ["А", "В"])
        #expect(names(PlanEditing.moving(2, by: -1, in: rows)) == ["А", "В", "Б"])
        #expect(names(PlanEditing.moving(2, by: 1, in: rows)) == ["А", "Б", "В"])
    }

    @Test("R056 a shift by +1 puts an hour in reserve, a shift by −1 takes the nearest one")
    func shifts() throws {
        let later = PlanEditing.later(from: 1, in: rows)
        #expect(names(later) == ["А", "Резерв", "Б", "В"])
        #expect(names(try PlanEditing.earlier(from: 3, in: later)) == ["А", "Б", "В"])
        var long = rows
        long[0].hours = 2
        #expect(try PlanEditing.earlier(from: 2, in: long).map(\.hours) == [1, 1, 1])
        #expect(throws: Objection.self) { try PlanEditing.earlier(from: 2, in: rows) }
    }

    @Test("R056 two topics become one, with both homeworks; works of two kinds do not")
    func joins() throws {
        var pair = rows
        (pair[0].homework, pair[1].homework) = ("§ 1", "§ 2")
        pair[0].kind = ID(3)
        let joined = try PlanEditing.joining(0, in: pair)
        #expect(names(joined) == ["А. Б", "В"] && joined[0].homework == "§ 1; § 2" && joined[0].kind == ID(3))
        pair[1].kind = ID(4)
        #expect(throws: Objection.self) { try PlanEditing.joining(0, in: pair) }
        #expect(throws: Objection.self) { try PlanEditing.joining(2, in: pair) }
    }

    @Test("R057 hours a year are hours a week over 34 weeks, over 33 in the first class")
    func yearHours() {
        #expect(StudyWeeks.hours(weeklyTenths: 30, gradeLevel: 8) == 102)
        #expect(StudyWeeks.hours(weeklyTenths: 40, gradeLevel: 1) == 132)
        #expect(StudyWeeks.hours(weeklyTenths: 5, gradeLevel: 9) == 17)
    }
}
