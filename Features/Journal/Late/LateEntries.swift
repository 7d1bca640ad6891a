import Markup
import School
import Storage
import Web

/// What of a lesson came after its term, in words, and why.
struct LateEntries: Sendable {
    /// What was written late, or is still to be written: «Отметки — внесены на 2 дня позже срока (…)».
    let words: [String]
    let reason: LateReason?
}

extension Reading {
    /// What of a lesson came after its term; nil where everything is in time.
    func lateEntries(
        _ terms: [LessonTerm], _ marks: [CourseMark], of lesson: CourseLesson, _ course: CourseLine, _ asking: Asking
    ) throws -> LateEntries? {
        var words = terms.filter(\.isLate).map { term in
            "\(term.title) — \(term.words.prefix(1).lowercased() + term.words.dropFirst())"
        }
        if let latest = marks.max(by: { $0.lateDays < $1.lateDays }), latest.lateDays > 0 {
            let slot = MarkSlot(number: latest.slot) ?? .answer
            let work = try work(slot.work, of: lesson.id, on: course.id)
            let deadline = try deadline(course.markTerm(lesson.id, lesson.day, work), zone: asking.zone)
            let days = counted(latest.lateDays, "день", "дня", "дней")
            words.append("Отметки — внесены на \(days) позже срока (\(deadline.broken))")
        }
        if words.isEmpty { return nil }
        return LateEntries(words: words, reason: try lateReason(of: lesson.id, on: course.id))
    }
}

/// The strip on a lesson's page: how late, by which rule, and why, if its teacher cares to say.
struct LateStrip {
    let late: LateEntries
    let sheet: LessonSheet
    let frame: Frame

    static let reasons = ["болел", "проверял дольше", "нет связи"]

    private var way: Link { .whyLate(sheet.lesson.id, sheet.course.id) }

    var html: HTML {
        """
        <div class="notice" data-kind="warn"><div>\
        \(each: late.words, { "<p><span aria-hidden=\"true\">◷</span> \($0).</p>" })\(reason)</div></div>
        """
    }

    private var reason: HTML {
        if let said = late.reason {
            let change: HTML = sheet.mayRecord ? " <a href=\"\(frame.link(way))\">изменить причину</a>" : .none
            return "<p>Причина: \(said.reason).\(change)</p>"
        }
        guard sheet.mayRecord else { return .none }
        return """
            <form class="no-print" method="post" action="\(frame.link(way))">\(frame.tokenField)Причина — по желанию: \
            \(each: Self.reasons, { "<button class=\"button\" data-size=\"small\" name=\"because\" value=\"\($0)\">\($0)</button> " })\
            <a href="\(frame.link(way))">другая</a></form>
            """
    }
}
