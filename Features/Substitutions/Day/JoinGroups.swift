import School
import Storage
import Web

/// Teaches an absent teacher's group together with another part of the class: one entry, on both pages.
struct JoinGroups: Action {
    static let path = "/substitutions/join"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let form: LessonForm
    private let other: ID<Lesson>

    init(_ form: Form) throws {
        self.form = try LessonForm(form)
        guard let other = form["other"].flatMap({ ID<Lesson>($0) }) else {
            throw Objection("Выберите, с каким уроком объединить.", field: "lesson")
        }
        self.other = other
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (lesson, away) = try form.find(records), absent = Set(away.map(\.person))
        let known = try records.dayOfTeachers(form.day, and: lesson.lesson)
        let sibling = known.siblings(of: lesson, away: absent).first { $0.lesson == other }
        guard let sibling else {
            throw Objection("С этим уроком объединить нельзя: он в другое время или без учителя.", field: "lesson")
        }
        if let cover = lesson.cover {
            throw Objection("Здесь уже назначена замена: \(cover.name.short). Сначала снимите её.", field: "lesson")
        }
        let grounds = lesson.grounds(away)
        try records.join(lesson.lesson, into: other, ChangeGrounds(order: grounds.order))
        for page in lesson.pages {
            try records.substitute(
                sibling.teacher, for: lesson.absent, at: other, of: page.course, .merged, reason: grounds.reason,
                order: grounds.order, isTold: false)
        }
        return try form.next(records)
    }
}
