import Testing

@testable import School

/// What moves a term: outages one after another, and a timetable that is published after its lessons.
struct MovedTermsTests {
    private static func at(_ iso: String, _ time: String) -> Moment {
        Zone.moscow.moment(day: Day(iso: iso) ?? Day(number: 0), time: TimeOfDay(time) ?? TimeOfDay(minutes: 0))
    }

    /// The third lesson of Monday, 10 November 2025: 8Б ends at 14:20, the school at 18:05.
    private var lesson: TermStart {
        TermStart(
            day: Day(iso: "2025-11-10") ?? Day(number: 0), moment: Self.at("2025-11-10", "11:15"),
            begins: Self.at("2025-11-10", "10:30"), classEnds: TimeOfDay("14:20"), schoolEnds: TimeOfDay("18:05"))
    }

    private func deadline(_ term: Term, from start: TermStart) -> Deadline {
        Terms(calendar: SchoolCalendar(), zone: .moscow, transfer: TermRule(.workingDays(2), clause: "003 п. 3.2"))
            .deadline(TermRule(term, clause: "003 п. 2.4"), from: start)
    }

    @Test("R125 an outage over a term that an earlier one has moved moves it once more")
    func twice() {
        let first = OutageWindow(from: Self.at("2025-11-10", "10:00"), to: Self.at("2025-11-10", "14:00"))
        let second = OutageWindow(from: Self.at("2025-11-12", "12:00"), to: Self.at("2025-11-13", "18:00"))
        var start = lesson
        start.outages = [first]
        #expect(deadline(.calendarDays(0), from: start).due?.iso == "2025-11-12T20:59:59Z")
        for outages in [[first, second], [second, first]] {
            start.outages = outages
            let found = deadline(.calendarDays(0), from: start)
            #expect(found.due?.iso == "2025-11-17T20:59:59Z" && found.outage == second)
            #expect(found.isExcused(at: Self.at("2025-11-13", "19:00")))
            #expect(found.lateness(at: Self.at("2025-11-18", "08:00"))?.days == 1)
        }
        // The second alone has nothing to do with a term of that day.
        start.outages = [second]
        #expect(deadline(.calendarDays(0), from: start).due?.iso == "2025-11-10T20:59:59Z")
        // While the second lasts, nothing is late.
        start.outages = [first, OutageWindow(from: second.from, to: nil)]
        #expect(deadline(.calendarDays(0), from: start).due == nil)
    }

    @Test(
        "R060 terms in hours count from a publication that came after the lesson",
        arguments: [
            (Term.hours(24), "2025-11-21T06:00:00Z"), (.hours(2), "2025-11-20T08:00:00Z"),
            (.hoursAfterLessons(3), "2025-11-20T09:00:00Z"),
        ])
    func publishedLate(term: Term, iso: String) {
        var start = lesson
        start.opened = Self.at("2025-11-20", "09:00")
        #expect(deadline(term, from: start).due?.iso == iso)
    }

    @Test("R060 a publication in the middle of the day shortens no term of it")
    func publishedMeanwhile() {
        var start = lesson
        start.opened = Self.at("2025-11-10", "10:40")
        #expect(deadline(.hours(2), from: start).due?.iso == "2025-11-10T10:15:00Z")
        #expect(deadline(.hoursAfterLessons(3), from: start).due?.iso == "2025-11-10T14:20:00Z")
    }
}
