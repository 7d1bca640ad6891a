import Markup
import School
import Storage
import Web

/// How the page of a dismissal looks: what will end, then the form.
struct DismissalView {
    let person: ID<Person>
    let name: PersonName
    let ends: WhatEnds
    let today: Day
    let frame: Frame
    let form: Form

    var html: HTML {
        """
        <main id="main" class="page" data-width="narrow" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
        <li><a href="\(frame.link(.person(person)))">\(name.list)</a></li></ol>
        <header class="page__head"><h1>Увольнение</h1><p class="page__note">\(name.full)</p></header>
        \(Fields(form).summary)\(ends.posts.isEmpty ? over : what + asking)
        </main>
        """
    }

    private var over: HTML { "<p class=\"empty\">Человек в школе уже не работает.</p>" }

    private var what: HTML {
        """
        <section class="section"><div class="section__head"><h2>Что произойдёт</h2></div><ul class="list">\
        <li>Завершатся должности: \(ends.posts.joined(separator: ", ")).</li>\
        \(if: !ends.offices.isEmpty, "<li>Завершатся обязанности: \(ends.offices.map(\.title).joined(separator: ", ")).</li>")\
        \(if: !ends.classes.isEmpty, "<li>Без классного руководителя: \(ends.classes.joined(separator: ", ")).</li>")\
        \(each: ends.courses, { course in
            """
            <li>Без учителя: \(course.title)\
            \(if: course.weeklyTenths > 0, " — \(WeeklyHours.text(course.weeklyTenths)) ч в неделю")</li>
            """
        })<li>Сделанные записи останутся за тем, кто их сделал.</li>\
        <li>Все входы закроются сразу, а если день ещё не наступил — когда наступит. Кто учится или работает ещё в \
        одной школе, останется там.</li></ul>
        \(if: !ends.courses.isEmpty, """
            <p><a href="\(frame.link(.load(of: person)))">Передать нагрузку преемнику до увольнения</a></p>
            """)</section>

        """
    }

    private var asking: HTML {
        let fields = Fields(form)
        return """
            <form method="post" action="\(frame.link(.dismissal(of: person)))">\(frame.tokenField)\
            \(fields.day("from", "С какого дня не работает", today, hint: "накануне — последний рабочий день"))\
            \(fields.text("order", "Приказ №", limit: 40, size: "date"))\(fields.day("ordered", "от"))\
            <div class="form__foot"><button class="button" data-kind="danger">Уволить</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.person(person)))">Не увольнять</a></div></form>
            """
    }
}
