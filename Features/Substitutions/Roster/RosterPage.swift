import Markup
import School
import Storage
import Web

/// Who is on duty in the building in a week: administrators, teachers by places, classes; printed for the wall.
struct RosterPage: Page {
    static let path = "/roster"
    static let act = Act.seeTimetable

    struct Sheet: Sendable {
        let monday: Day
        let today: Day
        let lines: [RosterLine]
        let people: [(value: String, title: String)]
        let classes: [(value: String, title: String)]
        let mayKeep: Bool
    }

    let form: Form
    private let day: Day?

    init(_ form: Form) throws {
        self.form = form
        let typed = form["d"] ?? ""
        day = Day(iso: typed)
        if day == nil, !typed.isEmpty { throw NotFound() }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let monday = (day ?? asking.today).monday, mayKeep = asking.may(.keepRoster, on: .school)
        return Sheet(
            monday: monday, today: asking.today, lines: try records.roster(during: monday...monday + 6),
            people: mayKeep ? try records.peopleOnDuty(on: monday) : [],
            classes: mayKeep ? try records.classesOnDuty(on: monday) : [], mayKeep: mayKeep)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let week = RussianDate.range(sheet.monday, sheet.monday + 5)
        return View(
            "Дежурство, \(week)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>График дежурства</h1><p class="page__note">\(week)</p>\
                <div class="page__tools"><a class="button" href="\(frame.link(.roster(sheet.monday - 7)))">‹ неделя</a>\
                <a class="button" href="\(frame.link(.roster(sheet.monday + 7)))">неделя ›</a>\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div></header>
                \(if: frame.asking?.may(.seeSubstitutions, on: .school) == true, Tabs.html(.roster(), frame))\
                \(Fields(form).summary)\(table(sheet))\
                \(if: sheet.mayKeep, RosterForm(sheet: sheet, form: form, frame: frame).html)
                </main>
                """)
    }

    private static let days = ["пн", "вт", "ср", "чт", "пт", "сб"]

    private func table(_ sheet: Sheet) -> HTML {
        guard !sheet.lines.isEmpty else { return "<p class=\"empty\">На эту неделю дежурство не назначено.</p>" }
        var places: [(kind: RosterKind, place: String)] = []
        for line in sheet.lines where !places.contains(where: { $0 == (line.kind, line.place) }) {
            places.append((line.kind, line.place))
        }
        return """
            <table class="table" data-cards><thead><tr><th scope="col">Пост</th>\
            \(each: Self.days.indices, { "<th scope=\"col\">\(Self.days[$0]), \((sheet.monday + $0).day)</th>" })\
            </tr></thead><tbody>
            \(each: places, { post in
                """
                <tr><th scope="row">\(post.kind.title)\(if: !post.place.isEmpty, ", \(post.place)")</th>\
                \(each: Self.days.indices, { "<td data-label=\"\(Self.days[$0])\">\(who(post, sheet.monday + $0, sheet))</td>" })</tr>

                """
            })</tbody></table>
            """
    }

    private func who(_ post: (kind: RosterKind, place: String), _ day: Day, _ sheet: Sheet) -> String {
        sheet.lines.filter { ($0.kind, $0.place) == post && $0.holds(on: day) }.map(\.who).joined(separator: ", ")
    }
}
