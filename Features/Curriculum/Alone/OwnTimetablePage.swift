import School
import Storage
import Web

/// The timetable of a student who is taught alone: which of their subjects on which weekday and lesson (003 п. 2.3).
struct OwnTimetablePage: Page {
    static let path = "/people/:person/timetable"
    static let act = Act.keepTimetable

    struct Sheet: Sendable {
        let one: OneAlone
        let day: Day
        let own: [LoadRowLine]
        let timetables: [ListedTimetable]
        /// The places of the last timetable.
        let slots: [Slot]
        /// The same subjects where the school's timetable has them.
        let school: [Slot]
        /// The numbers of lessons by the bells of the class.
        let numbers: [Int]
        let days: Int
    }

    let person: ID<Person>
    let form: Form

    init(_ form: Form) throws {
        person = try form.id("person")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = try records.dayOfLists(asking.today), one = try records.oneAlone(person, on: day, asking)
        let timetables = try records.timetables(of: one.student, year: one.year.number)
        let standing = timetables.last { $0.to.map { $0 >= day } ?? true }
        let bells = try one.home.flatMap { try records.bells(of: $0.id, on: day) }?.bells.map(\.n) ?? []
        return Sheet(
            one: one, day: day, own: try records.ownLines(of: one, on: day), timetables: timetables,
            slots: try standing.map { try records.slots(of: $0.id) } ?? [],
            school: try records.timetable(of: one.year.number, on: day).map { try records.slots(of: $0) } ?? [],
            numbers: bells.isEmpty ? Array(1...8) : bells.sorted(),
            days: one.home?.week == .sixDays ? 6 : 5)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { OwnTimetableView(sheet: sheet, frame: frame, form: form).view }
}
