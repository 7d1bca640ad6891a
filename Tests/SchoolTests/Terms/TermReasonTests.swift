import Testing

@testable import School

struct TermReasonTests {
    private let monday = Day(iso: "2025-11-10") ?? Day(number: 0)
    private func at(_ days: Int, _ time: String) -> Moment {
        Zone.moscow.moment(day: monday + days, time: TimeOfDay(time) ?? TimeOfDay(minutes: 0))
    }

    /// The second lesson of Monday 10 November 2025; 8Б ends at 14:20.
    private var lesson: TermStart {
        TermStart(
            day: monday, moment: at(0, "10:10"), begins: at(0, "09:25"), classEnds: TimeOfDay("14:20"),
            study: .byCalendar(gradeLevel: 8, week: .fiveDays))
    }

    private let terms = Terms(
        calendar: SchoolCalendar(), zone: .moscow, transfer: TermRule(.workingDays(2), clause: "003 п. 3.2"))
    private let sameDay = TermRule(.calendarDays(0), clause: "003 п. 2.5")
    private let week = TermRule(.calendarDays(7), clause: "003 п. 2.6")

    @Test func `a deadline says until when, by which clause and how it was reckoned`() {
        let deadline = terms.deadline(TermRule(.hoursAfterLessons(3), clause: "003 п. 2.8"), from: lesson)
        #expect(deadline.words == "до 17:20 по 003 п. 2.8")
        #expect(deadline.until(on: monday + 1) == "до 10 ноября, 17:20")
        #expect(
            deadline.reckoning == [
                "Отсчёт — от 10 ноября, уроки класса заканчиваются в 14:20.",
                "Срок: 3\u{A0}часа после уроков класса, 003 п. 2.8.", "В срок — до 10 ноября, 17:20.",
            ])
        #expect(terms.deadline(week, from: lesson).words == "до 17 ноября по 003 п. 2.6")
    }

    @Test("R060 what was entered after its term is flagged with the term and its clause")
    func flagged() {
        let deadline = terms.deadline(week, from: lesson)
        #expect(deadline.flag(entered: at(7, "23:59")) == nil)
        #expect(
            deadline.flag(entered: at(8, "00:00"))
                == "Внесено на 1\u{A0}день позже срока (7\u{A0}календарных дней, 003 п. 2.6)")
        #expect(
            deadline.flag(entered: at(9, "12:00"))
                == "Внесено на 2\u{A0}дня позже срока (7\u{A0}календарных дней, 003 п. 2.6)")
    }

    @Test("R061 a journal is filled within a week")
    func weekly() {
        let deadline = terms.deadline(Regulation().rule(.journalTerm), from: lesson)
        #expect(deadline.due?.iso == "2025-11-17T20:59:59Z")
    }

    @Test("R071 no mark later than the day of attestation")
    func attestation() {
        var before = lesson
        before.limit = TermLimit(day: monday + 4, clause: "003 п. 2.6")
        let deadline = terms.deadline(TermRule(.calendarDays(7), clause: "001 п. 3.2"), from: before)
        #expect(deadline.due?.iso == "2025-11-14T20:59:59Z")
        #expect(deadline.words == "до 14 ноября по 003 п. 2.6")
        // Of a lesson after it another attestation is to come.
        before.limit = TermLimit(day: monday - 3, clause: "003 п. 2.6")
        #expect(terms.deadline(week, from: before).due?.iso == "2025-11-17T20:59:59Z")
    }

    @Test func `a lesson held before its timetable was published counts from the publication`() {
        var late = lesson
        late.opened = at(2, "11:00")
        #expect(terms.deadline(sameDay, from: late).due?.iso == "2025-11-12T20:59:59Z")
        let homework = TermRule(.hoursAfterLessons(3), clause: "003 п. 2.8")
        #expect(terms.deadline(homework, from: late).due == at(2, "14:00"))
        #expect(terms.deadline(TermRule(.lessonEnds, clause: ""), from: late).due?.iso == "2025-11-12T20:59:59Z")
        #expect(
            terms.deadline(homework, from: late).reckoning[1]
                == "Записать можно было с 12 ноября, 11:00: срок считается от этого момента.")
        late.opened = at(-30, "11:00")
        #expect(terms.deadline(sameDay, from: late).due?.iso == "2025-11-10T20:59:59Z")
    }

    @Test func `an outage over the lesson or over the term excuses, and the transfer counts from its end`() {
        var during = lesson
        during.outages = [OutageWindow(from: at(0, "09:00"), to: at(0, "12:00"))]
        let deadline = terms.deadline(sameDay, from: during)
        #expect(deadline.due?.iso == "2025-11-12T20:59:59Z")
        #expect(deadline.clause == "003 п. 3.2")
        #expect(deadline.isExcused(at: at(1, "08:00")))
        #expect(!deadline.isExcused(at: at(0, "23:00")))
        #expect(!deadline.isExcused(at: at(3, "08:00")))
        #expect(
            deadline.reckoning[2]
                == "Сбой с 10 ноября, 09:00 до 10 ноября, 12:00: опоздание не считается, перенос: "
                + "2\u{A0}рабочих дня, 003 п. 3.2.")
        // Neither the lesson nor the end of the term lay in it.
        during.outages = [OutageWindow(from: at(0, "15:00"), to: at(0, "16:00"))]
        #expect(terms.deadline(sameDay, from: during).outage == nil)
        // While it lasts nothing is late.
        during.outages = [OutageWindow(from: at(0, "20:00"), to: nil)]
        #expect(terms.deadline(sameDay, from: during).lateness(at: at(9, "08:00")) == nil)
        // A longer term of the fact's own stays.
        during.outages = [OutageWindow(from: at(0, "09:00"), to: at(0, "12:00"))]
        #expect(terms.deadline(week, from: during).due?.iso == "2025-11-17T20:59:59Z")
    }

    @Test func `where no term of transfer is set an outage excuses without an end`() {
        var during = lesson
        during.outages = [OutageWindow(from: at(0, "09:00"), to: at(0, "12:00"))]
        let deadline = Terms(calendar: SchoolCalendar(), zone: .moscow).deadline(sameDay, from: during)
        #expect(deadline.due == nil)
        #expect(deadline.words == "перенос после сбоя регламентом не установлен")
    }

    @Test func `later on the same day is late, too`() {
        let due = at(0, "17:20")
        #expect(Lateness(entered: due, due: due, zone: .moscow) == nil)
        #expect(Lateness(entered: due + 60, due: due, zone: .moscow)?.text == "позже срока")
    }

    @Test(arguments: [(15, 900), (0, 0), (60, 3_600), (90, 3_600), (-5, 0)])
    func `a family sees a mark after the quiet window`(minutes: Int, seconds: Int) {
        let entered = Moment(seconds: 1_763_624_465)
        #expect(Publication.visibleFrom(entered: entered, quietMinutes: minutes) - entered == seconds)
    }
}
