import Markup
import School
import Web

/// One lesson's line in a day.
struct LessonRow {
    let lesson: DiaryLesson
    let sheet: DiarySheet
    let frame: Frame
    /// What took the lesson off together with others, where it was so.
    var event: DayEventTold?

    /// Whether the lesson is over: silence about homework means something only then.
    private var isOver: Bool { lesson.day < sheet.today || lesson.day == sheet.today && lesson.ends <= sheet.time }

    var item: HTML {
        guard lesson.status.isOn else { return cancelled }
        return """
            <li class="day__row"><span class="day__n">\(lesson.n)</span><span class="day__subject">\(lesson.title)\
            <small class="day__when">\(when)</small></span><span class="day__topic">\(topic)</span>\
            <span class="day__work">\(work)</span>\(tick)<span class="day__mark">\(marks)</span>\(note)\(change)</li>
            """
    }

    private var cancelled: HTML {
        """
        <li class="day__row is-cancelled"><span class="day__n">\(lesson.n)</span><span class="day__subject">\
        \(lesson.title)</span>\
        <span class="day__topic"></span><span class="day__work"></span><span></span><span class="day__mark"></span>\
        <span class="day__change">\(event.map { "отменён: " + $0.kind.title } ?? "урока не будет")</span></li>
        """
    }

    private var when: HTML {
        """
        \(lesson.starts.text)\(if: !lesson.room.isEmpty, " · \(room)")\(way)\
        \(if: lesson.kind != .lesson && lesson.kind != .elective, " · \(lesson.kind.title)")
        """
    }

    private var way: String {
        switch lesson.status {
        case .remote: " · дистанционно"
        case .merged: " · вместе с другой группой"
        default: ""
        }
    }

    /// «каб. 214»; a room that has a name is called by it.
    private var room: String { lesson.room.first?.isNumber == true ? "каб. " + lesson.room : lesson.room }

    /// Topic and kinds of work, with the weight where it is not the usual one.
    private var topic: String {
        guard lesson.works.contains(where: { $0.n > 0 || $0.isWritten }) else { return lesson.topic }
        let works = lesson.works.filter { $0.n > 0 || $0.isWritten }.map { work in
            let words = work.topic.isEmpty ? work.title : "\(work.title) «\(work.topic)»"
            let weight = work.weightWords.isEmpty ? "" : " (\(work.weightWords))"
            let isAwaited =
                isOver && work.isWritten && lesson.attendance?.code.isAbsence != true
                && !lesson.isExempt && !lesson.marks.contains { $0.slot.work == work.n }
            return words + weight + (isAwaited ? ", отметка ожидается" : "")
        }
        return ((lesson.topic.isEmpty ? [] : [lesson.topic]) + works).joined(separator: " · ")
    }

    private var work: HTML {
        let own: HTML =
            "\(each: lesson.tasks.filter(\.isOwn), { personal($0) })\(each: lesson.ownDue, { personal($0) })"
        let hasOwn = !lesson.ownDue.isEmpty || lesson.tasks.contains(where: \.isOwn)
        if case .set(let text) = lesson.homework {
            let facets = lesson.tasks.filter { !$0.isOwn }
            return "\(text)\(each: facets, { line($0) })\(if: hasOwn, " ")\(own)"
        }
        if let due = lesson.due, case .notEntered = lesson.homework {
            return """
                <span class="quiet">к уроку:</span> \(due.text)\(each: due.tasks, { line($0) })\(if: hasOwn, " ")\(own)
                """
        }
        if hasOwn { return own }
        guard lesson.kind.hasHomework else { return .none }
        if case .notSet = lesson.homework { return "<span class=\"quiet\">не задано</span>" }
        return isOver ? "<span class=\"quiet\">ещё не внесено</span>" : .none
    }

    private func personal(_ task: DiaryTask) -> HTML {
        let isDue = task.lesson != lesson.id
        return "<b>Лично\(if: isDue, " к уроку"): </b>\(task.words)\(line(task)) "
    }

    private func line(_ task: DiaryTask) -> HTML {
        TaskLine(task: task, lesson: lesson, sheet: sheet, frame: frame).html
    }

    /// The student's own tick; it belongs to the lesson at which the homework was set, and is needed only this week on.
    private var tick: HTML {
        guard sheet.week.sunday >= sheet.today else { return "<span></span>" }
        var source: ID<Lesson>?
        if case .set = lesson.homework { source = lesson.id } else { source = lesson.due?.lesson }
        guard let source else { return "<span></span>" }
        return """
            <label class="done"><input type="checkbox" data-behaviour="done" data-key="\(sheet.child.id.number)-\
            \(source.number)">\
            <span class="vh">\(lesson.title): сделано</span></label>
            """
    }

    private var marks: HTML {
        """
        \(attendance)\(if: lesson.isExempt, "<span class=\"abs\" title=\"освобождение от предмета\">осв</span>")\
        \(each: lesson.marks, { $0.draw(of: sheet.child.id, hint: $0.hint(lesson.work(of: $0.slot)), frame) })
        """
    }

    private var attendance: HTML {
        guard let shown = lesson.attendance else { return .none }
        let late = shown.minutesLate.map { ", \(counted($0, "минута", "минуты", "минут"))" } ?? ""
        return """
            <span class="abs" title="\(shown.code.title)\(late)"><span aria-hidden="true">\
            \(sheet.symbols.letter(for: shown.code))</span><span class="vh">\(shown.code.title)\(late)</span></span>
            """
    }

    private var note: HTML {
        let notes = lesson.marks.map(\.note).filter { !$0.isEmpty } + lesson.notes
        let late = lesson.attendance?.minutesLate.map { "опоздание \($0)\u{A0}мин" }
        let words = [late, notes.isEmpty ? nil : "«\(notes.joined(separator: "», «"))»"].compactMap { $0 }
        return words.isEmpty ? .none : "<span class=\"day__note\">\(words.joined(separator: "; "))</span>"
    }

    private var change: HTML {
        let moved = lesson.moved?.words
        return """
            \(if: moved != nil, "<span class=\"day__change\">\(moved ?? "")</span>")\
            \(lesson.substitution.map { change in
                """
                <span class="day__change"><span class="tag" data-kind="accent">замена</span> \(change.words)</span>
                """
            })
            """
    }
}
