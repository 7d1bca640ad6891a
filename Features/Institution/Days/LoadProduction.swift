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
        let touched = try records.replaceTransfers(file.transfers, ofYear: file.year)
        for year in try records.years() {
            for day in touched.sorted() where year.contains(day) { try records.relayLessons(day...day, of: year) }
        }
        return .see(.calendar)
    }
}
