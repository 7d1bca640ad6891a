import Markup
import School
import Storage
import Web

/// What the thematic plan offers a lesson (003 п. 2.7, 4.3): its topic and homework, to be taken or written otherwise.
enum LessonOffer {
    /// What the topic's field begins with: what was written, else the plan's topic once the lesson has begun.
    static func topic(_ sheet: LessonSheet) -> String {
        guard sheet.record.topic.isEmpty, isOpen(sheet), sheet.hasBegun, sheet.record.planned != 0,
            let offered = sheet.offered
        else { return sheet.record.topic }
        return offered.topic.topic
    }

    /// «из КТП: тема 37 из 102», with the plan's words where the lesson's are others.
    static func line(_ sheet: LessonSheet, _ frame: Frame) -> HTML {
        guard let offered = sheet.offered, !offered.topic.topic.isEmpty else {
            return sheet.record.planned == 0 ? outside(isOpen(sheet)) : .none
        }
        let written = sheet.record.topic, differs = !written.isEmpty && !offered.topic.says(written)
        return """
            <p class="field__hint">\(source(sheet, frame)): тема \(offered.n) из \(offered.count)\
            \(if: offered.topic.isSafety, " <span class=\"tag\" data-kind=\"accent\">Инструктаж по ТБ</span>")\
            \(if: differs, " <span class=\"tag\" data-kind=\"warn\">отклонение</span> по плану «\(offered.topic.topic)»")\
            \(if: written.isEmpty && !sheet.hasBegun, " «\(offered.topic.topic)»")</p>\
            \(if: isOpen(sheet), choice(sheet, offered, differs || written.isEmpty && !sheet.hasBegun))
            """
    }

    /// A lesson that was said to stand outside the plan; without the tick it takes its turn again.
    private static func outside(_ isOpen: Bool) -> HTML {
        """
        <div class="lesson__due"><input type="hidden" name="item" value="0"><label class="choice">\
        <input type="checkbox" name="outside" value="1" checked\(if: !isOpen, " disabled")> \
        <span>вне плана: тема КТП осталась на следующий урок</span></label></div>
        """
    }

    /// «из КТП», leading to the plan whoever may see it.
    private static func source(_ sheet: LessonSheet, _ frame: Frame) -> HTML {
        guard frame.asking?.may(.seePlan, on: sheet.course.scope(day: sheet.lesson.day)) == true else {
            return "из КТП"
        }
        let link = frame.link(.plan(sheet.course.address, year: sheet.course.year))
        return "<a href=\"\(link)\">из КТП</a>"
    }

    private static func choice(_ sheet: LessonSheet, _ offered: OfferedTopic, _ hasButton: Bool) -> HTML {
        """
        <div class="lesson__due"><input type="hidden" name="item" value="\(offered.topic.item)">\
        \(if: hasButton, take("topic", "Взять тему из КТП"))\
        <label class="choice"><input type="checkbox" name="outside" value="1"> <span>вне плана: тема КТП останется на \
        следующий урок</span></label></div>
        """
    }

    /// The plan's homework, while none is written.
    static func homework(_ sheet: LessonSheet) -> HTML {
        guard let offered = sheet.offered, !offered.topic.homework.isEmpty, sheet.record.homework == .notEntered,
            isOpen(sheet)
        else { return .none }
        return """
            <div class="lesson__due"><p class="field__hint">по плану: \(offered.topic.homework)</p>\
            \(take("homework", "Взять задание из КТП"))</div>
            """
    }

    private static func take(_ what: String, _ words: String) -> HTML {
        "<button class=\"button\" name=\"take\" value=\"\(what)\">\(words)</button>"
    }

    private static func isOpen(_ sheet: LessonSheet) -> Bool { sheet.mayRecord && sheet.course.kind.hasTopics }
}

/// What a lesson's form takes from the plan, and which planned topic the lesson is said to carry.
struct TakenOffer {
    private(set) var topic: String?
    private(set) var homework: HomeworkState?
    /// Nothing where nothing is said anew; nothing inside it takes back what was said.
    private(set) var item: Int??

    init(_ form: Form, _ course: CourseLine, _ record: LessonRecord, _ records: Reading, _ asking: Asking) throws {
        guard course.kind.hasTopics, let shown = form["item"].flatMap({ Int($0) }) else { return }
        if form.isTicked("outside") {
            item = 0
            return
        }
        if shown == 0 {
            item = .some(nil)
            return
        }
        let found = try records.plannedTopic(of: course.id, at: record.lesson, zone: asking.zone, now: asking.now)
        // The plan may have moved on while the form was open: then the lesson carries what it was shown with.
        guard let offered = found, offered.topic.item == shown else { return }
        let take = form["take"]
        if take == "topic" { topic = offered.topic.topic }
        if take == "homework" { homework = .set(offered.topic.homework) }
        try carry(topic ?? form["topic"] ?? "", offered.topic, course, records)
    }

    /// The same of a topic that was typed on a page that showed the plan's beside it.
    init(
        shown: Int?, typed: String, _ course: CourseLine, _ record: LessonRecord, _ records: Reading, _ asking: Asking
    ) throws {
        guard course.kind.hasTopics, let shown, shown > 0 else { return }
        let found = try records.plannedTopic(of: course.id, at: record.lesson, zone: asking.zone, now: asking.now)
        guard let offered = found, offered.topic.item == shown else { return }
        try carry(typed, offered.topic, course, records)
    }

    /// The lesson carries what it was shown with, unless its words name another topic of the plan.
    private mutating func carry(
        _ typed: String, _ offered: PlannedTopic, _ course: CourseLine, _ records: Reading
    ) throws {
        guard !typed.isEmpty else { return }
        item = offered.item
        // Whoever writes another topic of the plan gives that one: its words bind the lesson.
        if !offered.says(typed), try records.planNames(typed, for: course.id) { item = .some(nil) }
    }
}
