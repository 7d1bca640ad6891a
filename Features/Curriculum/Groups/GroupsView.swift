import Markup
import School
import Storage
import Web

/// How the groups of a class look: a row a student, a column a division; below, how the class is divided.
struct GroupsView {
    let sheet: GroupsPage.Sheet
    let frame: Frame
    let form: Form

    private var places: ClassGroups { sheet.places }
    private var slug: String { sheet.listed.slug }
    /// Groups that stand by themselves: a student is in them or not.
    private var loose: [ClassGroups.Group] {
        let known = Set(sheet.divisions.map(\.id))
        return places.groups.filter { $0.division.map { !known.contains($0) } ?? true }
    }
    /// What is chosen: as the records have it, or as it was sent when the form came back.
    private var chosen: Set<String> {
        form["was"] == nil || form.objection == nil ? Set(places.places.map(\.code)) : Set(form.all("in"))
    }

    var view: View {
        let name = sheet.listed.name.text
        return View(
            "\(name) — группы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.schoolClass(slug)))">\(name)</a></li></ol>
                <header class="page__head"><h1>\(name) · Группы</h1><p class="page__note">\(note)\
                \(if: sheet.mayPlan, """
                    <span class="no-print"> · <a href="\(frame.link(.individual(slug)))">индивидуальные планы</a> · \
                    <a href="\(frame.link(.choice(slug)))">не изучает</a></span>
                    """)\
                </p></header>
                \(Fields(form).summary)\(missing)\(isEmpty ? empty : table)
                \(DivisionsView(sheet: sheet, frame: frame, form: form).html)
                </main>
                """)
    }

    private var isEmpty: Bool { places.groups.isEmpty || places.students.isEmpty }

    private var note: String {
        counted(places.students.count, "ученик", "ученика", "учеников") + " · "
            + counted(places.groups.count, "группа", "группы", "групп")
    }

    private var empty: HTML {
        places.groups.isEmpty
            ? "<p class=\"empty\">Класс на группы не делится.</p>"
            : "<p class=\"empty\">В классе пока нет учеников.</p>"
    }

    private var missing: HTML {
        let rows = sheet.divisions.filter { !(sheet.without[$0.id] ?? []).isEmpty }
        guard !rows.isEmpty else { return .none }
        return """
            <section class="section" id="without"><div class="section__head"><h2>Не в группе</h2></div><ul class="list">\
            \(each: rows, { division in
                let names = (sheet.without[division.id] ?? []).map(\.name.list).joined(separator: ", ")
                return "<li><b>\(division.name)</b>: \(names)</li>"
            })</ul></section>

            """
    }

    private var table: HTML {
        let chosen = chosen, loose = loose
        return """
            <form method="post" action="\(frame.link(.groups(slug)))">\(frame.tokenField)\
            <input type="hidden" name="was" value="\(places.places.map(\.code).sorted().joined(separator: " "))">
            <div class="scroll-x" tabindex="0" role="region" aria-label="Кто в какой группе">\
            <table class="presence"><thead><tr><th scope="col">Ученик</th>\
            \(each: sheet.divisions, { "<th scope=\"col\">\($0.name)</th>" })\(each: loose, column)</tr></thead>\
            <tbody>\(each: places.students, { row($0, chosen, loose) })</tbody>
            <tfoot><tr><th scope="row">Всего</th>\(each: sheet.divisions, totals)\(each: loose, { total($0) })</tr>\
            </tfoot></table></div>
            \(Fields(form).day("from", "С какого дня", sheet.day, hint: "записи до этого дня не меняются"))
            <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.schoolClass(slug)))">Не менять</a></div></form>
            """
    }

    private func column(_ group: ClassGroups.Group) -> HTML {
        """
        <th scope="col">\(group.name)\(if: !group.teachers.isEmpty, "<br><small>\(group.teachers.joined(separator: ", "))</small>")</th>
        """
    }

    private func row(_ student: ClassGroups.Student, _ chosen: Set<String>, _ loose: [ClassGroups.Group]) -> HTML {
        """
        <tr><th scope="row">\(name(student))</th>\(each: sheet.divisions, { choice($0, student, chosen) })\
        \(each: loose, { group in
            let place = ClassGroups.Place(group: group.id, student: student.id)
            return """
                <td><input type="checkbox" name="in" value="\(place.code)"\(if: chosen.contains(place.code), " checked") \
                aria-label="\(name(student)): \(group.name)"></td>
                """
        })</tr>

        """
    }

    private func choice(
        _ division: ListedDivision, _ student: ClassGroups.Student, _ chosen: Set<String>
    ) -> HTML {
        """
        <td><select class="input" data-size="small" name="in" aria-label="\(name(student)): \(division.name)">\
        <option value="">—</option>\(each: division.groups, { group in
            let place = ClassGroups.Place(group: group.id, student: student.id)
            return """
                <option value="\(place.code)"\(if: chosen.contains(place.code), " selected")>\(short(group, division))\
                </option>
                """
        })</select></td>
        """
    }

    /// «гр. 1» of «8Б, Английский язык, гр. 1»; of a stream that stands alone, whether a student is in it.
    private func short(_ group: ListedGroup, _ division: ListedDivision) -> String {
        if division.isByChoice, division.groups.count == 1 { return "входит" }
        let words = group.name.split(separator: ",").map { String($0.drop { $0 == " " }) }
        let kept = words.filter { $0 != division.name && $0 != sheet.listed.name.text }
        return kept.isEmpty ? group.name : kept.joined(separator: ", ")
    }

    /// Full namesakes are told apart by their birthdays.
    private func name(_ student: ClassGroups.Student) -> String {
        let isSole = places.students.count { $0.name.full == student.name.full } == 1
        guard !isSole, let birth = student.birth else { return student.name.full }
        return "\(student.name.full), \(birth.russian)"
    }

    private func totals(_ division: ListedDivision) -> HTML {
        let words = division.groups.map { group in
            "\(short(group, division)): \(places.places.count { $0.group == group.id })"
        }
        return "<td>\(words.joined(separator: "; "))</td>"
    }

    private func total(_ group: ClassGroups.Group) -> HTML {
        "<td>\(places.places.count { $0.group == group.id })</td>"
    }
}
