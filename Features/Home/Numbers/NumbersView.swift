import Markup
import School
import Web

/// The school's numbers: the day for the administration, copies and what is still to set up for the journal's keeper.
struct NumbersView {
    let numbers: SchoolNumbers
    let today: Day
    let isKeeper: Bool
    let frame: Frame

    var sections: HTML {
        """
        <div class="columns">
        \(day)\(if: isKeeper, state)\(if: isKeeper, undone)</div>

        """
    }

    private var day: HTML {
        """
        <section class="section" aria-labelledby="day"><div class="section__head"><h2 id="day">Школа сегодня</h2></div>
        <dl class="facts"><dt>В школе</dt><dd>\(present)</dd><dt>Уроков</dt><dd>\(lessons)</dd>\
        <dt>Записано</dt><dd>\(recorded) · <a href="\(frame.link(.terms))">\
        сроки и долги</a></dd><dt>Сотрудников</dt><dd>\(numbers.staff)</dd></dl></section>

        """
    }

    private var present: String {
        guard numbers.lessons > 0 else { return "уроков нет; учеников всего \(numbers.students)" }
        let here = numbers.expected - numbers.absent
        let part = Fraction(here, of: numbers.expected).map { " (\($0.percent(digits: 0)))" } ?? ""
        return "\(here) из \(numbers.expected)\(part)"
    }

    private var lessons: String {
        var words = [String(numbers.lessons)]
        if numbers.substitutions > 0 { words.append(counted(numbers.substitutions, "замена", "замены", "замен")) }
        if numbers.cancelled > 0 { words.append("снято \(numbers.cancelled)") }
        return words.joined(separator: " · ")
    }

    /// Of the lessons that are over, how many have topic and roll-call.
    private var recorded: String {
        guard let part = Fraction(numbers.recorded, of: numbers.over) else {
            return numbers.lessons == 0 ? "—" : "ни один урок ещё не закончился"
        }
        return "\(numbers.recorded) из \(numbers.over) прошедших (\(part.percent(digits: 0)))"
    }

    private var state: HTML {
        let kind: HTML =
            numbers.copyAge.isAlarm ? " data-kind=\"err\"" : numbers.copyAge.isWarning ? " data-kind=\"warn\"" : .none
        return """
            <section class="section" aria-labelledby="state"><div class="section__head"><h2 id="state">Состояние</h2>\
            </div>
            <p class="status"\(kind)><b>\(numbers.copyAge.text)</b> <a href="\(frame.link(Link("/backups")))">Копии\
            </a></p></section>

            """
    }

    private var undone: HTML {
        let tasks = tasks
        return """
            <section class="section" aria-labelledby="undone"><div class="section__head"><h2 id="undone">Нужно сделать\
            </h2></div>
            \(if: tasks.isEmpty, "<p class=\"empty\">Школа готова к работе.</p>")\
            \(if: !tasks.isEmpty, "<ul class=\"list\">\(each: tasks, { $0 })</ul>")</section>

            """
    }

    private var tasks: [HTML] {
        var tasks: [HTML] = []
        func add(_ count: Int, _ words: String, _ link: Link) {
            if count > 0 { tasks.append("<li><a href=\"\(frame.link(link))\">\(words): \(count)</a></li>") }
        }
        let ready = Link.readiness(), load = Link("/import")
        if numbers.periodsAhead == 0 { tasks.append("<li>Периоды учебного года не заданы или закончились</li>") }
        if numbers.classes == 0 {
            tasks.append("<li><a href=\"\(frame.link(load))\">Загрузить списки людей и расписание</a></li>")
        }
        add(numbers.classesWithoutLessons, "Классы без уроков впереди", load)
        add(numbers.coursesWithoutTeacher, "Предметы без учителя", ready)
        add(numbers.classesWithoutTeacher, "Классы без классного руководителя", ready)
        add(numbers.studentsWithoutClass, "Ученики без класса", Link("/people"))
        return tasks
    }
}
