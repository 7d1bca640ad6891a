import Markup
import School
import Storage
import Web

/// What a lesson's page says of one term: still open, passed, or kept too late.
struct LessonTerm: Sendable {
    let title: String
    let words: String
    let isLate: Bool
    let reckoning: [String]
    /// When it begins to be late, while it is not.
    let due: Moment?
}

extension LessonTerm {
    /// The terms of a lesson that say something: what was written late, what is still to be written, and what was
    /// excused by an outage. Each is judged by the rules of the lesson's own day.
    static func all(
        of lesson: OwingLesson, _ terms: Terms, under regulation: Regulation, isMarkless: Bool, now: Moment
    ) -> [LessonTerm] {
        [ObligationKey.topic, .rollCall, .homework].compactMap { key in
            guard key.isAsked(of: lesson.kind, isMarkless: isMarkless) else { return nil }
            let deadline = lesson.deadline(key, terms, under: regulation)
            guard deadline.due != nil || deadline.outage != nil else { return nil }
            if let done = lesson.done[key] { return written(key.title, deadline, at: done, terms.zone) }
            let reminder = lesson.reminder(key, terms, under: regulation)
            return waiting(key, deadline, reminder, now: now, terms.zone)
        }
    }

    /// What was written too late, or in the time for carrying over that an outage leaves; nil for what came in time.
    static func written(_ title: String, _ deadline: Deadline, at done: Moment, _ zone: Zone) -> LessonTerm? {
        let (day, time, _) = zone.local(done), steps = deadline.reckoning
        let entered = ["Внесено \(RussianDate.dayAndMonth(day)), \(time.text)."]
        if let flag = deadline.flag(entered: done) {
            return LessonTerm(title: title, words: flag, isLate: true, reckoning: steps + entered, due: nil)
        }
        guard deadline.isExcused(at: done) else { return nil }
        let clause = deadline.clause.isEmpty ? "" : " (\(deadline.clause))"
        let words = "Внесено в срок переноса после сбоя" + clause
        return LessonTerm(title: title, words: words, isLate: false, reckoning: steps + entered, due: nil)
    }

    private static func waiting(
        _ key: ObligationKey, _ deadline: Deadline, _ reminder: Deadline?, now: Moment, _ zone: Zone
    ) -> LessonTerm? {
        guard let due = deadline.due, let until = deadline.until(on: zone.day(of: now)) else { return nil }
        let rule = deadline.rule.text
        if let late = deadline.lateness(at: now) {
            return LessonTerm(
                title: key.title, words: "Не внесено: уже \(late.text) (\(rule))", isLate: true,
                reckoning: deadline.reckoning, due: nil)
        }
        guard now <= due else { return nil }
        let words =
            "\(until.prefix(1).uppercased() + until.dropFirst()) (\(rule)) — осталось \(Deadline.span(due - now))"
        guard let reminder, let soon = reminder.due, soon < due else {
            return LessonTerm(title: key.title, words: words, isLate: false, reckoning: deadline.reckoning, due: due)
        }
        let hint = "Напоминание — \(reminder.until(on: zone.day(of: now)) ?? "") (\(reminder.rule.text))."
        return LessonTerm(
            title: key.title, words: soon < now ? words + ", пора внести" : words, isLate: false,
            reckoning: deadline.reckoning + [hint], due: soon < now ? due : soon)
    }
}

/// The terms on a lesson's page: each tells on a tap how it was reckoned.
struct LessonTermsView {
    let terms: [LessonTerm]
    var title = "Сроки записей"

    var html: HTML {
        guard !terms.isEmpty else { return .none }
        return """
            <section class="lesson__terms" aria-label="\(title)">\(each: terms, { term in
                """
                <details\(if: term.isLate, " data-kind=\"late\"")><summary>\
                \(if: term.isLate, "<span aria-hidden=\"true\">◷</span> ")<b>\(term.title).</b> \(term.words)</summary>\
                <ul class="reckoning">\(each: term.reckoning, { "<li>\($0)</li>" })</ul></details>
                """
            })</section>

            """
    }
}

extension Reading {
    /// The terms that a lesson's page speaks of; a lesson to come has none yet.
    func lessonTerms(of lesson: ID<Lesson>, on day: Day, _ course: CourseLine, _ asking: Asking) throws -> [LessonTerm]
    {
        guard day <= asking.today else { return [] }
        let regulation = try regulationsByDay().on(day), topic = regulation.topicRule
        guard let owing = try owingLesson(lesson, of: course.id, zone: asking.zone, under: regulation) else {
            return []
        }
        let carrying = owing.start.outages.isEmpty ? topic : regulation.rule(.outageTerm)
        let terms = try terms(
            for: topic, regulation.rule(.attendanceTerm), regulation.rule(.homeworkTerm), carrying,
            of: course.year, zone: asking.zone, under: regulation)
        return LessonTerm.all(
            of: owing, terms, under: regulation, isMarkless: course.isMarkless, now: asking.now)
    }
}
