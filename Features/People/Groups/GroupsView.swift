import Markup
import School
import Web

/// How the groups of a class look: a row a student, a column a group.
struct GroupsView {
    let sheet: GroupsPage.Sheet
    let frame: Frame
    let form: Form

    private var division: ClassGroups { sheet.division }
    /// What is ticked: as the records have it, or as it was sent when the form came back.
    private var ticked: Set<String> {
        form.objection == nil ? Set(division.places.map(\.code)) : Set(form.all("in"))
    }

    var view: View {
        View(
            "\(sheet.name) — подгруппы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.schoolClass(sheet.slug)))">\(sheet.name)</a></li></ol>
                <header class="page__head"><h1>\(sheet.name) · Подгруппы</h1><p class="page__note">\(note)</p></header>
                \(Fields(form).summary)\(isEmpty ? empty : table)
                </main>
                """)
    }

    private var isEmpty: Bool { division.groups.isEmpty || division.students.isEmpty }

    private var note: String {
        counted(division.students.count, "ученик", "ученика", "учеников") + " · "
            + counted(division.groups.count, "подгруппа", "подгруппы", "подгрупп")
    }

    private var empty: HTML {
        division.groups.isEmpty
            ? "<p class=\"empty\">Класс на подгруппы не делится. Подгруппы появляются из расписания.</p>"
            : "<p class=\"empty\">В классе пока нет учеников.</p>"
    }

    private var table: HTML {
        let chosen = ticked
        return """
            <form method="post" action="\(frame.link(.groups(sheet.slug)))">\(frame.tokenField)\
            <input type="hidden" name="was" value="\(division.places.map(\.code).sorted().joined(separator: " "))">
            <div class="scroll-x" tabindex="0" role="region" aria-label="Кто в какой подгруппе">\
            <table class="presence"><thead><tr><th scope="col">Ученик</th>\(each: division.groups, column)</tr></thead>\
            <tbody>\(each: division.students, { row($0, chosen) })</tbody>
            <tfoot><tr><th scope="row">Всего</th>\(each: division.groups, { total($0) })</tr></tfoot></table></div>
            \(Fields(form).day("from", "С какого дня", sheet.day, hint: "записи до этого дня не меняются"))
            <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.schoolClass(sheet.slug)))">Не менять</a></div></form>
            """
    }

    private func column(_ group: ClassGroups.Group) -> HTML {
        """
        <th scope="col">\(group.name)\(if: !group.teachers.isEmpty, "<br><small>\(group.teachers.joined(separator: ", "))</small>")</th>
        """
    }

    private func row(_ student: ClassGroups.Student, _ chosen: Set<String>) -> HTML {
        """
        <tr><th scope="row">\(name(student))</th>\(each: division.groups, { group in
            let place = ClassGroups.Place(group: group.id, student: student.id)
            return """
                <td><input type="checkbox" name="in" value="\(place.code)"\(if: chosen.contains(place.code), " checked") \
                aria-label="\(name(student)): \(group.name)"></td>
                """
        })</tr>

        """
    }

    /// Full namesakes are told apart by their birthdays.
    private func name(_ student: ClassGroups.Student) -> String {
        let isSole = division.students.count { $0.name.full == student.name.full } == 1
        guard !isSole, let birth = student.birth else { return student.name.full }
        return "\(student.name.full), \(birth.russian)"
    }

    private func total(_ group: ClassGroups.Group) -> HTML {
        "<td>\(division.places.count { $0.group == group.id })</td>"
    }
}
