import Testing

@testable import School

struct TermTests {
    private let calendar = SchoolCalendar()
    private let thursday = Day(number: 20_412)

    private func due(_ term: Term, after ends: String? = nil) -> String? {
        let last = ends.flatMap { TimeOfDay($0) }
        return term.due(day: thursday, zone: .moscow, calendar: calendar, lastLessonEnds: last)?.iso
    }

    @Test("R060 a lesson is recorded on its day, until 23:59:59 of the school's clock")
    func sameDay() throws {
        #expect(due(.calendarDays(0)) == "2025-11-20T20:59:59Z")
        let evening = Moment(seconds: thursday.number * 86_400 + 20 * 3_600)
        let term = Regulation().term(.lessonTerm).due(
            day: thursday, zone: .moscow, calendar: calendar, lastLessonEnds: nil)
        #expect(Lateness(entered: evening, due: term, zone: .moscow) == nil)
        let late = try #require(Lateness(entered: evening + 2 * 86_400, due: term, zone: .moscow))
        #expect(late.days == 2)
        #expect(late.text == "на 2\u{A0}дня позже срока")
    }

    @Test("R061 a journal is filled within a week")
    func weekly() {
        #expect(due(Regulation().term(.journalTerm)) == "2025-11-27T20:59:59Z")
    }

    @Test func `working days pass over the weekend, hours are counted from the last lesson`() {
        #expect(due(.workingDays(2)) == "2025-11-24T20:59:59Z")
        #expect(due(.hoursAfterLessons(3), after: "14:20") == "2025-11-20T14:20:00Z")
        #expect(due(.hoursAfterLessons(3)) == nil)
    }

    @Test func `where no term is set nothing is late`() {
        #expect(due(.unset) == nil)
        #expect(Lateness(entered: Moment(seconds: Int.max), due: nil, zone: .moscow) == nil)
    }

    @Test func `later on the same day is late, too`() {
        let due = Moment(seconds: thursday.number * 86_400)
        #expect(Lateness(entered: due, due: due, zone: .moscow) == nil)
        #expect(Lateness(entered: due + 60, due: due, zone: .moscow)?.text == "позже срока")
    }

    @Test(arguments: [(15, 900), (0, 0), (60, 3_600), (90, 3_600), (-5, 0)])
    func `a family sees a mark after the quiet window`(minutes: Int, seconds: Int) {
        let entered = Moment(seconds: 1_763_624_465)
        #expect(Publication.visibleFrom(entered: entered, quietMinutes: minutes) - entered == seconds)
    }
}
