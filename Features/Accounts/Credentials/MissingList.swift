import Markup
import School
import Storage
import Web

/// Those of one class who have not come in yet, ticked, with the button that prints their slips.
struct MissingList {
    let group: MissingGroup
    let sheet: MissingSheet
    let form: Form

    private var frame: Frame { sheet.inside.frame }

    var html: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <header class="page__head"><h1>Ещё не вошли · \(group.name)</h1>\
        <p class="page__note">\(counted(group.all.count, "человек", "человека", "человек"))</p>\
        <div class="page__tools"><a class="button" href="\(frame.link(.credentialsRegister(group.slug)))">\
        Журнал выдачи</a></div></header>
        \(if: group.all.isEmpty, "<p class=\"notice\" data-kind=\"ok\">Вошли все, кому открыт доступ.</p>")\
        \(if: !group.all.isEmpty, list)\(if: !group.withoutParents.isEmpty, parentless)
        </main>
        """
    }

    private var list: HTML {
        """
        <form method="post" action="\(frame.link(.slips(group.slug)))">\(frame.tokenField)
        \(part("Ученики", group.students, of: group.studentCount))\
        \(part("Родители", group.parents, of: group.parentCount))\
        \(part("Сотрудники", group.staff, of: group.staffCount))
        \(SlipReason.field(form, standing: "первый вход"))
        <div class="form__foot" data-sticky><button class="button" data-kind="main">Напечатать карточки отмеченным\
        </button></div></form>

        """
    }

    private func part(_ title: String, _ readers: [SlipReader], of count: Int) -> HTML {
        guard !readers.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>\(title): \(readers.count) из \(count)</h2></div>
            <ul class="list">\(each: readers, item)</ul></section>

            """
    }

    private func item(_ reader: SlipReader) -> HTML {
        let asking = sheet.inside.asking
        if reader.isStaff && !sheet.isKeeper {
            return """
                <li>\(reader.name.list) <small>\(reader.role), работает в школе: карточку выдаёт ответственный за \
                журнал</small></li>

                """
        }
        let way = sheet.ways.known.contains(reader.key) ? "вход создан" : "входа нет"
        return """
            <li><label class="choice"><input type="checkbox" name="person" value="\(reader.id.number)"\
            \(if: sheet.ways.open(reader, at: asking.now) == nil, " checked")><span>\(reader.name.list)\
            <small>\(reader.role) · \(way) · карточка: \(sheet.ways.state(reader, asking))</small></span></label></li>

            """
    }

    /// 001 п. 5.2: a family that is not in the record cannot be told anything.
    private var parentless: HTML {
        """
        <section class="section"><div class="section__head"><h2>Родители не записаны</h2></div>
        <p>У этих учеников в карточке нет ни одного родителя: выдать карточку некому.</p>
        <ul class="list">\(each: group.withoutParents, { "<li>\($0)</li>" })</ul></section>

        """
    }
}
