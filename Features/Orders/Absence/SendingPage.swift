import Markup
import School
import Storage
import Web

/// The form that sends students elsewhere by one order.
struct SendingPage: Page {
    static let path = "/orders/sending"
    static let act = Act.keepOrders

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Day { asking.today }

    func view(_ today: Day, _ frame: Frame) -> View {
        let fields = Fields(form), wholeDay = "пусто — весь день"
        return View(
            "Отсутствие по приказу",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.orders))">Приказы</a></li></ol>
                <header class="page__head"><h1>Отсутствие по приказу</h1><p class="page__note">Соревнования, олимпиада, \
                поездка: один приказ на учеников любых классов. Во всех журналах за эти дни пропуск покажется как «по \
                приказу»; болезнью и пропуском без причины он не считается.</p></header>
                \(fields.summary)<form method="post" action="\(frame.link(.sending))">\(frame.tokenField)\
                \(fields.area("students", "Ученики", limit: 20_000, hint: "по одному в строке: «8Б Кузнецова Анна»; можно вставить список из файла"))\
                \(fields.text("words", "Куда направлены", limit: AbsenceDraft.longestNote, hint: "например: олимпиада по математике"))\
                \(fields.day("from", "С", today))\(fields.day("to", "По", hint: "пусто — один день"))\
                \(fields.text("first", "С урока", limit: 2, hint: wholeDay, size: "small"))\
                \(fields.text("last", "По урок", limit: 2, hint: wholeDay, size: "small"))\
                \(fields.text("order", "Приказ №", limit: 40, size: "date"))\(fields.day("ordered", "от", today))\
                <div class="form__foot"><button class="button" data-kind="main">Записать</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.orders))">Не записывать</a></div></form>
                </main>
                """)
    }
}
