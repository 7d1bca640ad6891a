import Markup
import School
import Web

/// A teacher's lessons as a list; the lesson that is going on, or comes next, is open.
struct AgendaView {
    let agenda: Agenda
    let time: TimeOfDay
    let frame: Frame

    var list: HTML {
        "<ol class=\"agenda\">\(each: rows, { $0 })</ol>\n"
    }

    private var rows: [HTML] {
        var rows: [HTML] = [], last: AgendaLesson?
        for lesson in agenda.lessons {
            if let last, lesson.n > last.n + 1, lesson.starts > last.ends {
                rows += (last.n + 1..<lesson.n).map { window($0) }
            }
            rows.append(AgendaRow(lesson: lesson, agenda: agenda, time: time, frame: frame).item)
            last = lesson
        }
        return rows
    }

    private func window(_ n: Int) -> HTML {
        """
        <li class="agenda__row is-window"><span class="agenda__n">\(n)</span><span class="agenda__time"></span>\
        <span class="agenda__class">—</span><span class="agenda__subject">окно</span></li>

        """
    }
}
