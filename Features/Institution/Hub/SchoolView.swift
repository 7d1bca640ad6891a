import Markup
import School
import Storage
import Web

/// How the page of the school looks.
struct SchoolView {
    let sheet: SchoolPage.Sheet
    let frame: Frame

    var view: View {
        View(
            "Школа",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Школа</h1>\
                <p class="page__note">\(sheet.requisites?.name ?? "Реквизиты ещё не внесены")</p></header>
                <div class="columns">
                \(requisites)\(order)</div>
                \(ways)
                </main>
                """)
    }

    private var requisites: HTML {
        """
        <section class="section" aria-labelledby="requisites"><div class="section__head">\
        <h2 id="requisites">Реквизиты</h2>\(change(.requisites))</div>
        \(sheet.requisites.map(facts))\(others)</section>

        """
    }

    private func facts(_ school: Requisites) -> HTML {
        let lines = [
            ("Полное название", school.name), ("Краткое название", school.shortName), ("Адрес", school.address),
            ("ОГРН", school.ogrn), ("ИНН", school.inn), ("КПП", school.kpp), ("Лицензия", school.licence),
            ("Аккредитация", school.accreditation),
        ]
        let empty = lines.filter(\.1.isEmpty).map(\.0)
        return """
            <dl class="facts">\(each: lines.filter { !$0.1.isEmpty }, { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" })\
            <dt>Часы школы</dt><dd>\(school.zone.title), сейчас \(sheet.now.text)</dd></dl>
            \(if: !empty.isEmpty, "<p class=\"note\">Не заполнено: \(empty.joined(separator: ", ")).</p>")
            """
    }

    private var others: HTML {
        guard !sheet.others.isEmpty else { return .none }
        return """
            <details><summary>Прежние и будущие реквизиты: \(sheet.others.count)</summary><ul class="list">\
            \(each: sheet.others, { "<li>с \($0.from.russian): \($0.name)</li>" })</ul></details>

            """
    }

    private var order: HTML {
        """
        <section class="section" aria-labelledby="mode"><div class="section__head"><h2 id="mode">Как ведётся журнал</h2>\
        \(change(.recordMode))</div>
        <p>\(capital(sheet.mode.title))</p>\
        <p class="note">\(sheet.isModeSettled ? sheet.mode.heading : "Школа этого ещё не установила: действует обычное.")\
        </p></section>
        <section class="section" aria-labelledby="buildings"><div class="section__head">\
        <h2 id="buildings">Здания и кабинеты</h2>\(open(.buildings))</div>
        \(buildings)</section>

        """
    }

    private var buildings: HTML {
        let rooms = counted(sheet.rooms, "кабинет", "кабинета", "кабинетов")
        if sheet.buildings.isEmpty { return "<p>Одно здание; \(rooms).</p>" }
        return """
            <ul class="list">\(each: sheet.buildings, { building in
                "<li>\(building.name)\(if: !building.address.isEmpty, ", \(building.address)")</li>"
            })</ul><p class="note">Всего \(rooms).</p>
            """
    }

    private var ways: HTML {
        """
        <section class="section" aria-labelledby="ways"><div class="section__head"><h2 id="ways">Устройство школы</h2>\
        \(if: sheet.year != nil, "<p>\(sheet.year?.title ?? "") учебный год</p>")</div>
        <ul class="list school-ways">\(each: sheet.ways, { way in
            "<li><a href=\"\(frame.link(way.link))\">\(way.title)</a><small>\(way.note)</small></li>"
        })</ul></section>

        """
    }

    private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private func change(_ link: Link) -> HTML {
        sheet.maySetUp ? "<a href=\"\(frame.link(link))\">Изменить</a>" : .none
    }

    private func open(_ link: Link) -> HTML { "<a href=\"\(frame.link(link))\">Открыть</a>" }
}
