import Markup
import School
import Storage
import Web

/// The lessons of a day class by class, with everything that was changed; each leads to where it is changed.
struct ChangesPage: Page {
    static let path = "/changes"
    static let act = Act.changeLessons

    struct Sheet: Sendable {
        let day: Day
        let today: Day
        let lessons: [SchoolLesson]
        /// Lessons of this day that are held on another one.
        let away: [SchoolLesson]
        let classes: [SchoolLesson.OneClass]
        let teachers: [(value: String, title: String)]
        let events: [ListedDayEvent]
        /// Why lessons of the day are off or elsewhere, where somebody said.
        let reasons: [ID<Lesson>: String]
    }

    let day: Day?
    let slug: String
    let teacher: ID<Person>?
    let form: Form

    init(_ form: Form) throws {
        day = try form.day("d", called: "День")
        slug = try form.text("class", called: "Класс", limit: 40)
        teacher = form["teacher"].flatMap { ID<Person>($0) }
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = day ?? asking.today
        let lessons = try records.schoolLessons(day...day), away = try records.lessonsMoved(from: day...day)
        var reasons: [ID<Lesson>: String] = [:]
        for change in try records.lessonChanges(during: day...day) where !change.isUndone {
            reasons[change.lesson] = change.grounds.reason
            if change.kind == .replaced, let other = change.other { reasons[other] = change.grounds.reason }
        }
        return Sheet(
            day: day, today: asking.today, lessons: lessons.filter(isWanted), away: away.filter(isWanted),
            classes: SchoolLesson.classes(of: lessons + away), teachers: SchoolLesson.teachers(of: lessons + away),
            events: try records.dayEvents(day...day).filter { $0.undoneAt == nil }, reasons: reasons)
    }

    private func isWanted(_ lesson: SchoolLesson) -> Bool {
        (slug.isEmpty || lesson.classes.contains { $0.slug == slug })
            && (teacher.map { id in lesson.teachers.contains { $0.person == id } } ?? true)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        ChangesView(sheet: sheet, slug: slug, teacher: teacher, frame: frame, form: form).view
    }
}

extension SchoolLesson {
    /// The classes that these lessons are for, by grade level and letter.
    static func classes(of lessons: [SchoolLesson]) -> [OneClass] {
        var found: Set<OneClass> = []
        for lesson in lessons { found.formUnion(lesson.classes) }
        func rank(_ one: OneClass) -> (Int, String) { (ClassName(one.name)?.gradeLevel ?? 99, SortKey.of(one.name)) }
        return found.sorted { rank($0) < rank($1) }
    }

    /// Everybody who teaches at these lessons, by the alphabet.
    static func teachers(of lessons: [SchoolLesson]) -> [(value: String, title: String)] {
        var found: [ID<Person>: PersonName] = [:]
        for teacher in lessons.flatMap(\.teachers) { found[teacher.person] = teacher.name }
        return found.sorted { SortKey.of($0.value.list) < SortKey.of($1.value.list) }
            .map { (value: "\($0.key)", title: $0.value.list) }
    }
}
