import Markup
import School
import Storage
import Web

/// Saves a lesson's form: only what was changed in it is written, so that another's change meanwhile is not undone.
struct SaveLesson: Action {
    static let path = LessonPage.path
    static let act = Act.recordLesson
    static let page: (any Page.Type)? = LessonPage.self

    private let lesson: ID<Lesson>
    private let number: ID<Course>
    private let form: Form
    private let topic: Topic
    private let classwork: String
    private let homework: HomeworkState
    private let tasks: [TypedHomework]
    private let kind: Int
    private let also: [ID<Course>]
    private let found = Once<CourseLine>()

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
        number = try form.id("course")
        topic = try Topic(typed: form["topic"] ?? "")
        classwork = try form.text("classwork", called: "На уроке", limit: 2_000)
        let words = try form.text("homework", called: "Домашнее задание", limit: 2_000)
        homework = words.isEmpty ? (form.isTicked("nohomework") ? .notSet : .notEntered) : .set(words)
        tasks = try TypedHomework.all(in: form)
        kind = try form.number("kind", called: "Тип урока", in: 0...3) ?? 0
        also = form.all("also").compactMap { ID<Course>($0) }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let course = try found.get {
            guard let course = try records.course(number) else { throw NotFound() }
            return course
        }
        return course.scope(lesson: lesson, day: try records.lessonRecord(lesson, of: number)?.day)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try found.get { throw NotFound() }
        let desk = CellDesk(course, records, asking)
        let record = try desk.lesson(lesson.number)
        do { try desk.checkItTakesPlace(record) } catch let refusal as MarkRefusal {
            throw Objection(refusal.text, field: "topic")
        }
        let taken = try TakenOffer(form, course, record, records, asking)
        let topic = try kept("topic", taken.topic ?? self.topic.text, record.topic)
        if kind > 0, topic.isEmpty {
            throw Objection("Для контрольной, лабораторной и практической работы тема обязательна.", field: "topic")
        }
        let classwork = try kept("classwork", self.classwork, record.classwork)
        let homework = course.kind.hasHomework ? try kept(taken.homework ?? self.homework, record) : record.homework
        if homework != record.homework { try desk.checkHomework(record) }
        try records.record(
            record, topic: topic, classwork: classwork, homework: homework, kind: kind, planned: taken.item,
            isFromPaper: form.isTicked("paperasked") ? form.isTicked("paper") : nil)
        let words = try LessonWords(
            lesson: lesson, topic: topic, classwork: classwork, homework: homework, kind: kind,
            task: tasks.first { $0.n == 0 }, of: record, records)
        try repeated(on: also.filter { $0 != number }, records, asking, words)
        desk.forget(lesson)
        if course.kind.hasHomework {
            try SavedHomework(desk: desk, records: records).save(tasks, in: try desk.lesson(lesson.number))
        }
        if course.kind.hasAttendance { try SavedRoll(form: form, desk: desk).save(try desk.lesson(lesson.number)) }
        return .see(try place(records, asking, course, record.day))
    }

    /// What was typed, or what stands where nothing was; an objection where that has become a third thing meanwhile.
    private func kept(_ name: String, _ typed: String, _ stands: String) throws -> String {
        let words = CellDesk.oneLine(typed)
        guard let was = form["was-\(name)"].map({ CellDesk.oneLine($0) }), was != CellDesk.oneLine(stands) else {
            return typed
        }
        if words == was { return stands }
        if words == CellDesk.oneLine(stands) { return typed }
        throw Objection(
            "Пока вы писали, здесь появилось «\(stands.isEmpty ? "пусто" : stands)». Обновите страницу.", field: name)
    }

    private func kept(_ typed: HomeworkState, _ record: LessonRecord) throws -> HomeworkState {
        let words = try kept("homework", typed.text, record.homework.text)
        return words == record.homework.text ? record.homework : typed
    }

    private func place(_ records: Reading, _ asking: Asking, _ course: CourseLine, _ day: Day) throws -> Link {
        if form["then"] == "day", let next = try records.nextLesson(of: asking.caller.person, after: lesson) {
            return .nextHomework(next.lesson, next.course)
        }
        if form["then"] == "next", let next = try records.neighbours(of: lesson, on: day, course, asking).next {
            return .savedLesson(next.id, course.id)
        }
        return .savedLesson(lesson, course.id)
    }
}
