import Markup
import School
import Storage
import Web

/// The classes of the year: what they are, who leads them, how many they are (001 п. 4.3: profile names, leaders).
struct ClassesPage: Page {
    static let path = "/school/classes"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let year: SchoolYear
        let day: Day
        let lines: [ClassLine]
        let choices: ClassChoices
        let mayChange: Bool
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.workingYear(asking), day = try records.dayOfLists(asking.today)
        return Sheet(
            year: year, day: day, lines: try records.classLines(of: year.number, on: day),
            choices: try records.classChoices(of: year, on: day), mayChange: asking.may(.setUpSchool, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let students = sheet.lines.reduce(0) { $0 + $1.size }
        return View(
            "Классы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Классы</h1><p class="page__note">\
                \(counted(sheet.lines.count, "класс", "класса", "классов")) · \
                \(counted(students, "ученик", "ученика", "учеников")) · на \(sheet.day.russian)</p></header>
                \(SchoolTabs.html(frame, .schoolClasses))\(Fields(form).summary)
                \(sheet.lines.isEmpty ? "<p class=\"empty\">Классов в этом году ещё нет.</p>" : table(sheet, frame))
                \(if: sheet.mayChange, adding(sheet, frame))
                </main>
                """)
    }

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <table class="table" data-cards data-sticky><thead><tr><th scope="col">Класс</th><th scope="col">Профиль и \
        вид</th><th scope="col">Смена, неделя</th><th scope="col">Здание</th><th scope="col">Классный \
        руководитель</th><th scope="col">Периоды</th><th scope="col" class="num">Учеников</th></tr></thead><tbody>\
        \(each: sheet.lines, { row($0, sheet, frame) })</tbody></table>
        """
    }

    private func row(_ line: ClassLine, _ sheet: Sheet, _ frame: Frame) -> HTML {
        let listed = line.listed
        let mates = sheet.lines.filter { $0.listed.classSet != nil && $0.listed.classSet == listed.classSet }
        let words = [
            listed.profile, listed.kind == .general ? "" : listed.kind.title,
            mates.isEmpty ? "" : "класс-комплект " + mates.map(\.listed.name.text).joined(separator: " + "),
        ].filter { !$0.isEmpty }
        return """
            <tr><th scope="row"><a href="\(frame.link(.classFacts(listed.slug)))">\(listed.name.text)</a></th>\
            <td data-label="Профиль и вид">\(words.joined(separator: "; "))</td>\
            <td data-label="Смена, неделя">\(listed.shift) смена, \(listed.week.rawValue) дней</td>\
            <td data-label="Здание">\(sheet.choices.building(listed.building))</td>\
            <td data-label="Классный руководитель">\
            \(line.leaders.isEmpty ? "не назначен" : line.leaders.joined(separator: ", "))</td>\
            <td data-label="Периоды">\(sheet.choices.scheme(listed.scheme))</td>\
            <td data-label="Учеников" class="num">\(line.size)</td></tr>

            """
    }

    private func adding(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <section class="section"><details\(if: form.objection != nil, " open")><summary>Добавить класс</summary>
        <form method="post" action="\(frame.link(.schoolClasses))">\(frame.tokenField)\
        \(ClassForm.fields(form, nil, sheet.choices))\
        <div class="form__foot"><button class="button" data-kind="main">Добавить класс</button></div></form>
        </details></section>
        """
    }
}
