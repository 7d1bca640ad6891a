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
            \(about)\(if: !day.brought.isEmpty, brought)\(if: !day.lessons.isEmpty, lessons)</section>
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
        "<ol class=\"day__lessons\">\(each: day.lessons, { LessonRow(lesson: $0, sheet: sheet, frame: frame).item })</ol>"
    }
}
