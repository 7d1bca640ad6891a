import Markup
import School
import Storage
import Web

/// The load of the school: hours of each teacher, and what each class is given against its curriculum.
struct LoadPage: Page {
    static let path = "/school/load"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let day: Day
        let teachers: [(id: ID<Person>, name: PersonName, courses: Int)]
        let given: [ID<Person>: TeacherHours]
        let hours: YearHours
    }

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.workingYear(asking), day = try records.dayOfLists(asking.today)
        return Sheet(
            day: day, teachers: try records.teachersWithLoad(of: year.number, on: day),
            given: try records.hoursOfTeachers(of: year.number, on: day),
            hours: try records.yearHours(year.number, on: day))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Нагрузка",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Нагрузка</h1><p class="page__note">на \(sheet.day.russian)</p></header>
                \(SchoolTabs.html(frame, .load))
                <section class="section"><div class="section__head"><h2>По классам</h2></div>
                \(sheet.hours.classes.isEmpty ? "<p class=\"empty\">Классов в этом году ещё нет.</p>"
                    : classes(sheet, frame))</section>
                <section class="section"><div class="section__head"><h2>По учителям</h2></div>
                \(sheet.teachers.isEmpty ? "<p class=\"empty\">Нагрузки ещё нет: добавьте её на странице класса.</p>"
                    : teachers(sheet, frame))</section>
                </main>
                """)
    }

    private func classes(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Класс</th><th scope="col">Профиль</th>\
        <th scope="col" class="num">Нагрузка</th><th scope="col" class="num">По плану</th>\
        <th scope="col" class="num">Разница</th></tr></thead><tbody>\(each: sheet.hours.classes, { listed in
            let sums = sheet.hours.sums(listed), rest = sums.given - sums.planned
            return """
                <tr><th scope="row"><a href="\(frame.link(.load(ofClass: listed.slug)))">\(listed.name.text)</a></th>\
                <td data-label="Профиль">\(listed.profile)</td>\
                <td data-label="Нагрузка" class="num">\(WeeklyHours.text(sums.given))</td>\
                <td data-label="По плану" class="num">\(sums.planned == 0 ? "—" : WeeklyHours.text(sums.planned))</td>\
                <td data-label="Разница" class="num">\(sums.planned == 0 || rest == 0
                    ? "" : (rest > 0 ? "+" : "−") + WeeklyHours.text(abs(rest)))</td></tr>

                """
        })</tbody></table>
        """
    }

    private func teachers(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Учитель</th><th scope="col" class="num">Страниц \
        журнала</th><th scope="col" class="num">Часов в неделю</th></tr></thead><tbody>\(each: sheet.teachers, { one in
            """
            <tr><th scope="row"><a href="\(frame.link(.load(of: one.id)))">\(one.name.full)</a></th>\
            <td data-label="Страниц журнала" class="num">\(one.courses)</td>\
            <td data-label="Часов в неделю" class="num">\(WeeklyHours.text(sheet.given[one.id]?.tenths ?? 0))</td></tr>

            """
        })</tbody></table>
        """
    }
}
