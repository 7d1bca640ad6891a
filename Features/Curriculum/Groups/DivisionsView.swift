import Markup
import School
import Storage
import Web

/// How a class is divided: its sets with their groups, and the form that divides it anew.
struct DivisionsView {
    let sheet: GroupsPage.Sheet
    let frame: Frame
    let form: Form

    private var slug: String { sheet.listed.slug }

    var html: HTML {
        """
        <section class="section no-print"><div class="section__head"><h2>Деления</h2></div>
        \(sheet.divisions.isEmpty ? "<p class=\"empty\">Делений нет.</p>" : "<ul class=\"list\">\(each: sheet.divisions, one)</ul>")
        \(dividing)</section>
        """
    }

    private func one(_ division: ListedDivision) -> HTML {
        """
        <li><details><summary><b>\(division.name)</b>\(if: division.isByChoice, ", по выбору") — \
        \(counted(division.groups.count, "группа", "группы", "групп"))</summary>\(each: division.groups, group)
        <form method="post" action="\(frame.link(Link("/class/\(slug)/divisions/\(division.id.number)/add")))" \
        class="inline-form">\(frame.tokenField)\
        <label class="field"><span class="field__label">Ещё группа</span>\
        <input class="input" name="name" maxlength="60" required></label>\
        <button class="button">Добавить группу</button></form>
        <form method="post" action="\(frame.link(Link("/class/\(slug)/divisions/\(division.id.number)/end")))" \
        class="inline-form">\(frame.tokenField)\(lastDay("Последний день деления"))\
        <button class="button" data-kind="danger">Распустить деление</button></form></details></li>
        """
    }

    private func group(_ group: ListedGroup) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/class/\(slug)/groups/\(group.id.number)/name")))" class="inline-form">\
        \(frame.tokenField)<label class="field"><span class="field__label">Название группы</span>\
        <input class="input" name="name" maxlength="200" value="\(group.name)" required></label>\
        <button class="button">Переименовать</button></form>
        <form method="post" action="\(frame.link(Link("/class/\(slug)/groups/\(group.id.number)/end")))" class="inline-form">\
        \(frame.tokenField)\(lastDay("Последний день группы"))\
        <button class="button" data-kind="danger">Распустить группу</button></form>
        """
    }

    private func lastDay(_ title: String) -> HTML {
        """
        <label class="field"><span class="field__label">\(title)</span>\
        <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.day.iso)" required></label>
        """
    }

    private var dividing: HTML {
        let fields = Fields(form)
        return """
            <details\(if: form["names"] != nil, " open")><summary>Разделить класс</summary>\
            <form method="post" action="\(frame.link(Link("/class/\(slug)/divisions")))">\(frame.tokenField)\
            \(fields.select("subject", "Предмет", [("", "несколько предметов")] + sheet.subjects))\
            \(fields.text("title", "Название", limit: 60, hint: "если предметов несколько: «Профиль»"))\
            \(fields.text("names", "Группы", limit: 400, hint: "через точку с запятой: «гр. 1; гр. 2; гр. 3»"))\
            \(fields.tick("choice", "По выбору", hint: "ученик может не быть ни в одной"))\
            \(if: !sheet.others.isEmpty, together)\
            <div class="form__foot"><button class="button">Разделить</button></div></form></details>
            """
    }

    private var together: HTML {
        """
        <details><summary>Вместе с другими классами (поток)</summary>\(each: sheet.others, { other in
            """
            <label class="choice"><input type="checkbox" name="with" value="\(other.id.number)">\
            <span>\(other.name.text)</span></label>
            """
        })</details>
        """
    }
}
