import Testing

@testable import School

struct MarkTests {
    @Test(arguments: [
        (Mark.five(5), 5, "5"), (.five(1), 1, "1"), (.point, 10, "."), (.passed, 11, "зч"), (.failed, 12, "нз"),
        (.exempt, 13, "осв"), (.notAttested, 14, "н/а"), (.unmarked, 15, "нео"),
        (.ten(10), 210, "10"), (.twelve(1), 301, "1"),
        (.hundred(0), 1_000, "0"), (.hundred(100), 1_100, "100"), (.level(1), 21, "баз"), (.level(3), 23, "выс"),
    ])
    func `a mark is kept as a number and comes back`(mark: Mark, code: Int, text: String) {
        #expect(mark.code == code)
        #expect(Mark(code: code) == mark)
        #expect(mark.text == text)
    }

    @Test(arguments: [0, 6, 9, 16, 20, 24, 200, 211, 300, 313, 999, 1_101, -1])
    func `there is no mark with such a number`(code: Int) {
        #expect(Mark(code: code) == nil)
    }

    @Test func `points, passes and exemptions have no place in an average`() {
        #expect([Mark.point, .passed, .failed, .exempt, .notAttested, .unmarked, .level(3)].allSatisfy { !$0.counts })
        #expect(Mark.five(2).counts)
    }

    @Test(arguments: [
        (Scale.five(allowsOne: false), "5", Mark.five(5)), (.five(allowsOne: true), "1", .five(1)),
        (.five(allowsOne: false), ".", .point), (.five(allowsOne: false), "ОСВ", .exempt),
        (.five(allowsOne: false), "н/а", .notAttested), (.passFail, "Зачёт", .passed), (.passFail, "нз", .failed),
        (.ten, "10", .ten(10)), (.twelve, "12", .twelve(12)), (.hundred, "0", .hundred(0)), (.levels, "ПОВ", .level(2)),
        (.levels, "высокий", .level(3)), (.five(allowsOne: false), "НЕО", .unmarked), (.passFail, "нео", .unmarked),
    ])
    func `a scale reads its own marks`(scale: Scale, text: String, mark: Mark) {
        #expect(scale.mark(text) == mark)
    }

    @Test(arguments: [
        (Scale.five(allowsOne: false), "1"), (.five(allowsOne: true), "6"), (.five(allowsOne: true), "0"),
        (.five(allowsOne: true), "зч"), (.five(allowsOne: true), "55"), (.five(allowsOne: true), "5+"),
        (.five(allowsOne: true), ""), (.passFail, "5"), (.ten, "11"), (.ten, "0"), (.hundred, "101"),
        (.markless, "5"), (.markless, "нео"), (.markless, "."),
        (.markless, "зч"), (.levels, "2"), (.levels, "зч"), (.passFail, "баз"),
    ])
    func `a scale takes no mark of another`(scale: Scale, text: String) {
        #expect(scale.mark(text) == nil)
    }

    @Test(arguments: 0...7)
    func `a scale is kept as a number`(code: Int) {
        #expect(Scale(code: code)?.code == code)
        #expect(Scale(code: 8) == nil)
    }

    @Test(arguments: [(0, 0, 0, 0), (0, 0, 1, 1), (0, 1, 0, 2), (1, 0, 0, 16), (2, 7, 1, 47)])
    func `a place in a lesson is one number`(work: Int, attempt: Int, place: Int, number: Int) throws {
        let slot = try #require(MarkSlot(work: work, attempt: attempt, place: place))
        #expect(slot.number == number)
        let back = try #require(MarkSlot(number: number))
        #expect((back.work, back.attempt, back.place) == (work, attempt, place))
    }

    @Test func `beyond the eighth attempt and the second mark there is no place`() {
        #expect(MarkSlot(work: 0, attempt: 8) == nil)
        #expect(MarkSlot(work: 0, place: 2) == nil)
        #expect(MarkSlot(work: -1) == nil)
        #expect(MarkSlot(work: .max) == nil, "an address may hold any number")
        #expect(MarkSlot(number: -1) == nil)
        #expect(MarkSlot.answer.number == 0)
    }

    @Test("R063 every mark belongs to a kind of work, and an answer is there from the start")
    func kinds() throws {
        #expect(Set(WorkKind.usual.map(\.code)).count == WorkKind.usual.count)
        #expect(WorkKind.usual.first == .answer)
        let control = try #require(WorkKind.usual.first { $0.code == "КР" })
        #expect(control.title == "Контрольная работа")
        #expect(control.weight == 3)
        #expect(control.isControl && control.isWritten && control.needsTopic)
        #expect(!WorkKind.answer.isWritten, "an oral answer owes nothing")
    }

    @Test(
        "R070 marks of a written kind may have from 1 to 60 days, those of an answer none", arguments: [0, 1, 60, 61])
    func days(days: Int) {
        let essay = WorkKind("СОЧ", "Сочинение", weight: 3, isControl: true, days: days)
        let report = WorkKind("ДОКЛ", "Доклад", weight: 2, days: days)
        if (1...60).contains(days) {
            #expect(throws: Never.self) { try essay.check() }
        } else {
            #expect(throws: Objection.self) { try essay.check() }
        }
        #expect(throws: Objection.self) { try report.check() }
    }
}
