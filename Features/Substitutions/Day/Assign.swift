import School
import Storage
import Web

/// Puts somebody in the place of an absent teacher for one lesson: its record and its page are theirs for that lesson.
struct Assign: Action {
    static let path = "/substitutions/assign"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let form: LessonForm
    private let person: ID<Person>
    private let isAnyway: Bool

    init(_ form: Form) throws {
        self.form = try LessonForm(form)
        guard let person = form["person"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите, кто заменит.", field: "lesson")
        }
        self.person = person
        isAnyway = form.isTicked("anyway")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (lesson, away) = try form.find(records)
        guard lesson.status.isOn else {
            throw Objection("Этого урока не будет: заменять некого. Сначала верните урок.", field: "lesson")
        }
        try records.check(person, for: lesson, on: form.day, away, isAnyway: isAnyway)
        try records.checkOpen(lesson.lesson, on: form.day)
        let grounds = lesson.grounds(away)
        for page in lesson.pages {
            try records.substitute(
                person, for: lesson.absent, at: lesson.lesson, of: page.course, reason: grounds.reason,
                order: grounds.order, isTold: false)
        }
        // Another part of the class that was to be taught here too goes along with the lesson.
        for joined in try records.substitutions(at: lesson.lesson)
        where joined.kind == .merged && joined.substitute == lesson.absent {
            try records.substitute(
                person, for: joined.absent, at: lesson.lesson, of: joined.course, .merged, reason: joined.reason,
                order: joined.order, isTold: false)
        }
        return try form.next(records)
    }
}

extension Reading {
    /// Objects to somebody who cannot take a lesson: is away too, teaches nothing here, or gives another lesson then.
    func check(
        _ person: ID<Person>, for lesson: AbsentLesson, on day: Day, _ away: [TeacherAbsence], isAnyway: Bool
    ) throws {
        guard let teacher = try teachers(on: day).first(where: { $0.id == person }) else {
            throw Objection("Заменить может только учитель школы. Выберите из списка.", field: "lesson")
        }
        if away.contains(where: { $0.person == person }) {
            throw Objection("\(teacher.name.short) в этот день отсутствует. Выберите другого.", field: "lesson")
        }
        if person == lesson.absent {
            throw Objection("Это урок самого учителя. Выберите, кто его заменит.", field: "lesson")
        }
        guard !isAnyway else { return }
        let clash = try heldLessons(on: day).map(\.time).first {
            $0.person == person && $0.lesson != lesson.lesson && $0.overlaps(lesson.starts, lesson.ends)
        }
        guard let clash else { return }
        let words = try lessonWords(on: day, from: lesson.starts, to: lesson.ends)[clash.lesson] ?? "другой урок"
        throw Objection(
            "\(teacher.name.short) в это время занят(а): \(words). Отметьте «Назначить, даже если занят» или выберите "
                + "другого.", field: "anyway")
    }
}
