import School
import Storage
import Web

/// Lets two lessons of a class change places (001 п. 4.3).
struct SwapLessons: Action {
    static let path = "/changes/lesson/:lesson/swap"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { ChangeLessonPage.self }

    let form: Form
    let lesson: ID<Lesson>
    let other: ID<Lesson>
    let reason: String

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
        guard let other = form["other"].flatMap({ ID<Lesson>($0) }) else {
            throw Objection("Выберите, с каким уроком поменять местами.", field: "other")
        }
        self.other = other
        reason = try form.needed("swapwhy", called: "Причина", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let one = try records.schoolLesson(lesson) else { throw NotFound() }
        try Seen.changes(records.changes(of: lesson)).check(form)
        guard let another = try records.schoolLesson(other), other != lesson,
            !Set(one.classes).isDisjoint(with: another.classes)
        else { throw Objection("Выберите урок того же класса.", field: "other") }
        try one.checkStands()
        do { try another.checkStands() } catch let objection as Objection {
            throw Objection(
                "\(another.words), \(RussianDate.dayAndMonth(another.listed.day)): \(objection.text)", field: "other")
        }
        let both: Set = [lesson, other], clashes = Clashes(records)
        for (mover, place) in [(one, another.listed), (another, one.listed)] {
            try clashes.check(
                mover, on: place.day, place.bell, room: "", leaving: both, field: "other")
        }
        try records.swap(lesson, other, ChangeGrounds(reason))
        return .see(.changes(one.listed.day, schoolClass: one.classes.first?.slug ?? ""))
    }
}
