import Markup
import School

extension Frame {
    /// The pages about the year as signposts to each other: those that the caller would be let in.
    package func yearWays(_ current: Link) -> HTML {
        let all: [(title: String, link: Link, act: Act)] = [
            ("Готовность", .readiness(), .seeReadiness),
            ("Новый учебный год", .nextYear, .setUpSchool),
            ("К началу года", .checklist, .keepChecklist),
            ("Подтверждения", .confirmations, .seeReadiness),
            ("Качество данных", .quality, .seeReadiness),
        ]
        let open = all.filter { asking?.may($0.act, on: .school) == true }
        guard open.count > 1 else { return .none }
        return """
            <nav class="chips page__tools" aria-label="Учебный год">\(each: open, { way in
                """
                <a class="chip" href="\(link(way.link))"\
                \(if: way.link.text == current.text, " aria-current=\"page\"")>\(way.title)</a>
                """
            })</nav>
            """
    }
}
