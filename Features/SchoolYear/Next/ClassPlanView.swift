import Markup
import School
import Storage
import Web

/// How the wishes for one class look.
struct ClassPlanView {
    let sheet: ClassPlanPage.Sheet
    let frame: Frame

    private var step: ClassStep { sheet.step }
    private var fields: Fields { Fields(sheet.form) }

    var view: View {
        let name = step.old.name.text
        return View(
            "\(name) — новый учебный год",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.nextYear))">Новый учебный год</a></li></ol>
                <header class="page__head"><h1>\(name) · Новый учебный год</h1>\
                <p class="page__note">\(counted(sheet.students.count, "ученик", "ученика", "учеников"))</p></header>
                \(fields.summary)<form method="post" action="\(frame.link(.nextYear(ofClass: step.old.slug)))">\
                \(frame.tokenField)\(wishes)\(students)
                <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.nextYear))">Не менять</a></div></form>
                </main>
                """)
    }

    private var wishes: HTML {
        let next = ClassName(gradeLevel: step.old.gradeLevel.map { $0 + 1 }, letter: step.old.name.letter)
        let staff = sheet.staff.reduce(into: [(value: "", title: "не назначен")]) { list, one in
            let value = "\(one.person)"
            if list.last?.value != value { list.append((value: value, title: one.name.full)) }
        }
        return """
            \(fields.choice("fate", "Класс", ClassFate.allCases.map { ("\($0.rawValue)", $0.title) },
                "\(step.fate.rawValue)"))
            \(fields.text("name", "Название в новом году", step.name?.text ?? next.text, limit: 20,
                hint: "то же название, что у другого класса, — классы сольются", size: "date"))
            \(fields.select("leader", "Классный руководитель", staff, step.leader.map { "\($0.id)" } ?? ""))
            \(fields.choice("pages", "Страницы журнала с учителями", [("1", "переносить"), ("0", "не переносить")],
                step.carriesPages ? "1" : "0"))
            """
    }

    private var students: HTML {
        guard !sheet.students.isEmpty else { return "<p class=\"empty\">В классе нет учеников.</p>" }
        return """
            <table class="table" data-cards><caption>Ученики</caption><thead><tr><th scope="col">Ученик</th>\
            <th scope="col">Решение</th></tr></thead><tbody>\(each: sheet.students, row)</tbody></table>
            """
    }

    private func row(_ student: ListedStudent) -> HTML {
        let field = "s\(student.id)", chosen = sheet.form[field] ?? "\((sheet.fates[student.id] ?? .goesOn).rawValue)"
        return """
            <tr><th scope="row">\(student.name.full)</th><td data-label="Решение">\
            <select class="input" name="\(field)" id="\(field)" aria-label="\(student.name.list): решение">\
            \(each: StudentFate.allCases, { fate in
                """
                <option value="\(fate.rawValue)"\(if: chosen == "\(fate.rawValue)", " selected")>\
                \(title(fate))</option>
                """
            })</select></td></tr>

            """
    }

    /// In the last class those who simply go on have finished the school.
    private func title(_ fate: StudentFate) -> String {
        step.fate == .graduates && fate == .goesOn ? "выпускается" : fate.title
    }
}
