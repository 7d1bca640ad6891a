import School
import Storage
import Web

/// What every act on an absent teacher's lesson is sent with: the lesson, its day, and who stood there when the page was
/// drawn.
struct LessonForm: Sendable {
    let lesson: ID<Lesson>
    let day: Day
    private let was: String

    init(_ form: Form) throws {
        lesson = try form.id("lesson")
        guard let day = form["d"].flatMap({ Day(iso: $0) }) else { throw NotFound() }
        self.day = day
        was = form["was"] ?? ""
    }

    /// The lesson as it stands, with who is away; whoever has been overtaken by another is told so.
    func find(_ records: Reading) throws -> (lesson: AbsentLesson, away: [TeacherAbsence]) {
        let away = try records.teacherAbsences(on: day)
        let lessons = try records.lessonsOfAbsent(on: day, away: Set(away.map(\.person)))
        guard let found = lessons.first(where: { $0.lesson == lesson }) else {
            guard let other = try records.listedLesson(lesson), other.day == day else { throw NotFound() }
            throw Objection(
                "Учитель этого урока не отмечен отсутствующим. Сначала отметьте отсутствие.", field: "lesson")
        }
        let now = found.cover.map { "\($0.person.number)" } ?? ""
        guard now == was else {
            let words = found.cover.map { "здесь уже назначена замена: \($0.name.short)" } ?? "замену здесь уже сняли"
            throw Objection("Пока страница была открыта, \(words). Посмотрите и решите ещё раз.", field: "lesson")
        }
        return (found, away)
    }

    /// After the act: the next lesson that is still open, or the day.
    func next(_ records: Reading) throws -> Answer {
        let away = try records.teacherAbsences(on: day)
        let lessons = try records.lessonsOfAbsent(on: day, away: Set(away.map(\.person)))
        return .see(.substitutions(day, at: lessons.first(where: \.isOpen)?.lesson ?? lesson))
    }
}

extension AbsentLesson {
    /// Why the teacher is away, as the register says it, and the order.
    func grounds(_ away: [TeacherAbsence]) -> (reason: String, order: ID<Order>?) {
        let absence = away.first { $0.person == absent }
        return (absence?.reason ?? "", absence?.order)
    }
}
