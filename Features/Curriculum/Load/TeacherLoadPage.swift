import Markup
import School
import Storage
import Web

/// What one teacher teaches, with the sum of hours.
struct TeacherLoadPage: Page {
    static let path = "/school/load/teacher/:person"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let name: PersonName
        let day: Day
        let lines: [LoadRowLine]
        let hours: TeacherHours?
    }

    let person: ID<Person>

    init(_ form: Form) throws { person = try form.id("person") }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let facts = try records.facts(of: person) else { throw NotFound() }
        let year = try records.workingYear(asking), day = try records.dayOfLists(asking.today)
        let lines = try records.loadLines(ofTeacher: person, year: year.number)
        // A number in an address tells the name of nobody who does not teach or work here.
        guard try !lines.isEmpty || records.hasPost(person) else { throw NotFound() }
        return Sheet(
            name: facts.name, day: day, lines: lines,
            hours: try records.hoursOfTeachers(of: year.number, on: day)[person])
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let joint = sheet.hours?.joint ?? 0
        return View(
            "\(sheet.name.list) — нагрузка",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.load))">Нагрузка</a></li></ol>
                <header class="page__head"><h1>\(sheet.name.full)</h1><p class="page__note">\
                \(WeeklyHours.text(sheet.hours?.tenths ?? 0)) ч в неделю на \(sheet.day.russian)\
                \(if: joint > 0, "; совместные уроки посчитаны один раз: −\(WeeklyHours.text(joint)) ч")</p></header>
                \(sheet.lines.isEmpty ? "<p class=\"empty\">Нагрузки в этом году нет.</p>"
                    : LoadTable.html(sheet.lines, on: sheet.day, frame, shows: .group))
                </main>
                """)
    }
}
