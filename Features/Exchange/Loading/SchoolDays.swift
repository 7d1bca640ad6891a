import School
import Storage

/// The year into which a file is loaded, and the day from which its changes hold.
struct SchoolDays {
    let year: SchoolYear
    /// Today, or the nearest day of the year.
    let day: Day
    let today: Day

    init(_ records: Reading, today: Day) throws {
        guard let year = try records.yearInHand(on: today) else {
            throw Objection("Учебный год ещё не открыт. Откройте его, потом загружайте списки и расписание.")
        }
        (self.year, self.today) = (year, today)
        day = try records.dayOfLists(today)
    }
}
