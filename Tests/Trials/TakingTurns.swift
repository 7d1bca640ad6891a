import ModelSchool
import School
import Storage

extension Stage {
    /// Puts the model school's timetable anew from a day on, with a lesson of a course on odd weeks besides.
    package func takeTurns(_ name: String, weekday: Int, n: Int, from day: Day) async throws {
        let (course, year) = (try cast.course(name), cast.year)
        try await change { pen in
            let standing = try pen.timetable(of: year.number, on: day).map { try pen.slots(of: $0) } ?? []
            let slots = standing.map { slot in
                SlotFacts(weekday: slot.weekday, n: slot.n, week: slot.week, room: slot.roomID, courses: slot.courses)
            }
            let odd = SlotFacts(weekday: weekday, n: n, week: 1, room: nil, courses: [course])
            _ = try pen.publish(timetable: "А и Б", of: year.number, from: day, slots: slots + [odd])
            _ = try pen.followTimetables(of: year, from: day)
        }
    }
}
