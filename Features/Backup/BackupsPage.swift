import Markup
import School
import Storage
import Web

/// «Резервные копии»: their age, the list, a new one.
struct BackupsPage: Page {
    static let path = "/backups"
    static let act = Act.seeCopies
    static let keeping = Keeping.nothing

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> CopiesSheet {
        CopiesSheet(
            age: try records.copyAge(at: asking.now, under: asking.regulation), copies: try records.copies(latest: 50),
            job: try records.latestJob(MakeCopyNow.kind), mayMake: asking.may(.makeCopy, on: .school),
            code: try records.headCode(), zone: asking.zone)
    }

    func view(_ sheet: CopiesSheet, _ frame: Frame) -> View {
        View(
            "Резервные копии",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Резервные копии</h1></header>
                \(age(sheet.age))
                \(work(sheet))
                \(if: sheet.mayMake && !sheet.isBusy, form(frame))
                \(copies(sheet))
                <section class="section"><div class="section__head"><h2>Контрольный код</h2></div>
                <p><b>\(sheet.code.description)</b></p>
                <p class="note">Перепишите его на бумагу: по нему команда «parta verify» увидит, если конец записей \
                отрезан.</p>
                </section>
                <section class="section"><div class="section__head"><h2>Ключи лежат отдельно</h2></div>
                <p>Копия зашифрована, а связка ключей в неё не входит. Храните связку на другом носителе, в сейфе: \
                без неё копию не прочтёт никто.</p></section>
                </main>
                """)
    }

    private func age(_ age: CopyAge) -> HTML {
        if age.isAlarm { return "<p class=\"status\" data-kind=\"err\" role=\"alert\"><b>\(age.text)</b></p>" }
        if age.isWarning { return "<p class=\"status\" data-kind=\"warn\"><b>\(age.text)</b></p>" }
        return "<p class=\"status\"><b>\(age.text)</b></p>"
    }

    private func work(_ sheet: CopiesSheet) -> HTML {
        guard let job = sheet.job else { return "" }
        if sheet.isBusy {
            return """
                <p class="status" role="status"><b>Копия делается.</b> <span>\(job.words)</span> \
                <a href="">Обновить страницу</a></p>
                """
        }
        guard job.status == .failed else { return "" }
        return "<p class=\"status\" data-kind=\"err\"><b>Прошлая попытка не удалась.</b> <span>\(job.words)</span></p>"
    }

    private func form(_ frame: Frame) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/backups")))">\(frame.tokenField)\
        <button class="button" data-kind="primary">Сделать копию сейчас</button></form>
        """
    }

    private func copies(_ sheet: CopiesSheet) -> HTML {
        guard !sheet.copies.isEmpty else { return "<p class=\"empty\">Копий ещё не было.</p>" }
        return """
            <table class="table" data-cards><caption class="vh">Копии, новые сверху</caption><thead><tr>\
            <th scope="col">Когда</th><th scope="col">Где</th><th scope="col" class="num">Размер</th>\
            <th scope="col">Проверка</th></tr></thead>
            <tbody>\(each: sheet.copies, { row($0, sheet.zone) })</tbody></table>
            """
    }

    private func row(_ copy: Copy, _ zone: Zone) -> HTML {
        let (day, time, _) = zone.local(copy.at)
        return """
            <tr><th scope="row">\(RussianDate.long(day)), \(time.text)</th><td data-label="Где">\(copy.place)</td>\
            <td class="num" data-label="Размер">\(BackupsPage.size(copy.bytes))</td>\
            <td data-label="Проверка">\(proof(copy))</td></tr>

            """
    }

    private func proof(_ copy: Copy) -> HTML {
        copy.isChecked ? "<span class=\"tag\" data-kind=\"ok\">открыта, цела</span>" : "<b>\(copy.words)</b>"
    }

    /// «84 МБ», «310 КБ».
    static func size(_ bytes: Int) -> String {
        if bytes == 0 { return "нет" }
        return bytes >= 1_000_000 ? "\(bytes / 1_000_000)\u{A0}МБ" : "\(max(1, bytes / 1_000))\u{A0}КБ"
    }
}
