import Markup
import School
import Storage
import Web

/// What the deputies hand over for a new year by the day of the regulation, received or missing, and the timetable after
/// the opening (001 п. 4.3).
struct ChecklistPage: Page {
    struct Sheet: Sendable {
        let year: Int
        let owners: [PersonName]
        /// By when it is handed over.
        let due: Deadline
        let items: [HandingItem]
        /// By when the timetable is due; nil where the year is not opened out of another.
        let timetable: Deadline?
        let untimed: [(name: String, slug: String)]
        let isOpen: Bool
        let now: Moment
        let zone: Zone
        let form: Form
    }

    static let path = "/year/checklist"
    static let act = Act.keepChecklist
    static let keeping = Keeping.nothing

    private let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.yearPrepared(on: asking.today)
        let known = try records.years().first { $0.number == year }
        let day = known.map { min(max(asking.today, $0.starts), $0.ends) } ?? asking.today
        let opening = try known.flatMap { try records.opening(of: $0.number) }
        let due = asking.regulation.yearDeadline(.handingDay, of: year, on: asking.zone)
        return Sheet(
            year: year, owners: try records.names(ofHolders: .deputyHead, on: asking.today),
            due: due,
            items: try records.handingItems(for: year, on: day, isLate: due.lateness(at: asking.now) != nil),
            timetable: opening.map { asking.regulation.timetableDeadline(opened: $0.at, on: asking.zone) },
            untimed: known == nil ? [] : try records.classesWithoutTimetable(of: year, on: day), isOpen: known != nil,
            now: asking.now, zone: asking.zone, form: form)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ChecklistView(sheet: sheet, frame: frame).view }
}

/// One thing of the checklist.
struct HandingItem: Sendable {
    let task: YearTask
    let share: Share
    let received: HandedOver?
    let isOverdue: Bool

    /// Whether it is there: confirmed by somebody, or whole in the records.
    var isThere: Bool { received != nil || share.isWhole }
}

extension Reading {
    private static let holders = SQL(
        """
        SELECT p.surname, p.given, p.patronymic FROM duty d JOIN person p ON p.id = d.person
        WHERE d.kind = ?1 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2) ORDER BY p.sort_key, p.id
        """)

    func names(ofHolders kind: DutyKind, on day: Day) throws -> [PersonName] {
        try rows(Self.holders, kind.rawValue, day) { PersonName($0, at: 0) }
    }

    /// The year that is prepared on a day: from May on the coming one, else the one that has begun.
    func yearPrepared(on today: Day) throws -> Int {
        let newest = try years().last
        guard let newest, newest.starts <= today else { return newest?.number ?? SchoolYear.number(on: today) }
        return today.year > newest.number && today.month >= 5 ? newest.number + 1 : newest.number
    }

    func handingItems(for year: Int, on day: Day, isLate: Bool) throws -> [HandingItem] {
        let state = try handingState(of: year, on: day), received = try handedOver(for: year)
        return YearTask.allCases.map { task in
            let share = state[task] ?? Share(0, of: 0), line = received.first { $0.task == task }
            return HandingItem(
                task: task, share: share, received: line,
                isOverdue: isLate && line == nil && !share.isWhole)
        }
    }
}
