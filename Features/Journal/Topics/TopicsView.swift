import Markup
import School
import Storage
import Web

/// The rows of «Темы и задания»: a form each, so that one is written without the others and without a script.
struct TopicsView: Sendable {
    let sheet: TopicsSheet
    let form: Form
    let frame: Frame

    var html: HTML {
        """
        <div class="topics__head" aria-hidden="true"><span>Дата</span><span>Тема</span><span>Домашнее задание</span>\
        <span>Примечание</span></div>
        <ol class="topics" data-behaviour="topics"\
        \(if: sheet.rows.contains(where: \.mayRecord), sheet.course.door(in: frame))>\(each: sheet.rows, row)</ol>
        \(foot)
        """
    }

    /// Where work goes on: the last lesson that has begun, in a period with lessons still to come.
    private var here: ID<Lesson>? {
        guard form.objection == nil, let last = sheet.rows.last, !last.hasBegun else { return nil }
        return sheet.rows.last(where: \.hasBegun)?.lesson.id
    }

    /// The paper page ends with what was given and a signature.
    private var foot: HTML {
        let given = sheet.rows.count { $0.hasBegun && !$0.record.topic.isEmpty }
        return """
            <div class="only-print topics__foot"><p>\(sheet.planned.map { "По плану \($0), дано" } ?? "Дано") \
            \(given). Учитель ____________________</p></div>
            """
    }

    private func row(_ row: TopicRow) -> HTML {
        let number = row.lesson.id.number, isBack = form.objection != nil && form["lesson"] == "\(number)"
        let link = frame.link(.lesson(row.lesson.id, sheet.course.id))
        let day: HTML = """
            <a class="topics__day" href="\(link)">\(RussianDate.shortWeekday(row.lesson.day)), \
            \(RussianDate.dayAndMonth(row.lesson.day)) <small>\(row.lesson.n)-й</small></a>
            """
        let isSaved = form["saved"] == "\(number)" && form.objection == nil
        let said: HTML = """
            <div class="topics__note">\(row.notes.joined(separator: "; "))\
            \(if: row.mayRecord, "<output class=\"topics__said\">\(isSaved ? "Записано" : "")</output>")</div>
            """
        let inner: HTML = "\(day)\(topic(row, isBack))\(homework(row, isBack))\(said)"
        let mark: HTML = row.lesson.id == here ? " data-here" : ""
        guard row.mayRecord else {
            return "<li class=\"topics__row\" id=\"l\(number)\"\(mark)>\(inner)</li>\n"
        }
        return """
            <li id="l\(number)"\(mark)><form class="topics__row" method="post" action="\(action)">\(frame.tokenField)\
            <input type="hidden" name="lesson" value="\(number)"><input type="hidden" name="y" \
            value="\(sheet.course.year)"><input type="hidden" name="p" value="\(sheet.shown.slug)">\
            \(row.offered.map { "<input type=\"hidden\" name=\"item\" value=\"\($0.item)\">" })\
            \(sheet.like.map { "<input type=\"hidden\" name=\"like\" value=\"\($0.number)\">" })\(inner)\
            <button class="button topics__save">Сохранить</button></form></li>

            """
    }

    private var action: Link {
        frame.link(
            .topics(sheet.course.address, year: sheet.course.year, period: sheet.shown.slug, like: sheet.like))
    }

    private func topic(_ row: TopicRow, _ isBack: Bool) -> HTML {
        let works = row.lesson.works.filter { $0.n > 0 }.map {
            "\($0.title)\($0.topic.isEmpty ? "" : " «\($0.topic)»")"
        }
        return """
            <div class="topics__topic">\(field("topic", "Тема", row.record.topic, 1_000, row, isBack, isOpen: hasTopics))\
            \(if: row.record.topic.isEmpty, offer(row))\(if: row.record.topic.isEmpty && hasTopics, alike.topic(row))\
            \(row.deviation.map { "<small>по плану «\($0)»</small>" })\
            \(Topic.remark(on: row.record.topic).map { "<small class=\"no-print\" data-remark>\($0)</small>" as HTML })\
            \(if: !row.record.classwork.isEmpty, "<small>на уроке: \(row.record.classwork)</small>")\
            \(if: !works.isEmpty, "<small>\(works.joined(separator: ", "))</small>")</div>
            """
    }

    private var alike: ParallelOffer { ParallelOffer(sheet: sheet, frame: frame) }
    private var hasTopics: Bool { sheet.course.kind.hasTopics }

