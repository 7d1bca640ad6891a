import Markup
import School
import Storage
import Web

/// How the form of a movement looks.
struct NewMovementView {
    let sheet: NewMovementPage.Sheet
    let form: Form
    let frame: Frame

    private var kind: MovementKind { sheet.kind }
    private var link: Link { .newMovement(KindSlug.slug(kind)) }
    private var isBetween: Bool { kind.isBetweenClasses }
    private var isReady: Bool { sheet.from != nil && (!kind.isBetweenClasses || sheet.to != nil) }

    var view: View {
        View(
            KindSlug.heading(kind),
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.movement))">Движение</a></li></ol>
                <header class="page__head"><h1>\(KindSlug.heading(kind))</h1></header>
                \(Fields(form).summary)\(chooser)\(if: isReady, filled)
                </main>
                """)
    }

    private var chooser: HTML {
        let fields = Fields(form)
        if kind.isBetweenClasses, sheet.targets.isEmpty {
            return """
                <p class="empty">Переводить пока некуда: классы следующего учебного года ещё не заведены.</p>
                """
        }
        return """
            <form class="inline-form" method="get" action="\(frame.link(link))">\
            \(fields.select("class", isBetween ? "Из класса" : "Класс", [("", "выберите")] + sheet.classes))\
            \(if: isBetween, fields.select("to", "В класс", [("", "выберите")] + sheet.targets))\
            <div class="field"><button class="button"\(if: !isReady, " data-kind=\"main\"")>Выбрать</button></div>\
            </form>

            """
    }

    private var filled: HTML {
        let fields = Fields(form)
        if sheet.students.isEmpty { return "<p class=\"empty\">В классе нет учеников.</p>" }
        return """
            <form method="post" action="\(frame.link(link))">\(frame.tokenField)\
            <input type="hidden" name="class" value="\(sheet.from?.slug ?? "")">\
            <input type="hidden" name="to" value="\(sheet.to?.slug ?? "")">\(students)\
            \(fields.day("from", kind.isLeaving ? "Последний день" : "Первый день на новом месте", sheet.today))\
            \(Paper.fields(form, kind))\(ReasonForm.fields(form, kind))\(debts(fields))\
            \(kind == .regroup ? target(fields) : GroupChoice.fields(form, sheet.sets))\
            <div class="form__foot"><button class="button" data-kind="main">\
            \(kind.isLeaving ? "Отчислить" : "Перевести")</button><a class="button" data-kind="quiet" href="\(frame.link(.movement))">Не оформлять</a></div></form>
            """
    }

    private var students: HTML {
        let ticked = Set(form.all("student")), isWrong = form.objection?.field == "student"
        return """
            <fieldset class="field\(if: isWrong, " is-wrong")" id="student"><legend class="field__label">Ученики одного \
            документа</legend>\
            \(if: isWrong, "<p class=\"field__error\">\(form.objection?.text ?? "")</p>")\
            \(each: sheet.students, { student in
                """
                <label class="choice"><input type="checkbox" name="student" value="\(student.id.number)"\
                \(if: ticked.contains(String(student.id.number)), " checked")><span>\(student.name.full)\
                \(if: isNamesake(student), "<small>\(student.birthDay.map { "род. " + $0.russian } ?? "")</small>")\
                </span></label>
                """
            })</fieldset>
            """
    }

    private func isNamesake(_ student: ListedStudent) -> Bool {
        sheet.students.count { $0.name.full == student.name.full } > 1
    }

    private func debts(_ fields: Fields) -> HTML {
        guard kind == .conditional else { return .none }
        return fields.text("note", "Задолженность по предметам", limit: 500, hint: "например: алгебра, физика")
    }

    private func target(_ fields: Fields) -> HTML {
        let groups = sheet.sets.flatMap { set in
            set.groups.map { (value: String($0.id.number), title: "\(set.title): \($0.name)") }
        }
        return fields.select("group", "В группу", [("", "выберите")] + groups)
    }
}
