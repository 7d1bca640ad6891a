import School
import Storage

/// Where lessons may go: the year, the calendar and the bells of the classes concerned.
struct PlaceInYear {
    let year: SchoolYear
    private let calendar: SchoolCalendar
    private let classes: [ListedClass]
    private let periods: [Int: [Period]]
    private let book: BellBook
    private let extra: [Day: [ExtraDay]]

    /// Everything that decides it for one lesson.
    init(_ records: Reading, for lesson: SchoolLesson) throws {
        let known = try records.years()
        guard let year = known.first(where: { $0.contains(lesson.listed.day) }) ?? known.last else { throw NotFound() }
        self.year = year
        calendar = try records.calendar(of: year.number)
        let own = Set(lesson.classes.map(\.id))
        classes = try records.classes(of: year.number).filter { own.contains($0.id) }
        var periods: [Int: [Period]] = [:]
        for scheme in Set(classes.map(\.scheme)) { periods[scheme] = try records.periods(of: scheme) }
        self.periods = periods
        book = try records.bellBook()
        extra = try records.extraDays(year.starts...year.ends)
    }

    /// Objects to a day outside the year.
    func check(_ day: Day, field: String) throws {
        if year.contains(day) { return }
        throw Objection(
            "\(day.russian) не входит в учебный год \(year.title): он идёт с \(year.starts.russian) по "
                + "\(year.ends.russian).", field: field)
    }

    /// Why some of the classes have no lessons on a day; nil on a day of study for all.
    func rest(on day: Day) -> String? {
        for one in classes where !(extra[day] ?? []).contains(where: { $0.classes.contains(one.id) }) {
            let kind = calendar.kind(of: day, gradeLevel: one.gradeLevel, week: one.week)
            if !kind.hasLessons { return "\(one.name.text): \(RussianDate.dayAndMonth(day)) — \(kind.title)" }
            let periods = periods[one.scheme] ?? []
            if !periods.isEmpty, !periods.contains(where: { $0.contains(day) }) {
                return "\(one.name.text): \(RussianDate.dayAndMonth(day)) — между учебными периодами"
            }
        }
        return nil
    }

    /// The bells of the first of the classes on a day.
    func bells(on day: Day) -> Bells? {
        guard let first = classes.first else { return nil }
        let kind = calendar.kind(of: day, gradeLevel: first.gradeLevel, week: first.week)
        return book.bells(of: first, on: day, isShort: kind == .short)
    }

    /// The bell of a lesson's number on a day; where the classes have none then, an objection.
    func bell(_ n: Int, on day: Day, field: String) throws -> Bell {
        if let bell = bells(on: day)?.bell(n) { return bell }
        throw Objection(
            "\(classes.first?.name.text ?? ""): в звонках на \(RussianDate.dayAndMonth(day)) нет \(n)-го урока. Выберите "
                + "другой номер.", field: field)
    }
}
