import Markup
import School
import Storage
import Web

/// How a card looks.
struct PersonView {
    let sheet: PersonPage.Sheet
    let frame: Frame

    var view: View {
        View(
            "\(sheet.facts.name.list) — люди",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                \(each: currentClass, { "<li>\($0)</li>" })</ol>
                <header class="page__head"><h1>\(sheet.facts.name.full)</h1><p class="page__note">\(note)</p>\
                <div class="page__tools">\
                \(if: sheet.mayKeep, verifying)\
                \(if: sheet.mayKeep, "<a class=\"button\" href=\"\(frame.link(.editCard(sheet.id)))\">Изменить</a>")\
                \(if: sheet.mayPropose, """
                    <a class="button" href="\(frame.link(.propose(ID(sheet.id.number))))">Предложить исправление</a>
                    """)\
                </div></header>
                <div class="person"><div>\(facts)\(categories)\(secrets)\(memberships)\(kin)\(duties)\
                \(CardTrail(changes: sheet.changes, zone: sheet.zone).html)</div>
                <aside>\(signIn)</aside></div>\
                <p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private var currentClass: [String] {
        sheet.lines.filter { $0.kind == .membership && $0.holds(on: sheet.today) }.map(\.title)
    }

    private var note: String {
        let words = [
            sheet.isStudent ? (sheet.facts.sex == .female ? "ученица" : "ученик") : nil,
            currentClass.first,
            sheet.kindred.contains(where: \.isChild) ? "родитель" : nil,
            sheet.lines.first { $0.kind == .post && $0.holds(on: sheet.today) }?.title,
        ]
        return words.compactMap { $0 }.joined(separator: ", ")
    }

    private var facts: HTML {
        let groups = sheet.lines.filter { $0.kind == .group && $0.holds(on: sheet.today) }.map(\.title)
        return """
            <section class="section"><div class="section__head"><h2>Карточка</h2></div><dl class="facts">\
            <dt>Дата рождения</dt><dd>\(sheet.facts.birth.map { RussianDate.long($0) } ?? "не указана")</dd>\
            <dt>Пол</dt><dd>\(sheet.facts.sex?.title ?? "не указан")</dd>\
            <dt>Электронная почта</dt><dd>\(sheet.facts.email ?? "не указана")</dd>\
            \(study)\(own)\(if: !groups.isEmpty, "<dt>Подгруппы</dt><dd>\(groups.joined(separator: "; "))</dd>")\
            <dt>Сверено с документами</dt><dd>\(sheet.facts.verified.map { RussianDate.long($0) } ?? "ещё не сверяли")\
            </dd></dl></section>

            """
    }

    /// How a student is taught, with the orders that changed it.
    private var study: HTML {
        guard sheet.isStudent else { return .none }
        let trail = sheet.lines.filter { $0.kind == .studyForm }.map { line in
            line.title + (line.from.map { " с \($0.russian)" } ?? "") + (line.order.isEmpty ? "" : ", \(line.order)")
        }
        let way: Link = .studyForm(of: sheet.id)
        return """
            <dt>Форма обучения</dt><dd>\(trail.joined(separator: "; "))\
            \(if: sheet.mayPlan, " · <a href=\"\(frame.link(way))\">изменить по приказу</a>")</dd>
            """
    }

    /// A student's own facts, as far as the school keeps them.
    private var own: HTML {
        guard let student = sheet.student else { return .none }
        return """
            \(each: StudentFacts.fields.filter(sheet.regulation.keeps), { field in
                let text = student[field] ?? ""
                return "<dt>\(field.title)</dt><dd>\(text.isEmpty ? "не указано" : text)</dd>"
            })
            """
    }

    private var verifying: HTML {
        guard sheet.facts.verified != sheet.today else { return .none }
        return """
            <form method="post" action="\(frame.link(Link("/people/\(sheet.id.number)/verified")))">\(frame.tokenField)\
            <button class="button">Данные проверены</button></form>
            """
    }

    /// Categories of today, for the few whom they concern.
    private var categories: HTML {
        guard let categories = sheet.categories else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Категории</h2>\
            <a href="\(frame.link(.categories(of: sheet.id)))">Все и основания</a></div>\
            \(if: categories.isEmpty, "<p class=\"empty\">Категорий нет.</p>")\
            <ul class="list">\(each: categories, { listed in
                let isGroup = listed.category.isHealthGroup
                return "<li>\(isGroup ? "группа по физкультуре: " : "")\(listed.category.title)</li>"
            })</ul></section>

            """
    }

    /// Sealed fields, masked: each is opened apart, for a purpose.
    private var secrets: HTML {
        guard let secrets = sheet.secrets else { return .none }
        let kept = CardField.sealed.filter(sheet.regulation.keeps)
        return """
            <section class="section"><div class="section__head"><h2>Закрытые поля</h2></div><dl class="facts">\
            \(each: kept, { field in
                let found = secrets.first { $0.field == field }
                let text = found.map { $0.text.map(field.masked) ?? "не открывается: нет ключа" } ?? "не заполнено"
                return """
                    <dt>\(field.title)</dt><dd>\(text) \
                    <a href="\(frame.link(.secret(field, of: sheet.id)))" \
                    aria-label="\(field.title): открыть или записать">Открыть</a></dd>
                    """
            })</dl></section>

            """
    }

    private var memberships: HTML {
        list("Класс", sheet.lines.filter { $0.kind == .membership })
    }

    private var duties: HTML {
        let lines = sheet.lines.filter { $0.kind == .post || $0.kind == .duty }
        let mayKeepPosts = sheet.mayKeep && !sheet.isStudent
        guard !lines.isEmpty || sheet.mayGiveDuties || mayKeepPosts else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Должности и обязанности</h2>\
            \(if: mayKeepPosts, "<a href=\"\(frame.link(.posts(of: sheet.id)))\">Должности</a> ")\
            \(if: sheet.mayGiveDuties, "<a href=\"\(frame.link(.duties(of: sheet.id)))\">Назначить или завершить</a>")\
            </div>\
            <ul class="list">\(each: lines, item)</ul></section>

            """
    }

    private func list(_ title: String, _ lines: [CardLine]) -> HTML {
        guard !lines.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>\(title)</h2></div>\
            <ul class="list">\(each: lines, item)</ul></section>

            """
    }

    private func item(_ line: CardLine) -> HTML {
        let days = [line.from.map { "с " + RussianDate.long($0) }, line.to.map { "по " + RussianDate.long($0) }]
        let words = [days.compactMap { $0 }.joined(separator: " "), line.order, line.note].filter { !$0.isEmpty }
        return "<li>\(line.title)\(if: !words.isEmpty, " — \(words.joined(separator: "; "))")</li>"
    }

    private var kin: HTML {
        let (parents, children) = (sheet.kindred.filter { !$0.isChild }, sheet.kindred.filter(\.isChild))
        return """
            \(if: sheet.isStudent, people("Родители", parents, adding: sheet.mayKeep))\
            \(if: !children.isEmpty, people("Дети", children, adding: false))
            """
    }

    private func people(_ title: String, _ people: [Kindred], adding: Bool) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>\(title)</h2>\
        \(if: adding, "<a href=\"\(frame.link(.newParent(of: sheet.id)))\">Добавить</a>")</div>\
        \(if: people.isEmpty, "<p class=\"empty\">Родители не записаны.</p>")\
        <ul class="person__kin">\(each: people, { other in
            """
            <li><a href="\(frame.link(.person(other.id)))">\(other.name.full)</a> <span>\(words(other))</span>\
            \(if: adding, "<a href=\"\(frame.link(.tie(other.tie, of: sheet.id)))\" aria-label=\"\(other.name.full): изменить связь\">Изменить</a>")</li>
            """
        })</ul></section>

        """
    }

    private func words(_ other: Kindred) -> String {
        [
            other.isChild ? other.about : other.kin.title,
            other.isBlocked ? "доступ закрыт судом" + (other.basis.isEmpty ? "" : ": " + other.basis) : "",
            "с " + other.days.from.russian,
            other.days.to.map { "по " + $0.russian } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var signIn: HTML {
        guard sheet.mayIssue else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Вход</h2></div>\
            <p><a class="button" href="\(frame.link(.slip(of: sheet.id)))">Карточка входа</a> \
            <a class="button" href="\(frame.link(.wayIn(of: sheet.id)))">Сбросить вход</a></p></section>
            """
    }
}
