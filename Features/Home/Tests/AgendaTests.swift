import School
import Testing

@testable import HomeFeature

/// What a teacher's day looks like at a time of it.
struct AgendaTests {
    private func lesson(_ n: Int, from: Int, to: Int, status: LessonStatus = .planned) -> AgendaLesson {
        AgendaLesson(
            lesson: ID(n), course: ID(1), address: CoursePlace(classSlug: "8b", slug: "algebra"), n: n,
            starts: TimeOfDay(minutes: from), ends: TimeOfDay(minutes: to), room: "", status: status, kind: .lesson,
            title: "Алгебра", group: "8Б", topic: "", isRollTaken: false, homework: .notEntered, lastLessonEnds: nil,
            insteadOf: nil, replacedBy: nil)
    }

    @Test func `the lesson going on is open, in a break the next one, after the last one none`() {
        let lessons = [lesson(1, from: 510, to: 555), lesson(2, from: 565, to: 610)]
        let during = Agenda(lessons, time: TimeOfDay(minutes: 520), next: nil)
        #expect(during.current?.n == 1 && during.isNow)
        let between = Agenda(lessons, time: TimeOfDay(minutes: 555), next: nil)
        #expect(between.current?.n == 2 && !between.isNow)
        #expect(Agenda(lessons, time: TimeOfDay(minutes: 610), next: nil).current == nil)
    }

    @Test func `a lesson that is taken off is never the open one`() {
        let lessons = [lesson(1, from: 510, to: 555, status: .cancelled), lesson(2, from: 565, to: 610)]
        #expect(Agenda(lessons, time: TimeOfDay(minutes: 520), next: nil).current?.n == 2)
    }

    @Test(arguments: [
        (60, "1\u{A0}мин"), (7_800, "2\u{A0}ч 10\u{A0}мин"), (3 * 86_400, "3\u{A0}дня"), (59, "1\u{A0}мин"),
    ])
    func `what is left is said in hours and minutes`(seconds: Int, words: String) {
        #expect(Deadline.span(seconds) == words)
    }
}
