import Markup
import School

/// What the caller should know of the own account: above the page on which their day begins, until it is dealt with.
struct AccountNotices {
    let frame: Frame

    var html: HTML {
        guard let asking = frame.asking, isHome, frame.alerts > 0 || frame.enrolBy != nil else { return .none }
        let day = frame.enrolBy.map { RussianDate.long(asking.zone.day(of: $0)) }
        return """
            <aside class="page account-notices" aria-label="Ваша учётная запись">\
            \(if: frame.alerts > 0, """
                <p class="notice" data-kind="warn">В вашу запись вошли с нового устройства или из двух сетей сразу. \
                <a href="\(frame.link(.devices))">Посмотреть</a></p>
                """)\
            \(if: frame.enrolBy != nil, """
                <p class="notice">Ваши обязанности просят второй фактор: до \(day ?? "") вход открыт без него. \
                <a href="\(frame.link(.secondFactor))">Включить</a></p>
                """)</aside>

            """
    }

    /// «Сегодня» of the staff, the news and the diary of families.
    private var isHome: Bool { frame.path == "/" || frame.path == "/news" || frame.path.hasPrefix("/diary") }
}
