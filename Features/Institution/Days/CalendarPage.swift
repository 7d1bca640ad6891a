import Markup
import School
import Storage
import Web

/// The school's calendar of a year: what is declared, how each month comes out for a grade level, and the forms that
/// declare days (001 п. 4.3).
struct CalendarPage: Page {
    static let path = "/school/calendar"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let year: SchoolYear?
        let entries: [DeclaredDays]
        let calendar: SchoolCalendar
        let levels: [Int]
        /// The grade level shown; nil for a five-day week without one.
        let level: Int?
        let transfers: [ProductionCalendar.Transfer]
        let today: Day
        let maySetUp: Bool
    }

    let form: Form
    private let level: Int?
    private let number: Int?

    init(_ form: Form) throws {
        self.form = form
        level = form["level"].flatMap { Int($0) }
        number = form["y"].flatMap { Int($0) }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.institutionYear(number, on: asking.today), known = year?.number ?? 0
        let levels = Set(try records.classes(of: known).compactMap(\.gradeLevel)).sorted()
        let calendar = try records.calendar(of: known)
        return Sheet(
            year: year, entries: try records.calendarEntries(of: known), calendar: calendar, levels: levels,
            level: level.flatMap { levels.contains($0) ? $0 : nil } ?? levels.first,
            transfers: calendar.production.transfers, today: asking.today,
            maySetUp: asking.may(.setUpSchool, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        guard let year = sheet.year else { return NoYear.view("Календарь", frame) }
        return CalendarView(sheet: sheet, year: year, frame: frame, form: form).view
    }
}

extension Reading {
    /// The year a page was asked for by its number, else the one people work in on a day.
    func institutionYear(_ number: Int?, on day: Day) throws -> SchoolYear? {
        guard let number else { return try yearInHand(on: day) }
        guard let found = try years().first(where: { $0.number == number }) else { throw NotFound() }
        return found
    }
}

/// What a page says that has no year to speak of yet.
enum NoYear {
    static func view(_ title: String, _ frame: Frame) -> View {
        View(
            title,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>\(title)</h1></header>
                <p class="empty">Учебный год ещё не открыт. Сначала откройте его.</p></main>
                """)
    }

    static let objection = Objection("Учебный год ещё не открыт. Сначала откройте его.")
}
