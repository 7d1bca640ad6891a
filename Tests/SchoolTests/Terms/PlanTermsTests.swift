import Testing

@testable import School

/// By when the plans of 2025/26 are to be there.
struct PlanTermsTests {
    private static let year = SchoolYear(2025, starts: day("2025-09-01"), ends: day("2026-08-31"))
    private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    private func deadline(_ regulation: Regulation, begun: String = "2025-09-01") -> Deadline {
        Terms(calendar: SchoolCalendar(), zone: .moscow, under: regulation)
            .planDeadline(under: regulation, of: Self.year, begun: Self.day(begun))
    }

    private func preset(_ name: String) -> Regulation { RegulationPreset.presets[name]?.regulation ?? Regulation() }

    private func settled(_ value: String) -> Regulation {
        Regulation(rules: ["ktp.create": SettledRule(value, for: .planTerm)])
    }

    @Test("R055 plans are due on 30 September under 001 and by the product's rule, elsewhere there is no term")
    func byRegulation() {
        let due = deadline(preset("001"))
        #expect(due.words == "до 30 сентября по 001 п. 3.2")
        #expect(
            due.lateness(at: Zone.moscow.moment(day: Self.day("2025-09-30"), time: TimeOfDay(minutes: 1439))) == nil)
        let late = due.lateness(at: Zone.moscow.moment(day: Self.day("2025-10-02"), time: TimeOfDay(minutes: 0)))
        #expect(late?.days == 2)
        #expect(deadline(Regulation()).words == "до 30 сентября")
        for name in ["000", "002", "003"] {
            #expect(deadline(preset(name)).words == "регламентом не установлен", "\(name)")
        }
    }

    @Test("R055 a day before the year is this year's too, and a course begun after the day has no term")
    func ownDays() {
        #expect(deadline(settled("08-30")).due == Zone.moscow.endOfDay(Self.day("2025-08-30")))
        #expect(deadline(settled("09-10"), begun: "2025-09-10").due == Zone.moscow.endOfDay(Self.day("2025-09-10")))
        #expect(deadline(settled("09-10"), begun: "2025-09-11").due == nil)
        #expect(deadline(settled("none")).due == nil)
    }

    @Test func `courses of the curriculum owe a plan, clubs and class hours do not`() {
        let asked = CourseKind.allCases.filter { ObligationKey.plan.isAsked(of: $0, isMarkless: false) }
        #expect(asked == [.lesson, .elective])
    }
}
