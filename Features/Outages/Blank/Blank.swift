import Markup
import School
import Storage
import Web

/// One page of the temporary journal: the list, the week's lessons with room for absence and marks, topics, homework
/// and a signature, made beforehand for when the journal cannot be reached (003 п. 3.1).
struct Blank: Sendable {
    let school: String
    let course: ListedCourse
    let teachers: [PersonName]
    let students: [PersonName]
    let lessons: [ListedLesson]
    let week: Week
    let hasMarks: Bool

    /// Of one course, asked for by itself.
    init(
        _ course: ListedCourse, _ week: Week, school: String, _ records: Reading, under regulation: Regulation
    ) throws {
        (self.school, self.course, self.week) = (school, course, week)
        hasMarks = Self.hasMarks(course, under: regulation)
        lessons = try records.lessons(of: course.id, during: week.days).filter(\.status.isOn)
        let day = lessons.first?.day ?? week.monday
        teachers = try records.teachers(of: course.id, on: day).map(\.name)
        students = try records.students(of: course.id, on: day).map(\.name)
    }

    /// Of one of many courses that were read together.
    init(
        _ course: ListedCourse, _ week: Week, school: String, _ pages: PagesOfWeek, under regulation: Regulation
    ) {
        (self.school, self.course, self.week) = (school, course, week)
        hasMarks = Self.hasMarks(course, under: regulation)
        lessons = pages.lessons(of: course.id).filter(\.status.isOn)
        let day = lessons.first?.day ?? week.monday
        teachers = pages.teachers(of: course.id, on: day)
        students = pages.students(of: course.group, on: day)
    }

    private static func hasMarks(_ course: ListedCourse, under regulation: Regulation) -> Bool {
        guard course.kind.hasMarks else { return course.kind.takesScale && course.scale != .markless }
        return course.gradeLevel == 1 ? regulation.marksFirstYear : course.scale != .markless
    }

    /// «8Б, Алгебра»; a subgroup's name says its subject already.
    var heading: String {
        coursePlace(course.groupName, course.title, by: ", ")
    }

    /// What is typed to come to the course's page: its address.
    var code: String { "\(course.classSlug)/\(course.slug)" }
}

/// How blanks look, on a screen and on paper: a page a course.
struct BlankSheet {
    let blank: Blank

    private var columns: [String] {
        let dated = blank.lessons.map { "\($0.day.shortRussian), \($0.n)-й" }
        return dated.isEmpty ? [String](repeating: "", count: 4) : dated
    }

    private var hasMarks: Bool { blank.hasMarks }

    var html: HTML {
        """
        <section class="blank" aria-label="\(blank.heading)"><header class="blank__head">\
        <p>\(blank.school)</p><h2>Временный журнал: \(blank.heading)</h2>\
        <p>\(blank.week.monday.russian)–\(blank.week.sunday.russian) · \
        \(blank.teachers.isEmpty ? "учитель ______________" : blank.teachers.map(\.short).joined(separator: ", "))\
         · код <b>\(blank.code)</b></p></header>
        <div class="scroll-x">\(list)\(lessons)</div>
        <p class="blank__foot">Отсутствие — «Н», опоздание — «О». Перенёс(ла) в журнал \
        ____________________ Дата ____________ Подпись ____________</p></section>

        """
    }

    private var list: HTML {
        """
        <table class="blank__list"><caption class="vh">Список и уроки</caption><thead><tr>\
        <th scope="col" rowspan="2">№</th><th scope="col" rowspan="2">Ученик</th>\
        \(each: columns, { "<th scope=\"colgroup\" colspan=\"\(hasMarks ? 2 : 1)\">\($0)</th>" })</tr>\
        <tr>\(each: columns, { _ in "<th scope=\"col\">отс.</th>\(if: hasMarks, "<th scope=\"col\">отм.</th>")" })</tr>\
        </thead><tbody>\(each: blank.students.indices, row)\(each: 0..<2, { _ in row(nil) })</tbody></table>

        """
    }

    private func row(_ index: Int) -> HTML { row(Optional(index)) }

    /// A student's row, and empty ones for whoever came meanwhile.
    private func row(_ index: Int?) -> HTML {
        let cells = columns.count * (hasMarks ? 2 : 1)
        return """
            <tr><td>\(index.map { "\($0 + 1)" } ?? "")</td><th scope="row">\(index.map { blank.students[$0].list } ?? "")\
            </th>\(each: 0..<cells, { _ in "<td></td>" })</tr>
            """
    }

    private var lessons: HTML {
        """
        <table class="blank__lessons"><caption class="vh">Темы и задания</caption><thead><tr><th scope="col">Урок</th>\
        \(if: blank.course.kind.hasTopics, "<th scope=\"col\">Тема</th>")\
        \(if: blank.course.kind.hasHomework, "<th scope=\"col\">Домашнее задание</th>")\
        <th scope="col">Подпись</th></tr></thead><tbody>\(each: columns, { column in
            """
            <tr><th scope="row">\(column)</th>\(if: blank.course.kind.hasTopics, "<td></td>")\
            \(if: blank.course.kind.hasHomework, "<td></td>")<td></td></tr>
            """
        })</tbody></table>
        """
    }
}

extension Form {
    /// The week that is asked for, by any of its days; nil where none is.
    var blankWeek: Week? { self["d"].flatMap { Day(iso: $0) ?? Day(russian: $0) }.map { Week(of: $0) } }
}

extension Asking {
    /// The next school week: blanks are printed on Friday for Monday.
    var comingWeek: Week { Week(of: today) + 1 }
}
