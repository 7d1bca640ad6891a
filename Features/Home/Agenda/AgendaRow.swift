import Markup
import School
import Web

/// One lesson of a teacher's day.
struct AgendaRow {
    let lesson: AgendaLesson
    let agenda: Agenda
    let time: TimeOfDay
    let frame: Frame

    private var isOpen: Bool { agenda.current?.lesson == lesson.lesson && agenda.current?.course == lesson.course }
    private var page: Link { frame.link(.lesson(lesson.lesson, lesson.course)) }
    private var journal: Link { frame.link(.journal(CourseAddress(lesson.address.classSlug, lesson.address.slug))) }

    var item: HTML {
        """
        <li class="agenda__row\(if: isOpen, " is-now")"><span class="agenda__n">\(lesson.n)</span>\
        <span class="agenda__time">\(lesson.starts.text)–\(lesson.ends.text)</span>\
        <span class="agenda__class">\(group)</span>\(subject)<span class="agenda__room">\(lesson.room)</span>\
        \(state)\(if: isOpen, opened)</li>

        """
    }

    /// «10А, технологический»: the class, and below it which part.
    private var group: HTML {
        let parts = lesson.group.split(separator: ", ", maxSplits: 1)
        guard parts.count == 2 else { return "\(lesson.group)" }
        return "\(String(parts[0])) <small>\(String(parts[1]))</small>"
    }

    private var title: String { courseTitle(lesson.title, beside: lesson.group) }

    private var subject: HTML {
        if lesson.replacedBy != nil { return "<span class=\"agenda__subject\">\(title)</span>" }
        return "<a class=\"agenda__subject\" href=\"\(page)\">\(title)</a>"
    }

    private var state: HTML {
        if !lesson.status.isOn {
            return "<span class=\"agenda__done\">\(off)</span>"
        }
        if let other = lesson.replacedBy {
            return "<span class=\"agenda__done\">\(shown)\(change)замещает \(other.short)</span>"
        }
        let instead: HTML = "\(held)\(lesson.insteadOf.map { "\(change)отсутствует \($0.short) " as HTML })"
        if isOpen {
            let word = agenda.isNow ? "Сейчас" : "Следующий"
            return
                "<span class=\"agenda__now\">\(word)</span>\(if: lesson.isChanged, "<span class=\"agenda__done\">\(instead)</span>")"
        }
        return "<span class=\"agenda__done\">\(instead)\(if: lesson.starts <= time, ticks)</span>"
    }

    /// «перенесён на 21 ноября», «отменён: актированный день».
    private var off: String {
        if lesson.status == .moved, let day = lesson.otherDay { return "перенесён на " + RussianDate.dayAndMonth(day) }
        return lesson.event.map { "отменён: " + $0.title } ?? "урока не будет"
    }

    /// What it is now, where it is held, and that it was moved here.
    private var held: HTML {
        """
        \(shown)\
        \(if: lesson.status == .remote, "<span class=\"tag\" data-kind=\"accent\">дистанционно</span> ")\
        \(lesson.otherDay.map { "перенесён с \(RussianDate.dayAndMonth($0)) " })\
        \(lesson.otherNumber.map { "перенесён \(LessonNumbers.since($0)) урока " })
        """
    }

    /// «ВПР», «вне школы».
    private var shown: HTML {
        "\(lesson.shownAs.map { "<span class=\"tag\" data-kind=\"accent\">\($0.title)</span> " as HTML })"
    }

    private var change: HTML { "<span class=\"tag\" data-kind=\"accent\">замена</span> " }

    private var ticks: HTML {
        """
        \(if: lesson.kind.hasTopics, tick("тема", !lesson.topic.isEmpty)) \
        \(if: lesson.kind.hasAttendance, tick("перекличка", lesson.isRollTaken)) \
        \(if: lesson.kind.hasHomework, tick("ДЗ", lesson.homework.isEntered))
        """
    }

    private func tick(_ word: String, _ isDone: Bool) -> HTML {
        isDone
            ? "<span class=\"tick\">\(word)</span>"
            : "<span class=\"tick\" data-kind=\"no\">\(word)<span class=\"vh\"> не внесено</span></span>"
    }

    private var opened: HTML {
        """
        <div class="agenda__open"><dl class="facts">\
        \(if: lesson.kind.hasTopics, topic)\
        \(if: lesson.kind.hasHomework, fact("ДЗ", lesson.homework.text, "внести", at: homework))\
        \(if: lesson.kind.hasAttendance, missing)</dl>
        <div class="row">\(agenda.opensJournal ? both : alone)</div></div>
        """
    }

    private var both: HTML {
        """
        <a class="button" data-kind="main" href="\(journal)" data-key="Enter">Журнал <kbd>Enter</kbd></a>\
        <a class="button" href="\(page)">Урок</a>\
        <a class="button" href="\(frame.link(.board(lesson.lesson, lesson.course)))">Доска</a>
        """
    }

    /// Whoever stands in opens the lesson itself.
    private var alone: HTML {
        "<a class=\"button\" data-kind=\"main\" href=\"\(page)\" data-key=\"Enter\">Урок <kbd>Enter</kbd></a>"
    }

    /// What was written, else what the plan has for the lesson: the lesson's page proposes the same words.
    private var topic: HTML {
        guard lesson.topic.isEmpty, let proposed = agenda.proposed else {
            return fact("Тема", lesson.topic, "записать")
        }
        return """
            <dt>Тема</dt><dd>\(proposed.words) <small>(из КТП: тема \(proposed.n))</small> \
            <a href="\(page)">записать</a></dd>
            """
    }

    private func fact(_ name: String, _ text: String, _ invitation: String, at link: Link? = nil) -> HTML {
        "<dt>\(name)</dt><dd>\(text)\(if: text.isEmpty, "<a href=\"\(link ?? page)\">\(invitation)</a>")</dd>"
    }

    private var homework: Link { frame.link(.homework(lesson.lesson, lesson.course)) }

    /// Those who are known to be away today, from this lesson or an earlier one.
    private var missing: HTML {
        let names = agenda.absent.map { absence in
            absence.shown.code == .absent ? absence.name.list : "\(absence.name.list) (\(absence.shown.code.title))"
        }
        let words = names.isEmpty ? (lesson.isRollTaken ? "все на месте" : "") : names.joined(separator: ", ")
        return "<dt>Нет</dt><dd>\(words)\(if: !lesson.isRollTaken, " <a href=\"\(page)\">перекличка</a>")</dd>"
    }
}
