import Markup
import School
import Storage
import Web

/// Who attends extracurricular lessons, of all their classes, from a day on.
struct ExtraMembersPage: Page {
    static let path = "/school/extra/:course"
    static let act = Act.keepGroups

    struct Sheet: Sendable {
        let course: ListedCourse
        let day: Day
        let classes: [(name: String, students: [ListedStudent])]
        let members: Set<ID<Student>>
    }

    let id: ID<Course>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("course")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = try records.dayOfLists(asking.today), (course, classes) = try records.extra(id, asking)
        return Sheet(
            course: course, day: day,
            classes: try classes.map { ($0.name.text, try records.students(of: $0.id, on: day)) },
            members: Set(try records.members(of: course.group, on: day)))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "\(sheet.course.title) — состав",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.extra))">Внеурочная деятельность</a></li></ol>
                <header class="page__head"><h1>\(sheet.course.title)</h1><p class="page__note">состав, \
                на \(sheet.day.russian): \(counted(sheet.members.count, "ученик", "ученика", "учеников"))</p></header>
                \(Fields(form).summary)
                <form method="post" action="\(frame.link(.extra(id)))">\(frame.tokenField)\
                <input type="hidden" name="was" value="\(sheet.members.map { "\($0)" }.sorted().joined(separator: " "))">
                \(each: sheet.classes, { fieldset($0.name, $0.students, sheet) })
                \(Fields(form).day("from", "С какого дня", sheet.day, hint: "записи до этого дня не меняются"))\
                \(if: sheet.course.kind == .apart, instead)
                <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить</button></div></form>
                </main>
                """)
    }

    /// Whoever is taught apart is as a rule taken out of the class's lessons of the subject from the same day.
    private var instead: HTML {
        """
        \(Fields(form).choice(
            "instead", "Новых учеников с уроков класса по этому предмету",
            [(value: "1", title: "снять"), (value: "0", title: "оставить")], "1"))\
        <p class="note">Снятых с уроков возвращают на странице групп класса.</p>
        """
    }

    private func fieldset(_ name: String, _ students: [ListedStudent], _ sheet: Sheet) -> HTML {
        let back = form.objection != nil, chosen = Set(form.all("in"))
        return """
            <fieldset class="field"><legend class="field__label">\(name)</legend>\(each: students, { student in
                let isIn = back ? chosen.contains("\(student.id)") : sheet.members.contains(student.id)
                return """
                    <label class="choice"><input type="checkbox" name="in" value="\(student.id.number)"\
                    \(if: isIn, " checked")><span>\(student.name.full)</span></label>
                    """
            })</fieldset>

            """
    }
}

extension Reading {
    /// An extracurricular course of the working year whose members are chosen, with its classes in their order.
    func extra(_ id: ID<Course>, _ asking: Asking) throws -> (course: ListedCourse, classes: [ListedClass]) {
        let year = try workingYear(asking)
        guard let course = try listedCourse(id), course.year == year.number, !course.kind.isInCurriculum,
            let group = try listedGroup(course.group), group.kind == .stream || group.kind == .subgroup
        else { throw NotFound() }
        return (course, try classes(of: year.number).filter { group.classes.contains($0.id) })
    }
}
