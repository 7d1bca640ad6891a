import Testing

@testable import School

struct TermCodeTests {
    @Test(arguments: [
        (Term.unset, "none", "регламентом не установлен"), (.calendarDays(0), "0 d", "в тот же день"),
        (.calendarDays(7), "7 d", "7\u{A0}календарных дней"), (.workingDays(2), "2 wd", "2\u{A0}рабочих дня"),
        (.schoolDays(3), "3 sd", "3\u{A0}учебных дня"), (.weeks(1), "1 w", "1\u{A0}неделя"),
        (.hoursAfterLessons(3), "3 hl", "3\u{A0}часа после уроков класса"), (.hours(24), "24 h", "24\u{A0}часа"),
        (.hoursAfterLessons(0), "0 hl", "до конца уроков класса"), (.schoolDayEnds, "0 se", "до конца учебного дня"),
        (.lessonEnds, "lesson", "до конца урока"), (.lastSchoolDayOfMonth, "lsd", "до последнего учебного дня месяца"),
        (.workingDays(-2), "-2 wd", "за 2\u{A0}рабочих дня до конца периода"),
        (.weeks(-1), "-1 w", "за 1\u{A0}неделю до конца периода"),
    ])
    func `a term of every unit is kept and said`(term: Term, encoded: String, text: String) {
        #expect(term.encoded == encoded)
        #expect(Term(encoded: encoded) == term)
        #expect(term.text == text)
    }

    @Test func `a day of the year is a term, too`() throws {
        let term = try #require(Term(encoded: "10-31"))
        #expect(try term == .fixedDay(#require(YearDay(month: 10, day: 31))))
        #expect(term.encoded == "10-31")
        #expect(term.text == "до 31 октября")
    }

    @Test(arguments: [
        "", "7", "d", "7 дней", "401 d", "-0 d", "--2 wd", "-3 hl", "-24 h", "1 se", "7  d", "7 d ", " 7 d", "02-30",
        "10-32", "Lesson", "LSD", "99999999999999999999 d",
    ])
    func `what is no term is not read as one`(text: String) {
        #expect(Term(encoded: text) == nil)
    }
}
