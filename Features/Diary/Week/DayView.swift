import Markup
import School
import Web

/// One day of the spread.
struct DayView {
    let day: DiaryDay
    let sheet: DiarySheet
    let frame: Frame

    private var isToday: Bool { day.day == sheet.today }

    var section: HTML {
        let number = day.day.day
        return """
            <section class="day\(if: isToday, " is-today")\(if: day.day == sheet.open, " is-open")" id="d\(number)" \
            aria-labelledby="d\(number)-t"><h2 class="day__title" id="d\(number)-t">\
            <a href="\(frame.link(.diary(sheet.child.id, day: day.day)))#d\(number)">\(weekday)</a> \
            <small>\(RussianDate.dayAndMonth(day.day))\(if: isToday, " · сегодня")</small></h2>\
            \(about)\(if: !day.brought.isEmpty, brought)\(if: !day.lessons.isEmpty || !day.away.isEmpty, lessons)</section>
            """
    }

    private var weekday: String {
        let word = RussianDate.weekday(day.day)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// Why the day is not an ordinary one.
    private var about: HTML {
        var words: [String] = []
        if !day.note.isEmpty { words.append(day.note.prefix(1).uppercased() + day.note.dropFirst()) }
        words += day.events.map { $0.words.prefix(1).uppercased() + $0.words.dropFirst() }
        if let code = day.awayFor {
            words.append(code == .absent ? "Нет в школе, причина не указана" : "Нет в школе: " + code.title)
        }
        if words.isEmpty, day.lessons.isEmpty { words.append("Уроков нет") }
        return words.isEmpty ? .none : "<p class=\"day__empty\">\(words.joined(separator: ". "))</p>"
    }

    /// The time before the arrival has no lessons of ours; its marks are told in words.
    private var brought: HTML {
        let words = day.brought.map { "\($0.subject) — \($0.mark.text)" }.joined(separator: ", ")
        return "<p class=\"day__empty\">Из прежней школы: \(words)</p>"
    }

    private var lessons: HTML {
        "<ol class=\"day__lessons\">\(each: rows, { $0 })</ol>"
    }

    /// The lessons of the day; a place that a lesson has left stands where it was.
    private var rows: [HTML] {
        var away = day.away[...], rows: [HTML] = []
        for lesson in day.lessons {
            while let first = away.first, first.n <= lesson.n {
                rows.append(left(first))
                away = away.dropFirst()
            }
            let event = day.events.first { $0.takesOff(lesson.day, lesson: lesson.n) }
            rows.append(LessonRow(lesson: lesson, sheet: sheet, frame: frame, event: event).item)
        }
        return rows + away.map(left)
    }

    private func left(_ lesson: MovedAway) -> HTML {
        """
        <li class="day__row is-cancelled"><span class="day__n">\(lesson.n)</span><span class="day__subject">\
        \(lesson.title)</span><span class="day__topic"></span><span class="day__work"></span><span></span>\
        <span class="day__mark"></span><span class="day__change">перенесён на \(RussianDate.dayAndMonth(lesson.to))</span>\
        </li>
        """
    }
}
