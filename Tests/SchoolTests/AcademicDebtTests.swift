import School
import Testing

/// A debt by the law's own words (273-ФЗ ст. 58), worked out by hand for a year mark of 25 May 2026.
struct AcademicDebtTests {
    private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
    private static let arose = day("2026-05-25")

    /// Attempts «day mark», days of illness, the day asked of, and how far it has come.
    private static let cases: [(attempts: String, excused: Int, today: String, state: AcademicDebt.State)] = [
        ("", 0, "2026-05-25", .open), ("", 0, "2027-05-25", .open), ("", 0, "2027-05-26", .expired),
        ("", 10, "2027-05-26", .open), ("", 10, "2027-06-05", .expired),
        ("2026-06-15 ", 0, "2026-06-01", .appointed), ("2026-06-15 3", 0, "2026-06-15", .liquidated),
        ("2026-06-15 2", 0, "2026-06-15", .open), ("2026-06-15 2", 0, "2027-05-26", .expired),
        ("2026-06-15 2,2026-09-10 ", 0, "2026-09-01", .appointed),
        ("2026-06-15 2,2026-09-10 4", 0, "2026-09-10", .liquidated),
        ("2026-06-15 2,2026-09-10 2", 0, "2026-09-10", .exhausted),
        ("2026-06-15 н/а,2026-09-10 нз", 0, "2026-09-10", .exhausted),
        ("2026-06-15 зч", 0, "2026-06-15", .liquidated),
    ]

    private static func debt(_ text: String, excused: Int = 0) -> AcademicDebt {
        let attempts = text.split(separator: ",").map { part -> AcademicDebt.Attempt in
            let words = part.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            let marks: [String: Mark] = [
                "2": .five(2), "3": .five(3), "4": .five(4), "н/а": .notAttested, "зч": .passed, "нз": .failed,
            ]
            return AcademicDebt.Attempt(day(words[0]), marks[words[1]])
        }
        return AcademicDebt(arose: arose, excused: excused, attempts: attempts)
    }

    @Test("a debt is open for a year and two attempts, days of illness apart", arguments: cases)
    func states(attempts: String, excused: Int, today: String, state: AcademicDebt.State) {
        #expect(Self.debt(attempts, excused: excused).state(on: Self.day(today)) == state)
    }

    @Test func `a debt of the leap day ends on the last day that the next year has`() {
        let debt = AcademicDebt(arose: Self.day("2028-02-29"))
        #expect(debt.lastDay == Self.day("2029-02-28"))
    }

    @Test func `an attempt is appointed after what was before, within the year, the second one before a commission`()
        throws
    {
        let fresh = Self.debt(""), failed = Self.debt("2026-06-15 2")
        let refused: [(AcademicDebt, String, String, String)] = [
            (fresh, "2026-05-25", "", "после 25.05.2026"), (fresh, "2027-05-26", "", "не позже 25.05.2027"),
            (failed, "2026-06-15", "Орлов", "после первой, 15.06.2026"),
            (failed, "2026-09-10", "", "комиссия"), (failed, "2027-05-26", "Орлов", "не позже 25.05.2027"),
            (Self.debt("2026-06-15 3"), "2026-09-10", "Орлов", "уже ликвидирована"),
            (Self.debt("2026-06-15 2,2026-09-10 2"), "2026-10-10", "Орлов", "Обе попытки"),
        ]
        for (debt, day, commission, words) in refused {
            do {
                _ = try debt.appointing(Self.day(day), commission: commission, excused: 0)
                Issue.record("\(day) \(words)")
            } catch {
                #expect(error.text.contains(words), "\(error.text)")
            }
        }
        let prolonged = try fresh.appointing(Self.day("2027-05-26"), commission: "", excused: 1)
        #expect(prolonged.lastDay == Self.day("2027-05-26"))
        let second = try failed.appointing(Self.day("2026-09-10"), commission: "Орлов, Зуева", excused: 0)
        #expect(second.attempts.count == 2 && second.commission == "Орлов, Зуева")
        let moved = try second.appointing(Self.day("2026-09-12"), commission: "Орлов", excused: 0)
        #expect(moved.attempts.map(\.day) == [Self.day("2026-06-15"), Self.day("2026-09-12")])
    }

    @Test func `a result comes on the attempt's day or later, and what was decided stays`() throws {
        let appointed = Self.debt("2026-06-15 ")
        #expect(throws: Objection.self) { try appointed.resulting(in: .five(3), today: Self.day("2026-06-14")) }
        #expect(throws: Objection.self) { try appointed.resulting(in: .exempt, today: Self.day("2026-06-15")) }
        #expect(throws: Objection.self) { try Self.debt("").resulting(in: .five(3), today: Self.day("2026-06-15")) }
        let done = try appointed.resulting(in: .five(3), today: Self.day("2026-06-16"))
        #expect(done.state(on: Self.day("2026-06-16")) == .liquidated && !done.isOwed(on: Self.day("2026-06-16")))
        #expect(done.words(on: Self.day("2026-06-16")) == ["1-я попытка 15.06.2026 — 3", "ликвидирована"])
        let failed = Self.debt("2026-06-15 2,2026-09-10 2"), today = Self.day("2026-09-10")
        #expect(throws: Objection.self) { try appointed.closing(with: .repeatedYear, today: today) }
        let closed = try failed.closing(with: .repeatedYear, today: today)
        #expect(closed.state(on: today) == .closed && closed.words(on: today).last?.contains("повторное") == true)
        #expect(throws: Objection.self) { try closed.closing(with: .individualPlan, today: today) }
    }

    @Test func `twos, failures and no attestation leave a debt`() {
        let all: [Mark] = [
            .five(1), .five(2), .five(3), .five(5), .passed, .failed, .exempt, .notAttested, .ten(2), .level(1),
        ]
        #expect(all.filter(\.makesDebt) == [.five(1), .five(2), .failed, .notAttested])
    }
}
