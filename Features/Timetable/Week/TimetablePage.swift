import School
import Storage
import Web

/// The timetable in force on a day (000 п. 1.5; 001 п. 4.3): of a class, a teacher, a room, a grade level or the whole
/// school; made to hang on the wall.
struct TimetablePage: Page {
    static let path = "/timetable"
    static let act = Act.seeTimetable

    /// Whose week is shown.
    enum Owner: Sendable, Hashable {
        case schoolClass(ListedClass)
        case teacher(ID<Person>)
        case room(ListedRoom)
        /// 0 is the whole school.
        case level(Int)
    }

    struct Sheet: Sendable {
        let week: SchoolWeek
        let version: TimetableVersion?
        let owner: Owner
        let day: Day
        /// Which of two weeks the day's is; nil where the timetable has but one.
        let turn: WeekTurn?
        let mayKeep: Bool
        /// Drafts in which the class teacher fills in the own class.
        let drafts: [TimetableVersion]
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.yearOfTimetable(asking)
        let asked = try form.day("d", called: "На какой день")
        let day = min(max(asked ?? asking.today, year.starts), year.ends)
        let book = try WeekBook(records, year, on: day)
        let version = try records.timetable(of: year.number, on: day).flatMap { try records.timetableVersion($0) }
        let slots = try version.map { try records.slots(of: $0.id) } ?? []
        let owner = try owner(book, asking), mayKeep = asking.may(.keepTimetable, on: .school)
        var drafts: [TimetableVersion] = []
        if case .schoolClass(let own) = owner, !mayKeep, asking.may(.keepTimetable, on: Scope(classes: [own.id])) {
            drafts = try records.timetableVersions(of: year.number).filter { $0.publishedAt == nil }
        }
        return Sheet(
            week: SchoolWeek(book, slots), version: version, owner: owner, day: day,
            turn: try records.weekTurn(on: day), mayKeep: mayKeep, drafts: drafts)
    }

    /// What is asked for, else what concerns the caller most.
    private func owner(_ book: WeekBook, _ asking: Asking) throws -> Owner {
        if let slug = form["class"], !slug.isEmpty {
            guard let found = book.classes.first(where: { $0.slug == slug }) else { throw NotFound() }
            return .schoolClass(found)
        }
        if let teacher = form["teacher"], !teacher.isEmpty {
            guard let id = ID<Person>(teacher), book.names[id] != nil else { throw NotFound() }
            return .teacher(id)
        }
        if let room = form["room"], !room.isEmpty {
            guard let found = book.rooms.first(where: { String($0.id.number) == room }) else { throw NotFound() }
            return .room(found)
        }
        if let level = try form.number("level", called: "Параллель", in: 0...12) { return .level(level) }
        if let led = asking.classesLed.first, let found = book.classes.first(where: { $0.slug == led.slug }) {
            return .schoolClass(found)
        }
        if let person = asking.caller.person, book.teachers.values.contains(where: { $0.contains(person) }) {
            return .teacher(person)
        }
        return .level(book.classes.first?.gradeLevel ?? 0)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { TimetableView(sheet: sheet, frame: frame, form: form).view }
}
