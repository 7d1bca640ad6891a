import Markup
import School
import Storage

/// What a new version changes, in tables and lists: hours, lessons that stay, topics moved, tasks and points aimed
/// anew.
struct ForecastView {
    let forecast: TimetableForecast
    let week: SchoolWeek
    let days: Span
    let today: Day

    var html: HTML {
        """
        <section class="section"><h2>Что изменится</h2>
        <p>\(forecast.classes.isEmpty ? "Неделя классов не меняется." : "Меняется неделя: \(classes).")</p>
        \(hours)</section>
        \(list("Уроки прошедших дней", forecast.past.map(past), most: 300, note: "В них нет ни одной записи. Проверьте, что они прошли так, как в новом расписании."))\
        \(list("Уроки, которые останутся", staying, note: "В них уже есть записи, замены или изменения: новое расписание их не трогает."))\
        \(list("Темы по плану", topics, most: 300, note: "Темы идут за уроками; «дата по плану» у согласованных планов не меняется."))\
        \(list("Задания к урокам", forecast.homework.map(task), note: "Сделать нужно будет к другому дню."))\
        \(list("Точки", forecast.points.map(point), note: "На день сдачи урока больше нет: точка перейдёт на следующий урок."))
        """
    }

    private var classes: String {
        week.book.classes.filter { forecast.classes.contains($0.id) }.map(\.name.text).joined(separator: ", ")
    }

    private var hours: HTML {
        guard !forecast.hours.isEmpty else { return "<p class=\"note\">Число уроков по предметам не меняется.</p>" }
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="Часы по предметам"><table class="table">\
            <thead><tr><th scope="col">Класс</th><th scope="col">Предмет</th>\
            <th scope="col" class="num">До конца периода</th><th scope="col" class="num">До конца года</th></tr></thead>\
            <tbody>\(each: lines, { line in
                """
                <tr><th scope="row">\(line.home)</th><td>\(line.title)</td>\
                <td class="num">\(change(line.hours.period))</td><td class="num">\(change(line.hours.year))</td></tr>

                """
            })</tbody></table></div>
            """
    }

    private struct Line {
        let home: String
        let title: String
        let hours: TimetableForecast.Hours

        var key: (String, String) { (SortKey.of(group: home), SortKey.of(title)) }
    }

    private var lines: [Line] {
        forecast.hours.map { Line(home: home($0.course), title: week.course($0.course)?.title ?? "", hours: $0) }
            .sorted { $0.key < $1.key }
    }

    /// «34 → 30 (−4)».
    private func change(_ count: (before: Int, after: Int)) -> String {
        let rest = count.after - count.before
        return rest == 0 ? "\(count.after)" : "\(count.before) → \(count.after) (\(rest > 0 ? "+" : "−")\(abs(rest)))"
    }

    private func home(_ course: ID<Course>) -> String {
        week.book.classes.filter { week.classes(of: course).contains($0.id) }.map(\.name.text).joined(separator: ", ")
    }

    private func name(_ course: ID<Course>) -> String { "\(home(course)), \(week.course(course)?.title ?? "")" }

    private var staying: [String] {
        forecast.staying.sorted { ($0.day, $0.n) < ($1.day, $1.n) }.map { one in
            "\(RussianDate.withWeekday(one.day)), \(one.n)-й урок: \(one.courses.map(name).joined(separator: "; "))"
                + " — " + why(one)
        }
    }

    /// «замена: Юсупова Г. М., отсутствует Орлов П. Д.».
    private func why(_ one: TimetableForecast.Staying) -> String {
        let replaced = one.replaced.map { "замена: \($0.substitute.short), отсутствует \($0.absent.short)" }
        let words = (one.isWritten ? ["есть записи"] : []) + replaced
        return words.isEmpty ? "изменён, проверьте его" : words.joined(separator: "; ")
    }

    /// «пн, 10 ноября, 8Б, Алгебра: появится 8-м уроком».
    private func past(_ one: PastLesson) -> String {
        let what =
            switch (one.was, one.now) {
            case (let was?, let now?): "был \(was)-м уроком, станет \(now)-м"
            case (let was?, nil): "исчезнет, был \(was)-м уроком"
            case (nil, let now): "появится \(now ?? 0)-м уроком"
            }
        return "\(RussianDate.withWeekday(one.day)), \(one.courses.map(name).joined(separator: "; ")): \(what)"
    }

    private var topics: [String] {
        let keyed = forecast.topics.map { one in
            (key: (SortKey.of(group: home(one.course)), SortKey.of(week.course(one.course)?.title ?? "")), one: one)
        }
        return keyed.sorted { $0.key < $1.key }.map { "\(name($0.one.course)): \(words($0.one.moved))" }
    }

    /// «на другой день — 12 тем, первая «Корни»: 24 ноября → 27 ноября; не хватит уроков на 3 темы».
    private func words(_ topics: MovedTopics) -> String {
        let moved = topics.first.map { first in
            "на другой день — \(counted(topics.moved, "тема", "темы", "тем")), первая «\(first.topic)»: "
                + "\(RussianDate.dayAndMonth(first.was)) → \(RussianDate.dayAndMonth(first.now))"
        }
        let lost = topics.lost == 0 ? nil : "не хватит уроков на " + counted(topics.lost, "тему", "темы", "тем")
        return [moved, lost].compactMap { $0 }.joined(separator: "; ")
    }

    private func task(_ one: TimetableForecast.Aimed) -> String {
        "\(name(one.course)): к \(RussianDate.dayAndMonth(one.was)) → "
            + (one.now.map { "к \(RussianDate.dayAndMonth($0))" } ?? "следующего урока нет")
    }

    private func point(_ one: TimetableForecast.Aimed) -> String {
        task(one) + ", \(counted(one.count, "ученик", "ученика", "учеников"))"
    }

    private func list(_ title: String, _ lines: [String], most: Int = 60, note: String) -> HTML {
        guard !lines.isEmpty else { return .none }
        let rest = lines.count - most
        return """
            <section class="section"><h2>\(title): \(lines.count)</h2><p class="note">\(note)</p>
            <ul class="list">\(each: lines.prefix(most), { "<li>\($0)</li>" })</ul>\
            \(if: rest > 0, "<p class=\"note\">и ещё \(rest)</p>")</section>

            """
    }
}
