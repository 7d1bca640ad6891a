import Testing

@testable import School

struct DatedScaleTests {
    private let five = Scale.five(allowsOne: false)

    private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    private var begins: Day { day("2025-09-01") }

    @Test func `each day has the scale that holds on it`() {
        let scales = DatedScale(five).changed(to: .ten, from: day("2025-11-10"), yearBegins: begins)
        #expect(scales == DatedScale(.ten, former: [.init(five, ends: day("2025-11-09"))]))
        #expect(scales.on(day("2025-09-01")) == five && scales.on(day("2025-11-09")) == five)
        #expect(scales.on(day("2025-11-10")) == .ten && scales.on(day("2026-05-25")) == .ten)
        #expect(scales.words == "отметки 2–5; с 10.11.2025 — 10 баллов")
        #expect(DatedScale(five).words == nil)
    }

    @Test func `days in which two hold have both, in order`() {
        let first = DatedScale(five).changed(to: .ten, from: day("2025-11-10"), yearBegins: begins)
        let scales = first.changed(to: .levels, from: day("2026-01-12"), yearBegins: begins)
        #expect(scales.within(day("2025-09-01")...day("2025-10-26")) == [five])
        #expect(scales.within(day("2025-11-05")...day("2025-12-28")) == [five, .ten])
        #expect(scales.within(day("2025-11-10")...day("2026-01-12")) == [.ten, .levels])
        #expect(scales.within(day("2025-09-01")...day("2026-05-25")) == [five, .ten, .levels])
        #expect(
            scales.words
                == "отметки 2–5; с 10.11.2025 — 10 баллов; с 12.01.2026 — уровни: базовый, повышенный, высокий")
    }

    @Test func `a change takes away what it comes before, and one back leaves no trace`() {
        let scales = DatedScale(five).changed(to: .ten, from: day("2025-11-10"), yearBegins: begins)
            .changed(to: .levels, from: day("2026-01-12"), yearBegins: begins)
        let november = DatedScale.Former(five, ends: day("2025-11-09"))
        #expect(scales.changed(to: .hundred, from: day("2025-11-10"), yearBegins: begins).former == [november])
        #expect(scales.changed(to: five, from: day("2025-11-10"), yearBegins: begins) == DatedScale(five))
        #expect(scales.changed(to: .ten, from: day("2026-01-12"), yearBegins: begins).former == [november])
        #expect(scales.changed(to: .twelve, from: begins, yearBegins: begins) == DatedScale(.twelve))
    }

    @Test func `a mark is a stranger where it would mean something else`() {
        #expect(Scale.ten.isStranger(.five(5)) && !Scale.ten.isStranger(.ten(5)) && !Scale.ten.isStranger(.point))
        #expect(!five.isStranger(.five(1)), "«1» is of the same five points")
        #expect(five.isStranger(.passed) && !five.isFinalStranger(.passed), "«зч» sums up on any scale")
        #expect(five.isFinalStranger(.ten(9)) && five.isFinalStranger(.level(2)) && !five.isFinalStranger(.notAttested))
        #expect(Scale.markless.isStranger(.point))
    }
}
