import Markup
import School

/// Presence as a table cell: a letter with its meaning, a dot, or a ring where nothing is known.
enum PresenceMark {
    /// `leave` is the button by which the student is let go from this lesson on.
    static func cell(_ presence: ClassBook.Presence?, _ symbols: Symbols, leave: HTML? = nil) -> HTML {
        switch presence {
        case nil: "<td></td>"
        case .unknown:
            "<td>\(leave ?? "<span aria-label=\"перекличка не проведена\" role=\"img\">○</span>")</td>"
        case .expected(let code):
            "<td class=\"quiet\"><abbr title=\"\(code.title), перекличка не проведена\">\(symbols.letter(for: code))</abbr></td>"
        case .present: "<td><span aria-label=\"на уроке\" role=\"img\">·</span></td>"
        case .noted(let shown):
            """
            <td class="abs"><abbr title="\(title(shown))">\(symbols.letter(for: shown.code))\
            </abbr>\(if: shown.isHearsay, "*")</td>
            """
        }
    }

    private static func title(_ shown: ShownAttendance) -> String {
        shown.code.title + (shown.isHearsay ? ", со слов учителя" : "")
            + (shown.minutesLate.map { ", " + counted($0, "минута", "минуты", "минут") } ?? "")
    }
}
