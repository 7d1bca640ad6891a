import School
import Storage
import Web

/// Takes the decree's moves of days of rest from a file, all or none; lessons on days that rest now are taken back where
/// they are empty.
struct LoadProduction: Action {
    static let path = "/school/calendar/production"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { CalendarPage.self }

    let bytes: [UInt8]?

    init(_ form: Form) throws { bytes = form.files["file"]?.bytes }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let bytes else { throw Objection("Выберите файл переносов.", field: "file") }
        let known = try records.restTransfers()
        let file = try naming("file") { try ProductionCalendarFile(bytes, known: known) }
        try records.replaceTransfers(file.transfers, ofYear: file.year)
        let (old, new) = (
            ProductionCalendar(transfers: known), ProductionCalendar(transfers: try records.restTransfers())
        )
        for year in try records.years() {
            // A move also gives or takes the day that would be given back for it: days it does not name.
            for day in year.starts...year.ends where Self.isOther(day, old, new) {
                try records.relayLessons(day...day, of: year)
            }
        }
        return .see(.calendar)
    }

    private static func isOther(_ day: Day, _ old: ProductionCalendar, _ new: ProductionCalendar) -> Bool {
        WorkingWeek.allCases.contains { old.isWorking(day, week: $0) != new.isWorking(day, week: $0) }
    }
}
