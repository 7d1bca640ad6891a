import Markup
import School
import Web

/// How the list of people looks.
struct PeopleView {
    let sheet: PeoplePage.Sheet
    let frame: Frame
    let wanted: PeopleWanted
    let form: Form

    var view: View {
        View(
            "Люди",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Люди</h1><p class="page__note">\(note)</p>\(tools)</header>
                \(kinds)\(search)\(table)\(pager)\(ways)\
                <p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private var note: String {
        let total = sheet.rows.first?.total ?? 0
        return total == 0 ? "Никого не нашлось" : "Найдено: \(total)"
    }

    private var tools: HTML {
        """
        <div class="page__tools">\(file)\(divided)\(slips)\
        \(if: sheet.mayImport, "<a class=\"button\" href=\"\(frame.link(Link("/import")))\">Загрузить файл</a>")\
        \(if: sheet.mayAdd, """
            <a class="button" href="\(frame.link(.newStaff))">Добавить сотрудника</a>\
            <a class="button" data-kind="main" href="\(frame.link(.newArrival))">Добавить ученика</a>
            """)</div>
        """
    }

    /// Slips are printed for the staff as a whole, and for a class once one is chosen.
    private var slips: HTML {
        let group = wanted.kind == .staff ? "staff" : wanted.schoolClass
        guard sheet.mayIssue else { return .none }
        if group.isEmpty { return "<a class=\"button\" href=\"\(frame.link(.missing))\">Ещё не вошли</a>" }
        return "<a class=\"button\" href=\"\(frame.link(.slips(group)))\">Карточки входа</a>"
    }

    /// The same list as a file, all its pages at once.
    private var file: HTML {
        guard !sheet.rows.isEmpty else { return .none }
        let link = Link(
            "/people?who=\(wanted.kind.rawValue)&q=\(form["q"] ?? "")&class=\(wanted.schoolClass)&format=csv")
        return "<a class=\"button\" data-kind=\"quiet\" href=\"\(frame.link(link))\">CSV</a>"
    }

    private var divided: HTML {
        guard sheet.mayAdd, wanted.kind == .students, !wanted.schoolClass.isEmpty else { return .none }
        return "<a class=\"button\" href=\"\(frame.link(.groups(wanted.schoolClass)))\">Группы</a>"
    }

    private var kinds: HTML {
        """
        <nav class="tabs" aria-label="Кто">\(each: sheet.kinds, { kind in
            """
            <a href="\(frame.link(Link("/people?who=\(kind.rawValue)")))"\
            \(if: kind == wanted.kind, " aria-current=\"page\"")>\(kind.title)</a>
            """
        })</nav>

        """
    }

    private var ways: HTML {
        guard !sheet.ways.isEmpty else { return .none }
        return """
            <nav class="ways" aria-label="Ещё о людях">\(each: sheet.ways, { way in
                "<a href=\"\(frame.link(way.link))\">\(way.title)</a>"
            })</nav>
            """
    }

    private var search: HTML {
        """
        <form class="inline-form" role="search" method="get" action="\(frame.link(.people))">\
        <input type="hidden" name="who" value="\(wanted.kind.rawValue)">\
        <div class="field"><label class="field__label" for="q">Фамилия или имя</label><div class="search">\
        <input class="input" id="q" name="q" type="search" maxlength="100" value="\(form["q"] ?? "")">\
        <button class="button">Найти</button></div></div>\
        \(if: wanted.kind != .staff, Fields(form).select("class", "Класс", [("", "все классы")] + sheet.classes))</form>

        """
    }

    private var table: HTML {
        guard !sheet.rows.isEmpty else {
            let typed = form["q"] ?? ""
            let words =
                typed.isEmpty ? "Здесь пока никого нет." : "Ничего не нашлось по «\(typed)». Попробуйте начало фамилии."
            return "<p class=\"empty\">\(words)</p>"
        }
        let isStudents = wanted.kind == .students, about = wanted.kind.about
        return """
            <table class="table" data-cards data-sticky><thead><tr><th scope="col">Фамилия, имя, отчество</th>\
            <th scope="col">\(about)</th>\
            \(if: isStudents, "<th scope=\"col\">Родители</th>")</tr></thead><tbody>
            \(each: sheet.rows, { row in
                """
                <tr><th scope="row">\(name(row))</th>\
                <td data-label="\(about)">\(row.about.isEmpty ? "—" : row.about)\
                \(if: row.form != .atSchool, ", \(row.form.title)")</td>\
                \(if: isStudents, "<td data-label=\"Родители\">\(parents(row))</td>")</tr>

                """
            })</tbody></table>
            """
    }

    private func name(_ row: ListedRow) -> HTML {
        sheet.open.contains(row.id)
            ? "<a href=\"\(frame.link(.person(row.id)))\">\(row.name.full)</a>" : "\(row.name.full)\(proposing(row))"
    }

    /// Whoever sees the name alone may still say that it is wrong.
    private func proposing(_ row: ListedRow) -> HTML {
        guard sheet.mayPropose else { return .none }
        return """
             <small><a href="\(frame.link(.propose(ID(row.id.number))))" \
            aria-label="\(row.name.full): сообщить об ошибке">сообщить об ошибке</a></small>
            """
    }

    private func parents(_ row: ListedRow) -> String {
        row.parents == 0 ? "—" : counted(row.parents, "родитель", "родителя", "родителей")
    }

    private var pager: HTML {
        guard sheet.hasMore, let last = sheet.rows.last else { return .none }
        let next: Link = .people(
            who: wanted.kind.rawValue, query: form["q"] ?? "", ofClass: wanted.schoolClass,
            after: "\(last.key)~\(last.id.number)")
        return "<p class=\"pager\"><a rel=\"next\" href=\"\(frame.link(next))\">дальше ›</a></p>"
    }
}
