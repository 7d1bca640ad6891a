import Markup
import School
import Storage
import Web

/// One lesson and everything that can be done with it: move, swap, join, take off, another room, from home, take back.
struct ChangeLessonPage: Page {
    static let path = "/changes/lesson/:lesson"
    static let act = Act.changeLessons

    struct Sheet: Sendable {
        let lesson: SchoolLesson
        let changes: [LessonChange]
        /// The lessons of the same classes in the week round it that it may change places with.
        let others: [SchoolLesson]
        /// The lessons of the same time with which it could be held together.
        let siblings: [SchoolLesson]
        /// The lessons that are held as this one.
        let joined: [ID<Lesson>]
        let rooms: [String]
        let free: [FreePlace]
        let today: Day
        let zone: Zone
    }

    let lesson: ID<Lesson>
    let form: Form

    init(_ form: Form) throws {
        lesson = try form.id("lesson")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let found = try records.schoolLesson(lesson) else { throw NotFound() }
        let day = found.listed.day, monday = day.monday
        let week = try records.schoolLessons(monday...monday + 13)
        let classes = Set(found.classes)
        let others = week.filter {
            $0.id != lesson && $0.listed.status.isOn && !$0.isWritten && !classes.isDisjoint(with: $0.classes)
                && !$0.isOwn && $0.listed.day < monday + 7
        }
        return Sheet(
            lesson: found, changes: try records.changes(of: lesson), others: others,
            siblings: week.filter { $0.listed.status.isOn && !$0.isWritten && found.mayBeHeld(with: $0) },
            joined: try records.lessons(joinedTo: lesson),
            rooms: try records.roomNames(on: day),
            free: try FreePlaces(records, for: found, week).found(from: max(day, asking.today)),
            today: asking.today, zone: asking.zone)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        ChangeLessonView(sheet: sheet, form: form, frame: frame).view
    }
}
