import Markup
import School
import Storage
import Web

/// «Ещё не вошли»: who has never come in, class by class, and slips for them with one press.
struct MissingPage {
    let doors: Doors

    var all: Door {
        Door("GET", "/credentials/missing", act: .issueCredentials, isInside: true) { call in
            let sheet = try await MissingSheet.found(call, doors)
            return call.front.page(
                View("Ещё не вошли", main: overview(sheet)), sheet.inside.frame, for: call.visit)
        }
    }

    var one: Door {
        Door("GET", "/credentials/missing/:class", act: .issueCredentials, isInside: true) { call in
            let sheet = try await MissingSheet.found(call, doors), slug = try call.form.part("class")
            guard let group = sheet.groups.first(where: { $0.slug == slug }) else { throw NotFound() }
            let view = View(
                "Ещё не вошли, \(group.name)", main: MissingList(group: group, sheet: sheet, form: call.form).html)
            return call.front.page(view, sheet.inside.frame, for: call.visit)
        }
    }

    private func overview(_ sheet: MissingSheet) -> HTML {
        let frame = sheet.inside.frame, count = sheet.groups.reduce(0) { $0 + $1.all.count }
        return """
            <main id="main" class="page" tabindex="-1">
            <header class="page__head"><h1>Ещё не вошли</h1>\
            <p class="page__note">\(counted(count, "человек", "человека", "человек"))</p>\
            \(if: sheet.isKeeper, tools(frame))</header>
            <table class="table" data-cards><caption class="vh">Кто ещё ни разу не вошёл, по классам</caption><thead><tr>\
            <th scope="col">Где</th><th scope="col">Ученики</th><th scope="col">Родители</th>\
            <th scope="col">Сотрудники</th><th scope="col">Нет родителей в списке</th></tr></thead>
            <tbody>\(each: sheet.groups, { row($0, frame) })</tbody></table>
            </main>
            """
    }

    private func tools(_ frame: Frame) -> HTML {
        """
        <div class="page__tools"><a class="button" href="\(frame.link(.entryRules))">Правила входа</a>\
        <a class="button" href="\(frame.link(.credentialsRegister))">Журнал выдачи</a>\
        <a class="button" href="\(frame.link(.slips("parents")))">Карточки родителям</a>\
        <a class="button" href="\(frame.link(.slips("staff")))">Сотрудникам</a>\
        <a class="button" data-kind="main" href="\(frame.link(.slips("all")))">Всем классам</a></div>
        """
    }

    private func row(_ group: MissingGroup, _ frame: Frame) -> HTML {
        func cell(_ missing: Int, _ count: Int) -> String { count == 0 ? "—" : "\(missing) из \(count)" }
        return """
            <tr><th scope="row"><a class="group-way" href="\(frame.link(.missing(group.slug)))">\(group.name)</a></th>\
            <td data-label="Ученики">\(cell(group.students.count, group.studentCount))</td>\
            <td data-label="Родители">\(cell(group.parents.count, group.parentCount))</td>\
            <td data-label="Сотрудники">\(cell(group.staff.count, group.staffCount))</td>\
            <td data-label="Нет родителей в списке">\(group.withoutParents.count)</td></tr>

            """
    }
}
