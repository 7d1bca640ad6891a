import Markup
import School
import Web

/// Lines of a load in a table: a teacher's, or a class's.
enum LoadTable {
    enum Column { case group, teacher }

    static func html(_ lines: [LoadRowLine], on day: Day, _ frame: Frame, shows column: Column) -> HTML {
        let head = column == .group ? "Класс, группа" : "Учитель"
        return """
            <table class="table" data-cards><thead><tr><th scope="col">Предмет</th><th scope="col">\(head)</th>\
            <th scope="col">Вид</th><th scope="col" class="num">Часов</th><th scope="col">Дни</th></tr></thead><tbody>\
            \(each: lines, { line in
                let isOver = line.days.to.map { $0 < day } ?? false
                return """
                    <tr><th scope="row"><a href="\(frame.link(.load(line.id)))">\(line.title)</a></th>\
                    <td data-label="\(head)">\(column == .group ? line.group : line.name.full)</td>\
                    <td data-label="Вид">\(line.kind == .lesson ? "" : line.kind.title)</td>\
                    <td data-label="Часов" class="num">\(WeeklyHours.text(line.tenths))</td>\
                    <td data-label="Дни">с \(line.days.from.russian)\(line.days.to.map { " по \($0.russian)" } ?? "")\
                    \(isOver ? ", завершена" : "")</td></tr>

                    """
            })</tbody></table>
            """
    }
}
