import School
import Storage

extension FETWriter {
    /// The school's load of a year, with the timetable that holds on the day of the lists.
    init(_ records: Reading, today: Day, wishes: Wishes) throws {
        let days = try SchoolDays(records, today: today), known = try KnownSchool(records, days)
        let timetable = try records.timetable(of: days.year.number, on: days.day)
        let standing = try timetable.map { number in
            try records.slots(of: number).filter { $0.week == 0 }.map {
                Standing(weekday: $0.weekday, n: $0.n, room: $0.room, courses: $0.courses)
            }
        }
        self.init(
            load: try KnownLoad(records, days), students: known.students, staff: known.staff,
            standing: standing ?? [], wishes: wishes)
    }

    /// Pages with hours and nobody who teaches them.
    var untaught: [String] { load.pages.filter { $0.weeklyTenths > 0 && $0.teachers.isEmpty }.map(\.title) }
}
