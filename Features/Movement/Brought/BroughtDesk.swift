import School
import Storage
import Web

/// Where the marks that a student brought from another school are kept: whose they are, and for which days.
struct BroughtDesk {
    let student: ID<Student>
    let name: PersonName
    let days: DaysElsewhere
    /// In which subjects of the student's class marks have a place.
    let places: BroughtPlaces
    private let year: SchoolYear
    private let periods: [Period]
    private let records: Reading
    private let zone: Zone

    init(_ student: ID<Student>, _ records: Reading, _ asking: Asking) throws {
        guard let listed = try records.listedStudent(student), let year = try records.yearInHand(on: asking.today)
        else {
            throw NotFound()
        }
        let stays = try records.memberships(of: student)
        let own = try records.schoolClass(of: student, on: asking.today) ?? stays.last?.schoolClass
        (self.student, name, self.records, zone) = (student, listed.name, records, asking.zone)
        self.year = year
        days = DaysElsewhere(year, here: stays.map(\.days))
        periods = try own.map { try records.periods(of: $0) } ?? []
        places = try records.broughtPlaces(in: own, asking)
    }

    /// Where a mark of a whole period stands: on the eve of the arrival, or on the last day of the period before it
    /// where the eve is a holiday between periods and would count nowhere.
    var dayOfPeriod: Day? {
        guard let eve = days.eve else { return nil }
        let parts = periods.filter { $0.kind != .year }
        if parts.contains(where: { $0.contains(eve) }) { return eve }
        return parts.map(\.ends).filter { $0 < eve }.max() ?? eve
    }

    /// Objects to a day in a period that is closed for the student's class, or in a year that is over: its marks are
    /// summed up already.
    func checkOpen(_ day: Day) throws {
        guard SchoolYear.number(on: day) >= year.number else {
            throw Objection("Отметка прошлого учебного года: её уже не меняют.", field: "day")
        }
        guard let closed = periods.first(where: { $0.contains(day) && $0.closedAt != nil }), let at = closed.closedAt
        else { return }
        throw Objection(closed.closedText(on: zone.day(of: at)), field: "day")
    }

    /// One of the student's own marks.
    func standing(_ id: ID<BroughtMark>) throws -> ListedBroughtMark {
        guard let found = try records.broughtMark(id), found.student == student else { throw NotFound() }
        return found
    }
}
