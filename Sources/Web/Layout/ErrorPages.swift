import Markup
import School

/// What went wrong, as a page or as JSON: the one place where an error becomes an answer.
package enum ErrorPages {
    /// The status and the sentence for an error; anything unknown is a fault of ours and says nothing of itself.
    static func words(for error: any Error, number: String) -> (status: Int, title: String, text: String) {
        switch error {
        case is NotFound:
            (404, "Такой страницы нет", "Возможно, ссылка устарела или запись вам недоступна.")
        case let refusal as Refusal: (403, "Нет доступа", refusal.text)
        case is StalePage: (403, "Нет доступа", "Страница устарела. Откройте её снова и повторите.")
        case let step as StepFirst: (403, "Сначала другое", step.text)
        case let objection as Objection: (422, "Проверьте введённое", objection.text)
        case let conflict as Conflict: (409, "Изменено другим", conflict.text)
        case let busy as Busy: (503, "Сейчас много желающих", busy.text)
        default:
            (
                500, "Ошибка на нашей стороне",
                "Ошибка № \(number). Введённое не потеряно, если страница открыта. Попробуйте ещё раз."
            )
        }
    }

    /// The drawing of an error inside a frame.
    static func view(_ title: String, _ text: String, status: Int, _ frame: Frame) -> View {
        View(
            title, isBare: frame.asking == nil, status: status,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <header class="page__head"><h1>\(title)</h1></header>
                <p class="notice" data-kind="\(status >= 500 ? "err" : "warn")">\(text)</p>
                <p><a class="button" href="\(frame.link(.home))">На главную</a></p>
                </main>
                """)
    }
}

/// Too many wait for the same scarce thing; come back after some seconds.
package struct Busy: Error {
    /// What to tell the person.
    package let text: String
    /// When to try again, in seconds.
    package let seconds: Int

    /// A reason to come back later.
    package init(_ text: String, seconds: Int) {
        self.text = text
        self.seconds = seconds
    }
}
