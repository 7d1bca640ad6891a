import School
import Storage

/// Lessons to be placed in a week: courses that meet at one time, so many hours.
struct Meeting {
    /// The courses that share a lesson, and those that are taught beside it in other groups.
    let lessons: [[ID<Course>]]
    /// Classes that are busy then; a student with pages of their own counts as one.
    let classes: [String]
    /// The teacher and the room of each lesson.
    let teachers: [String]
    var hours: Int
    let shift: Int
    let days: Int
    /// A fixed weekday and number, as of «Разговоры о важном».
    var fixed: (weekday: Int, n: Int)?
}

/// A week laid out by the simplest rule that leaves no gaps: hour by hour, whatever is the most behind goes first.
struct WeekOfLessons {
    private struct Place: Hashable {
        let who: String
        let weekday: Int
        let n: Int
    }

    private var meetings: [Meeting]
    private var busy: Set<Place> = []
    private var heldOn: [[Int: Int]]
    /// What is placed: a meeting's number, a weekday, a lesson's number.
    private(set) var placed: [(meeting: Meeting, weekday: Int, n: Int)] = []

    init(_ meetings: [Meeting]) {
        self.meetings = meetings
        heldOn = Array(repeating: [:], count: meetings.count)
        for index in meetings.indices {
            if let fixed = meetings[index].fixed { put(index, fixed.weekday, fixed.n) }
        }
        for perDay in 1...3 { for n in 1...8 { for weekday in 1...6 { fill(weekday, n, perDay) } } }
    }

    private mutating func fill(_ weekday: Int, _ n: Int, _ perDay: Int) {
        let order = meetings.indices.filter { meetings[$0].hours > 0 && meetings[$0].days >= weekday }
            .sorted { rank($0) > rank($1) }
        for index in order where fits(index, weekday, n, perDay) { put(index, weekday, n) }
    }

    /// Those that bind many people are the hardest to place; then those with the most hours left.
    private func rank(_ index: Int) -> Int {
        let meeting = meetings[index]
        return (meeting.classes.count + meeting.lessons.count) * 100 + meeting.hours * 10 - index % 10
    }

    private func fits(_ index: Int, _ weekday: Int, _ n: Int, _ perDay: Int) -> Bool {
        let meeting = meetings[index]
        if meeting.hours == 0 || (heldOn[index][weekday] ?? 0) >= perDay { return false }
        let isFree = meeting.classes.allSatisfy { name in
            let follows =
                n == 1 || name.hasPrefix("инд.") || busy.contains(Place(who: name, weekday: weekday, n: n - 1))
            return follows && !busy.contains(Place(who: name, weekday: weekday, n: n))
        }
        return isFree && teachersAreFree(meeting, weekday, n)
    }

    private func teachersAreFree(_ meeting: Meeting, _ weekday: Int, _ n: Int) -> Bool {
        meeting.teachers.allSatisfy { !busy.contains(Place(who: "\($0)/\(meeting.shift)", weekday: weekday, n: n)) }
    }

    private mutating func put(_ index: Int, _ weekday: Int, _ n: Int) {
        let meeting = meetings[index]
        meetings[index].hours -= 1
        heldOn[index][weekday, default: 0] += 1
        for name in meeting.classes { busy.insert(Place(who: name, weekday: weekday, n: n)) }
        for name in meeting.teachers {
            busy.insert(Place(who: "\(name)/\(meeting.shift)", weekday: weekday, n: n))
        }
        placed.append((meeting, weekday, n))
    }

    /// Publishes the week as a timetable of the year and makes its lessons; rooms are the teachers' own.
    func publish(_ pen: Writing, year: SchoolYear) throws {
        var rooms: [String: ID<Room>] = [:]
        var slots: [SlotFacts] = []
        for (meeting, weekday, n) in placed {
            for (courses, teacher) in zip(meeting.lessons, meeting.teachers) {
                let room =
                    try rooms[teacher] ?? pen.add(room: teacher == "Медведев" ? "спортзал" : "каб. \(rooms.count + 11)")
                rooms[teacher] = room
                slots.append(SlotFacts(weekday: weekday, n: n, room: room, courses: courses))
            }
        }
        let timetable = try pen.publish(
            timetable: "Расписание на \(year.title)", of: year.number, from: year.starts, slots: slots,
            at: min(pen.now, Zone.moscow.moment(day: year.starts - 4, time: TimeOfDay(minutes: 720))))
        _ = try pen.makeLessons(of: timetable, year: year, from: year.starts)
    }
}
