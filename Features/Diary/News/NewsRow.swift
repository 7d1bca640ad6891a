import Markup
import School
import Web

/// One line of the news.
struct NewsRow {
    let line: NewsLine
    let child: Child
    let sheet: NewsSheet
    let frame: Frame

    private var today: Day { sheet.zone.day(of: sheet.now) }

    var item: HTML {
        switch line {
        case .unexplained(let day, let lessons): unexplained(day, lessons)
        case .away(let day, let code, let lessons):
            "<li class=\"news__line\"><span>\(code.title.prefix(1).uppercased() + code.title.dropFirst()): \(when(day)), \(LessonNumbers.words(lessons))</span></li>"
        case .present(_, let count):
            "<li class=\"news__line\"><span>Сегодня на всех уроках: \(count)</span></li>"
        case .marks(let subject, let marks): drawn(subject, marks)
        case .corrected(let mark, let old): drawn(mark, old)
        case .note(let day, let words):
            "<li class=\"news__line\"><span>\(words)</span> <a href=\"\(frame.link(.diary(child.id, day: day)))\">\(RussianDate.dayAndMonth(day))</a></li>"
        case .changes(let day, let words):
            "<li class=\"news__line\"><span>Изменения в расписании на \(RussianDate.dayAndMonth(day)): \(words.joined(separator: "; "))</span></li>"
        case .event(let event):
            "<li class=\"news__line\"><span>\(RussianDate.range(event.days.lowerBound, event.days.upperBound)): \(event.words)</span></li>"
        case .timetable(let days):
            "<li class=\"news__line\"><a href=\"\(frame.link(.diary(child.id, day: days.from)))\">С \(RussianDate.dayAndMonth(days.from))\(days.to.map { " по \(RussianDate.dayAndMonth($0)) временное" } ?? " новое") расписание</a></li>"
        case .homework(let day, let count):
            "<li class=\"news__line\"><a href=\"\(frame.link(.diary(child.id, day: day)))\">\(deadline(day)): \(counted(count, "задание", "задания", "заданий"))</a></li>"
        case .owed(let work):
            "<li class=\"news__line\"><span>\(work.due.map { "До " + RussianDate.dayAndMonth($0) } ?? "Скоро") нужно сдать работу: \(work.title)</span></li>"
        }
    }

    private func unexplained(_ day: Day, _ lessons: [Int]) -> HTML {
        // The student reads it too, but a parent tells.
        let mayTell = frame.asking?.may(.tellAbsence, on: Scope(student: child.id)) == true
        let tell = frame.link(.tellAbsence(child.id, from: day))
        return """
            <li class="news__line" data-kind="need"><span>Нет на уроках: \(when(day)), \(LessonNumbers.words(lessons)). Причина не указана — \
            сообщите её классному руководителю.</span>\(if: mayTell, " <a href=\"\(tell)\">сообщить</a> ·") \
            <a href="\(frame.link(.diary(child.id, day: day)))">день</a></li>
            """
    }

    /// «Алгебра 5 4 ответ, контрольная работа».
    private func drawn(_ subject: String, _ marks: [NewsMark]) -> HTML {
        var works: [String] = []
        for mark in marks where !works.contains(mark.work) { works.append(mark.work) }
        return """
            <li class="news__line"><b>\(subject)</b>\(each: marks, { " \(sign($0.mark))" }) <span>\(works.joined(separator: ", "))</span></li>
            """
    }

    private func drawn(_ mark: NewsMark, _ old: Mark) -> HTML {
        let was = old == .unmarked ? "не оценивается" : old.text
        return """
            <li class="news__line"><b>\(mark.subject)</b> <span><del>\(was)</del> → \(sign(mark.mark)) исправлено</span>\
            \(if: !mark.isFinal, """
                 <a href="\(frame.link(.ownHistory(mark.lesson, mark.student, mark.slot.number)))">история</a>
                """)</li>
            """
    }

    private func sign(_ mark: Mark?) -> HTML {
        switch mark {
        case .none: "<span>снята</span>"
        case .point: "<span class=\"point\" role=\"img\" aria-label=\"точка: работу нужно сдать\"></span>"
        case .five(let number): "<span class=\"m\(number)\">\(number)</span>"
        case .unmarked: "<span>не оценивается</span>"
        case .some(let other): "<span>\(other.text)</span>"
        }
    }

    private func when(_ day: Day) -> String {
        day == today ? "сегодня" : day == today + 1 ? "завтра" : RussianDate.withWeekday(day)
    }

    private func deadline(_ day: Day) -> String {
        day == today + 1 ? "Завтра" : "К " + RussianDate.dayAndMonth(day)
    }
}
