import School
import Storage

/// Whether a day may become a day of study for classes: only a day off inside their periods, and not a public holiday.
struct ExtraDayCheck {
    private let records: Reading
    private let calendar: SchoolCalendar

    init(_ records: Reading, _ year: SchoolYear) throws {
        self.records = records
        calendar = try records.calendar(of: year.number)
    }

    /// Those of the classes that are free on the day; objects where none is, or where the day may not become one of study.
    func free(_ day: Day, _ classes: [ListedClass]) throws -> [ListedClass] {
        let words = RussianDate.dayAndMonth(day), known = try records.extraDays(day...day)[day] ?? []
        if ProductionCalendar.isPublicHoliday(day) {
            throw Objection("\(words) — нерабочий праздничный день, уроков в него не бывает.", field: "from")
        }
        let free = classes.filter { one in
            !calendar.isSchoolDay(day, gradeLevel: one.gradeLevel, week: one.week)
                && !known.contains { $0.classes.contains(one.id) }
        }
        if free.isEmpty { throw Objection("\(words) — и так учебный день у всех, кого вы отметили.", field: "from") }
        for scheme in Set(free.map(\.scheme)).sorted() {
            let name = free.first { $0.scheme == scheme }?.name.text ?? ""
            guard let period = try records.periods(of: scheme).first(where: { $0.contains(day) }) else {
                throw Objection("\(name): \(words) — между учебными периодами.", field: "from")
            }
            if period.isClosed {
                throw Objection("\(period.title) закрыта для отметок: уроки в неё уже не ставятся.", field: "from")
            }
        }
        return free
    }
}
