import Markup
import School
import Storage
import Web

/// What class teachers have told of students who are coming.
struct ToldView {
    let sheet: MovementPage.Sheet
    let frame: Frame

    var html: HTML {
        guard !sheet.told.isEmpty else { return .none }
        return """
            <section class="section no-print" id="told"><div class="section__head"><h2>Сообщения о прибытии</h2></div>
            <ul class="list">\(each: sheet.told, item)</ul></section>

            """
    }

    private func item(_ told: MovementPage.Told) -> HTML {
        let request = told.request.told
        let rest = [
            request.day.map { "ждут с \($0.russian)" } ?? "", request.place, request.note, state(told.request),
        ].filter { !$0.isEmpty }
        return """
            <li><b>\(told.name) · \(request.name.full)</b> — \(rest.joined(separator: "; "))\
            \(if: sheet.mayKeep && told.request.isOpen, answers(told))</li>

            """
    }

    private func state(_ request: ArrivalRequestLine) -> String {
        if let why = request.declined { return "отклонено: \(why)" }
        return request.line.map { "оформлено, запись № \($0.number)" } ?? "ещё не оформлено"
    }

    private func answers(_ told: MovementPage.Told) -> HTML {
        """
        <div class="row"><a class="button" data-kind="main" href="\
        \(frame.link(.newArrival(in: told.slug, told: told.request.id)))">Оформить прибытие</a>\
        <details><summary>Отклонить</summary><form method="post" class="inline-form" action="\
        \(frame.link(.declined(told.request.id)))">\(frame.tokenField)<label class="field">\
        <span class="field__label">Почему</span><input class="input" name="why" maxlength="200" required></label>\
        <button class="button" data-kind="danger">Отклонить</button></form></details></div>
        """
    }
}