    private func offer(_ row: TopicRow) -> HTML {
        guard let offered = row.offered, !offered.topic.isEmpty else { return .none }
        let take: HTML = " <button class=\"button\" data-kind=\"quiet\" name=\"take\" value=\"topic\">взять</button>"
        return "<small>по плану «\(offered.topic)»\(if: row.mayRecord, take)</small>"
    }

    private func homework(_ row: TopicRow, _ isBack: Bool) -> HTML {
        guard sheet.course.kind.hasHomework else { return "<div></div>" }
        let text = row.record.homework.text
        return """
            <div class="topics__work">\(field("homework", "Задание", text, 2_000, row, isBack, isOpen: !row.isShut))\
            \(minutes(row, isBack))\(if: text.isEmpty, planned(row))\(if: text.isEmpty, alike.homework(row))\(aim(row))\
            \(each: row.own, { "<small>лично (\(counted($0.students.count, "ученик", "ученика", "учеников"))): \($0.words)</small>" })</div>
            """
    }

    private func planned(_ row: TopicRow) -> HTML {
        guard row.mayRecord, !row.isShut, let words = row.offered?.homework, !words.isEmpty else { return .none }
        return """
            <small>по плану «\(words)» <button class="button" data-kind="quiet" name="take" value="homework">взять</button></small>
            """
    }

    /// How long it takes: a field of several lines as its neighbours are, so that Enter leads to the next lesson.
    private func minutes(_ row: TopicRow, _ isBack: Bool) -> HTML {
        guard row.mayRecord, !row.isShut else { return .none }
        let name = "minutes\(row.lesson.id.number)", stored = row.task?.facets.minutes.map { "\($0)" } ?? ""
        let typed = isBack ? form["minutes"] ?? "" : stored
        let isWrong = isBack && form.objection?.field == name
        return """
            <div class="topics__minutes"><input type="hidden" name="was-minutes" value="\
            \(isBack ? form["was-minutes"] ?? "" : stored)"><label for="\(name)">≈\
            <span class="vh"> минут на задание, \(RussianDate.dayAndMonth(row.lesson.day))</span></label>\
            <textarea class="input" id="\(name)" name="minutes" rows="1" maxlength="3" inputmode="numeric"\
            \(if: isWrong, " aria-invalid=\"true\"")>\(typed)</textarea> мин</div>
            """
    }

    /// «к 21 ноября · письменно · ≈ 25 мин», and the class's evening where it is too much.
    private func aim(_ row: TopicRow) -> HTML {
        let facets = row.task?.facets ?? HomeworkFacets()
        let due = row.due.map { "к " + RussianDate.dayAndMonth($0) }
        let words = [due, facets.words, facets.link?.host].compactMap { $0 }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return .none }
        let files = row.task?.files.count ?? 0
        return """
            <small>\((words + (files > 0 ? [counted(files, "файл", "файла", "файлов")] : [])).joined(separator: " · "))\
            \(row.evening.map { evening in
                """
                ; <span\(if: evening.isOver, " class=\"topics__over\"")>у класса к этому дню \
                \(evening.minutes)\u{A0}мин\(if: evening.isOver, ", больше нормы")</span>
                """
            })</small>
            """
    }

    /// A field with what it was drawn with, and its text for paper; only the text where nothing may be written.
    private func field(
        _ name: String, _ title: String, _ stored: String, _ limit: Int, _ row: TopicRow, _ isBack: Bool, isOpen: Bool
    ) -> HTML {
        guard row.mayRecord, isOpen else { return "<span>\(stored)</span>" }
        let number = row.lesson.id.number, typed = isBack ? form[name] ?? "" : stored
        let was = isBack ? form["was-\(name)"] ?? "" : stored
        return """
            <input type="hidden" name="was-\(name)" value="\(was)"><label class="topics__label" \
            for="\(name)\(number)">\(title)<span class="vh">, \(RussianDate.dayAndMonth(row.lesson.day))</span></label>\
            <textarea class="input" id="\(name)\(number)" name="\(name)" \
            rows="\(min(6, typed.count / 40 + 1))" maxlength="\(limit)"\
            \(if: isBack && form.objection?.field == "\(name)\(number)", " aria-invalid=\"true\"")>\(typed)</textarea>\
            <span class="only-print">\(stored)</span>
            """
    }
}
