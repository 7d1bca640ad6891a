import Markup
import School
import Storage
import Web

/// «Конец четверти»: class × subject, what is put and what is in the way (001 п. 3.2, 6.7; 003 п. 2.10).
struct BoardPage: Page {
    struct Sheet: Sendable {
        let year: Int
        let schemes: [ListedScheme]
        let scheme: ListedScheme
        let periods: [Period]
        let period: Period
        let rows: [BoardRow]
        let subjects: [(id: ID<Subject>, name: String)]
        /// How many pages still owe final marks for it, and how many teachers keep them.
        let owing: (pages: Int, teachers: Int)
        let reminded: Moment?
        let deadline: Deadline
        let waiting: Int
        let mayClose: Bool
        let seesDeviations: Bool
        let today: Day
        let zone: Zone
    }

    static let path = "/quarter"
    static let act = Act.seeTerms

    let form: Form
    let choice: BoardChoice

    init(_ form: Form) throws {
        self.form = form
        choice = try BoardChoice(form)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let (year, schemes, scheme, periods, period) = try choice.find(records, asking)
        let day = max(min(period.ends, asking.today), period.starts)
        let regulation = try records.regulationsByDay().on(day)
        let (found, subjects) = try records.board(of: period, scheme: scheme.id, on: day, regulation)
        var rows = found
        let closings = try records.periodClosings(of: year)[period.id] ?? [:]
        for index in rows.indices { rows[index].closed = period.closedAt ?? closings[rows[index].schoolClass] }
        let owing = try records.owingFinals(for: period.id)
        return Sheet(
            year: year, schemes: schemes, scheme: scheme, periods: periods, period: period, rows: rows,
            subjects: subjects,
            owing: (owing.pages, owing.teachers), reminded: owing.reminded,
            deadline: try records.finalDeadline(of: period.ends, zone: asking.zone),
            waiting: try records.openingsWaiting(), mayClose: asking.may(.closePeriods, on: .school),
            seesDeviations: asking.may(.seeDeviations, on: .school),
            today: asking.today, zone: asking.zone)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { BoardView(sheet: sheet, form: form, frame: frame).view }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "quarter", "\(sheet.period.title), \(sheet.scheme.name)",
            head: ["Класс", "Закрыт"] + sheet.subjects.map(\.name),
            rows: sheet.rows.map { row in
                let closed = row.closed.map { sheet.zone.day(of: $0).russian } ?? ""
                return [row.name, closed]
                    + sheet.subjects.map { subject in
                        row.cells[subject.id].map { cell in
                            "\(cell.put)/\(cell.students)" + (cell.words.isEmpty ? "" : " (\(cell.words))")
                        } ?? ""
                    }
            })
    }
}

/// Which scheme and period an address names.
struct BoardChoice: Sendable {
    let scheme: Int?
    let period: String?

    init(_ form: Form) throws {
        scheme = try form.number("s", called: "Деление года", in: 1...Int(Int32.max))
        period = form["p"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Them, or the period that ends next among those that have begun.
    func find(
        _ records: Reading, _ asking: Asking
    ) throws -> (year: Int, schemes: [ListedScheme], scheme: ListedScheme, periods: [Period], period: Period) {
        guard let year = try records.yearInHand(on: asking.today) else { throw NotFound() }
        let schemes = try records.schemes(of: year.number)
        guard let scheme = self.scheme.map({ id in schemes.first { $0.id == id } }) ?? schemes.first else {
            throw NotFound()
        }
        let periods = try records.periods(of: scheme.id)
        let due = periods.first { !$0.isClosed && $0.ends < asking.today && asking.today - $0.ends <= 14 }
        let usual = due ?? periods.last { $0.starts <= asking.today } ?? periods.first
        let named = period.map { slug in periods.first { $0.slug == slug } } ?? usual
        guard let found = named else { throw NotFound() }
        return (year.number, schemes, scheme, periods, found)
    }

    /// The page with this choice.
    static func link(_ scheme: Int, _ period: String) -> Link {
        Link("/quarter").asking([(name: "s", value: "\(scheme)"), (name: "p", value: period)])
    }
}
